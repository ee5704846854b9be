/** Excel workbooks of one scenario or of a comparison. */
@NullMarked
package dev.tunewise.export.workbook;

import org.jspecify.annotations.NullMarked;

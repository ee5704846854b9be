/** Reports as PDF: real text in the bundled font, charts as drawings. */
@NullMarked
package dev.tunewise.export.pdf;

import org.jspecify.annotations.NullMarked;

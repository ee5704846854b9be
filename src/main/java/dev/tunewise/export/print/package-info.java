/** Prints sheets, on the printers of this computer. */
@NullMarked
package dev.tunewise.export.print;

import org.jspecify.annotations.NullMarked;

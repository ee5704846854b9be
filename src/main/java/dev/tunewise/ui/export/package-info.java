/** The dialog that exports charts to files. */
@NullMarked
package dev.tunewise.ui.export;

import org.jspecify.annotations.NullMarked;

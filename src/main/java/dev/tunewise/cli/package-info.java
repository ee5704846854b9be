/** The command line. It never starts JavaFX. */
@NullMarked
package dev.tunewise.cli;

import org.jspecify.annotations.NullMarked;

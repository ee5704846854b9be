/** Starts the program: command line, window, or a summary where no window can open. */
@NullMarked
package dev.tunewise.app;

import org.jspecify.annotations.NullMarked;

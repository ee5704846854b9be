/**
 * Charts for planning decks: pictures, drawings and tables, redrawn at the size of the deck. Gives
 * bytes; writing them to a file is up to the caller. Needs no display.
 */
@NullMarked
package dev.tunewise.export;

import org.jspecify.annotations.NullMarked;

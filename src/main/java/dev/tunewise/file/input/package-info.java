/**
 * Files that other programs wrote, opened and cut: unpacked and decoded as text, into lines, the
 * values of JSON, or the rows of a table. Whatever the file, no more of it is held than the piece
 * that is looked at; what a piece means is for the rooms above.
 */
@NullMarked
package dev.tunewise.file.input;

import org.jspecify.annotations.NullMarked;

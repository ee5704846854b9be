/**
 * Faults of the program itself: what is told of one, how often it came, and the log. Nothing here
 * holds a word of what was being worked on.
 */
@NullMarked
package dev.tunewise.fault;

import org.jspecify.annotations.NullMarked;

/**
 * Searches over one or two inputs: where the recommendation changes, what reaches a goal, the
 * strategy map.
 */
@NullMarked
package dev.tunewise.simulation.search;

import org.jspecify.annotations.NullMarked;

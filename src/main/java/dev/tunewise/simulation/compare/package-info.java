/** Scenarios side by side: what differs, what the differences cost, and each figure's change. */
@NullMarked
package dev.tunewise.simulation.compare;

import org.jspecify.annotations.NullMarked;

/**
 * What is known of an outcome when its inputs are not: draws, bands, tornado, value of information.
 */
@NullMarked
package dev.tunewise.simulation.uncertainty;

import org.jspecify.annotations.NullMarked;

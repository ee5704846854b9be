/**
 * Numbers about numbers: quantiles and their selection, streams of random numbers, the Wilson
 * interval, the tolerance under which two results are equal, an exponential that is the same on
 * every machine. Knows no scenario.
 */
@NullMarked
package dev.tunewise.statistics;

import org.jspecify.annotations.NullMarked;

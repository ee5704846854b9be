/**
 * Accuracy curves fitted to a team's own evaluations: a Bayesian fit of a Hill curve by importance
 * sampling, with what it says of sizes that have not been measured. Needs nothing but a scenario's
 * measurements; safe to use from any thread.
 */
@NullMarked
package dev.tunewise.simulation.calibration;

import org.jspecify.annotations.NullMarked;

/**
 * From a scenario to what it costs, how accurate it gets, when a strategy breaks even and which one
 * to choose. Every formula stands here once.
 */
@NullMarked
package dev.tunewise.simulation;

import org.jspecify.annotations.NullMarked;

package dev.tunewise.statistics;

/** Percentiles of a whole curve, point by point. */
public record QuantileBand(Doubles p10, Doubles p50, Doubles p90) {}

package dev.tunewise.statistics;

/** 10th, 50th and 90th percentile: linear interpolation at rank q (n − 1). */
public record Quantiles(double p10, double p50, double p90) {}

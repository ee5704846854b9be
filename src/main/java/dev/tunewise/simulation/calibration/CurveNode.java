package dev.tunewise.simulation.calibration;

/**
 * An entry of the table that a central curve is read from, with a cubic over ln n from entry to
 * entry. From 0 examples to the first entry it is a straight line over n; behind the last, flat.
 *
 * @param logExamples ln n
 * @param median accuracy 0…1
 * @param slope of the median over ln n
 */
public record CurveNode(double logExamples, double median, double slope) {}

package dev.tunewise.evaluation;

import dev.tunewise.model.Measurement;

/**
 * One row of a table of evaluations.
 *
 * @param curve which of several independent curves it belongs to; empty where there is but one
 */
public record EvaluationRow(String curve, Measurement measurement) {}

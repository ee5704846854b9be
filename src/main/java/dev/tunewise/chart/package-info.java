/**
 * Charts of an outcome, in two steps: what a chart says ({@link dev.tunewise.chart.ChartData}:
 * title, axes, series, marks; no pixels) and how JFreeChart draws it. Needs no display.
 */
@NullMarked
package dev.tunewise.chart;

import org.jspecify.annotations.NullMarked;

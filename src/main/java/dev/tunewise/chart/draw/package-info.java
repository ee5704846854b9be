/**
 * How JFreeChart draws what a chart says; the only place that knows pixels, fonts and colors. Needs
 * no display.
 */
@NullMarked
package dev.tunewise.chart.draw;

import org.jspecify.annotations.NullMarked;

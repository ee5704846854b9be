/**
 * Charts in the window. The only place where JavaFX and JFreeChart meet: a chart is drawn by Java2D
 * on a background thread and shown as an image, so that dragging a slider costs the JavaFX thread
 * next to nothing.
 */
@NullMarked
package dev.tunewise.ui.chart;

import org.jspecify.annotations.NullMarked;

package dev.tunewise.ui.control;

/**
 * A value on the track of a slider that is worth going to.
 *
 * @param text what is there
 */
public record SliderMark(double value, String styleClass, String text) {}

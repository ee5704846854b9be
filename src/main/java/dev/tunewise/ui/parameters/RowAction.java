package dev.tunewise.ui.parameters;

/**
 * What the menu of a parameter's row offers beside what all rows do.
 *
 * @param text of the menu item
 */
public record RowAction(String text, Runnable action) {}

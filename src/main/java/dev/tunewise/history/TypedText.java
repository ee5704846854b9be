package dev.tunewise.history;

/**
 * What is typed in a field and not part of the scenario yet.
 *
 * @param field that it stands in, by its name in the window, such as {@code Monthly calls}
 */
public record TypedText(String field, String text) {}

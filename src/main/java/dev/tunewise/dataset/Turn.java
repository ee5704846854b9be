package dev.tunewise.dataset;

/**
 * One message of an example.
 *
 * @param role as the file says it; empty if it says none
 * @param text all its texts, and the names and arguments of calls of tools
 * @param more whether it holds pictures or other things that are no text
 */
record Turn(String role, String text, boolean more) {
  boolean isEmpty() {
    return text.isBlank() && !more;
  }

  /** Whether these are instructions. */
  boolean isSystem() {
    return role.equals("system") || role.equals("developer");
  }

  /** Whether it is what the model is to learn to say. */
  boolean isAnswer() {
    return role.equals("assistant") || role.equals("model");
  }
}

package dev.tunewise.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Tells examples apart by 64 bits; for one thread at a time. */
final class ExampleFingerprint {
  private final MessageDigest digest = digest();

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The same for examples that differ in white space or in how their format spells them. */
  long of(Example example) {
    update("tools", example.tools().json());
    update("system", example.system());
    example.turns().forEach(this::update);
    for (Turn turn : example.rejected()) {
      update("rejected", turn.parts());
    }
    update("reference", example.reference());
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private void update(Turn turn) {
    update(turn.isAnswer() ? "assistant" : turn.role(), turn.parts());
    if (turn.weight() != null && turn.weight() != 1) {
      update("weight", String.valueOf(turn.weight()));
    }
  }

  private void update(String role, List<Part> parts) {
    update(role, Turn.said(parts));
    for (Part part : parts) {
      switch (part) {
        case Part.Text _, Part.Refusal _, Part.ToolResult _ -> {} // said already
        case Part.Reasoning(String text) -> update("reasoning", text);
        case Part.ToolCall call -> update("call", call.name() + "\0" + call.arguments());
        case Part.Media media -> update(media.kind().label(), media.source());
        case Part.Other(String kind) -> update("other", kind);
      }
    }
  }

  private void update(String role, String text) {
    String normal = spaced(text);
    if (!normal.isEmpty()) {
      digest.update((role + "\0" + normal + "\0\0").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The words of a text with one space between them. */
  private static String spaced(String text) {
    char[] normal = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = length > 0;
      } else {
        if (gap) {
          normal[length++] = ' ';
          gap = false;
        }
        normal[length++] = c;
      }
    }
    return new String(normal, 0, length);
  }
}

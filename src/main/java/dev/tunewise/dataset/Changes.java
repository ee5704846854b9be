package dev.tunewise.dataset;

import java.util.EnumMap;
import java.util.Map;

/** What is dropped from an example, or said in another way, while it is written. */
final class Changes {
  private final Map<ConversionKind, String> made = new EnumMap<>(ConversionKind.class);

  void add(ConversionKind kind) {
    add(kind, "");
  }

  /**
   * @param detail what exactly; empty if the kind says it all
   */
  void add(ConversionKind kind, String detail) {
    made.putIfAbsent(kind, detail);
  }

  Map<ConversionKind, String> made() {
    return made;
  }
}

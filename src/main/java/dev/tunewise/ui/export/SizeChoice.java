package dev.tunewise.ui.export;

import dev.tunewise.export.ExportSize;
import java.util.List;
import java.util.Optional;

/**
 * A size to choose.
 *
 * @param size empty for one that the user types
 */
record SizeChoice(String label, Optional<ExportSize> size) {
  private static final SizeChoice CUSTOM = new SizeChoice("Custom size", Optional.empty());

  static final List<SizeChoice> ALL =
      List.of(
          of("Slide 16:9", ExportSize.SLIDE),
          of("Page 4:3", ExportSize.CLASSIC),
          of("Square", ExportSize.SQUARE),
          CUSTOM);

  private static SizeChoice of(String label, ExportSize size) {
    return new SizeChoice(label, Optional.of(size));
  }

  static SizeChoice of(ExportSize size) {
    return ALL.stream().filter(c -> c.size.equals(Optional.of(size))).findFirst().orElse(CUSTOM);
  }

  /** What the list shows. */
  @Override
  public String toString() {
    return size.map(s -> label + "  (" + s.width() + " × " + s.height() + ")").orElse(label);
  }
}

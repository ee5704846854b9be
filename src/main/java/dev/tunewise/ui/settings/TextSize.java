package dev.tunewise.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How large text, and all that stands around it, is shown.
 *
 * @param percent of the usual size; one of {@link #ALL}
 */
public record TextSize(int percent) {
  /** All there are, the smallest first. */
  public static final List<TextSize> ALL =
      IntStream.of(80, 90, 100, 110, 125, 150, 175, 200, 250).mapToObj(TextSize::new).toList();

  public static final TextSize USUAL = new TextSize(100);

  /** The size of so many percent, if it is one of those offered. */
  public static Optional<TextSize> ofPercent(String percent) {
    return ALL.stream().filter(size -> String.valueOf(size.percent).equals(percent)).findFirst();
  }

  /**
   * The largest size that does not enlarge a text beyond what a screen asks for.
   *
   * @param dotsPerInch of the screen as the desktop gives it: 96 for text of the usual size
   */
  public static TextSize suiting(double dotsPerInch) {
    return ALL.stream()
        .filter(size -> size.percent >= USUAL.percent && size.factor() <= dotsPerInch / 96)
        .reduce((smaller, larger) -> larger)
        .orElse(USUAL);
  }

  public double factor() {
    return percent / 100.0;
  }

  /** The next one, or the same if there is none. */
  public TextSize larger() {
    return ALL.get(Math.min(ALL.size() - 1, ALL.indexOf(this) + 1));
  }

  /** The one before, or the same if there is none. */
  public TextSize smaller() {
    return ALL.get(Math.max(0, ALL.indexOf(this) - 1));
  }

  public String label() {
    return percent + " %";
  }
}

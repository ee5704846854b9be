package dev.tunewise.file.scenario;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import java.util.Locale;

/** Says of the input cells of a workbook what they may hold, as they show it. */
public final class CellWords {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  private CellWords() {}

  /** The legal values in words, shares as percentages. */
  public static String allowed(Parameter parameter) {
    return parameter.unit().isShare()
        ? "a share from " + share(parameter.min()) + " to " + share(parameter.max())
        : parameter.allowed();
  }

  /** A share as its cell shows it, with all its digits. */
  static String share(double value) {
    return NUMBERS.exactPercent(value);
  }
}

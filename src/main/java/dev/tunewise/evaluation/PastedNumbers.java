package dev.tunewise.evaluation;

import dev.tunewise.model.PlainNumber;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers in pasted cells: as files have them where commas divide the cells, else first as the user
 * writes them.
 *
 * @param filesFirst whether a number with a point is read before one in the user's own way
 */
record PastedNumbers(Numbers numbers, boolean filesFirst) {
  OptionalDouble number(String cell) {
    OptionalDouble plain = PlainNumber.parse(cell);
    OptionalDouble local = cell.contains("%") ? OptionalDouble.empty() : numbers.parse(cell);
    return filesFirst ? (plain.isPresent() ? plain : local) : (local.isPresent() ? local : plain);
  }

  static boolean isPercentage(String cell) {
    return cell.endsWith("%");
  }

  /** What shares are divided by. */
  enum Scale {
    /** A percent sign stands in the cell. */
    SIGN,
    /** Numbers 0…1. */
    FRACTION,
    /** Numbers 0…100. */
    PERCENT
  }

  /** How a column of accuracies is written; empty where it may mean one thing or the other. */
  Optional<Scale> scale(List<String> cells) {
    if (cells.stream().allMatch(PastedNumbers::isPercentage)) {
      return Optional.of(Scale.SIGN);
    }
    List<OptionalDouble> values = cells.stream().map(this::number).toList();
    boolean parts = values.stream().anyMatch(v -> v.orElse(0) > 0 && v.orElse(0) < 1);
    boolean above = values.stream().anyMatch(v -> v.orElse(0) > 1);
    boolean signs = cells.stream().anyMatch(PastedNumbers::isPercentage);
    if (signs || parts == above) {
      return Optional.empty();
    }
    return Optional.of(parts ? Scale.FRACTION : Scale.PERCENT);
  }

  /** Whether a column without a name looks like accuracies, not like right answers. */
  boolean areFractions(List<String> cells) {
    return scale(cells).filter(scale -> scale == Scale.FRACTION).isPresent();
  }

  /** An accuracy as a share; empty where it is none. */
  OptionalDouble share(String cell, Scale scale) {
    String digits = scale == Scale.SIGN ? cell.substring(0, cell.length() - 1).strip() : cell;
    OptionalDouble value = number(digits);
    double share = value.orElse(-1) / (scale == Scale.FRACTION ? 1 : 100);
    return share >= 0 && share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
  }
}

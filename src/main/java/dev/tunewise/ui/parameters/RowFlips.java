package dev.tunewise.ui.parameters;

import dev.tunewise.simulation.Flip;
import dev.tunewise.ui.control.ParameterSlider.Mark;
import java.util.Comparator;
import java.util.List;

/** The flips of one row as ticks for its slider. */
final class RowFlips {
  private final ParameterFormat format;
  private List<Flip> flips = List.of();

  RowFlips(ParameterFormat format) {
    this.format = format;
  }

  /** Takes new flips; false if they are the old ones. */
  boolean set(List<Flip> newFlips) {
    boolean changed = !flips.equals(newFlips);
    flips = List.copyOf(newFlips);
    return changed;
  }

  /** The ticks from left to right. */
  List<Mark> marks() {
    return flips.stream()
        .sorted(Comparator.comparingDouble(Flip::value))
        .map(flip -> new Mark(flip.value(), flip.strategy().key(), text(flip)))
        .toList();
  }

  private String text(Flip flip) {
    return format.brief(flip.value()) + ": " + flip.strategy().label() + " takes over";
  }
}

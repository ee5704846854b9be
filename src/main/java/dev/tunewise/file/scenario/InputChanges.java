package dev.tunewise.file.scenario;

import dev.tunewise.file.Problem;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the input cells of an exported workbook say that the scenario in it does not.
 *
 * @param offers legal changes
 * @param refused why other changes are not; at most 100 are given
 * @param missing parameters whose cell has no name any more, or another one
 * @param source of values that are taken: the file and the day when it was last written
 */
public record InputChanges(
    List<Offer> offers, List<Problem> refused, Set<Parameter> missing, String source) {
  /**
   * A change that can be taken.
   *
   * @param formula whether it is what a formula came to when the workbook was saved
   */
  public record Offer(InputEdit edit, boolean formula) {}

  public InputChanges {
    offers = List.copyOf(offers);
    refused = List.copyOf(refused);
    missing = Collections.unmodifiableSet(new TreeSet<>(missing));
  }

  /** How many cells hold something else, whether it is possible or not. */
  public int count() {
    return offers.size() + refused.size();
  }

  /** The scenario with all that is offered. */
  public Scenario applied(Scenario carried) {
    return InputEdit.apply(carried, offers.stream().map(Offer::edit).toList(), source);
  }
}

package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.wording.Superseded;
import java.util.List;

/**
 * The last line of a row: what is wrong with its numbers, where a search found its words, or what
 * counts in its place.
 */
final class RowNote {
  private final HighlightedLabel label = new HighlightedLabel("parameter-note");

  private final Numbers numbers;

  RowNote(Numbers numbers) {
    this.numbers = numbers;
    label.setVisible(false);
  }

  HighlightedLabel label() {
    return label;
  }

  /** Says what there is to say; true if the line came or went. */
  boolean show(List<NumberField> fields, Query query, Parameter parameter, Scenario scenario) {
    String fault =
        fields.stream()
            .map(each -> each.faultProperty().get())
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
    boolean wrong = !fault.isEmpty();
    String found = query.evidence(parameter);
    String text =
        wrong ? fault : found.isEmpty() ? Superseded.note(parameter, scenario, numbers) : found;
    label.getStyleClass().remove("fault");
    if (wrong) {
      label.getStyleClass().add("fault");
    }
    label.show(text, wrong ? List.of() : query.words());
    boolean changed = label.isVisible() == text.isEmpty();
    label.setVisible(!text.isEmpty());
    return changed;
  }
}

package dev.tunewise.ui.decide;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.InformationText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to measure next: what would change the decision most often, then what is worth most. */
final class MeasureList extends VBox {
  private final Numbers numbers;

  MeasureList(Numbers numbers) {
    this.numbers = numbers;
    getStyleClass().add("tw-measure-list");
  }

  /**
   * Shows them.
   *
   * @param uncertainty null as long as it is not known
   * @param failed whether it will not be known
   */
  void show(Outcome outcome, @Nullable Uncertainty uncertainty, boolean failed) {
    getChildren().clear();
    if (uncertainty == null) {
      getChildren().add(Nodes.paragraph(Pieces.missing(failed), "tw-decide-muted"));
      return;
    }
    InformationText text = new InformationText(uncertainty, outcome.scenario().currency(), numbers);
    Label first = Nodes.paragraph("", "tw-measure-all");
    Nodes.say(first, text.first());
    getChildren().add(first);
    text.lines().forEach(line -> getChildren().add(row(line)));
    getChildren().add(Nodes.paragraph(text.footnote(), "tw-decide-muted"));
  }

  private static Node row(InformationText.Line line) {
    Label rank = Nodes.label(line.rank(), "tw-measure-rank");
    rank.setMinWidth(USE_PREF_SIZE);
    Label sentence = Nodes.paragraph(line.sentence());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox row = line.rank().isEmpty() ? new HBox(sentence) : new HBox(rank, sentence);
    return Nodes.styled(row, "tw-measure-row");
  }
}

package dev.tunewise.ui.decide;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Card;
import dev.tunewise.wording.InformationText;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to measure next: the value of information in money. */
final class MeasureList extends VBox {
  private final Numbers numbers;

  MeasureList(Numbers numbers) {
    this.numbers = numbers;
    getStyleClass().add("tw-measure-list");
  }

  void show(Outcome outcome, @Nullable Uncertainty uncertainty) {
    getChildren().clear();
    if (uncertainty == null) {
      Label working = Card.paragraph(Pieces.WORKING);
      working.getStyleClass().add("tw-decide-muted");
      getChildren().add(working);
      return;
    }
    InformationText text = new InformationText(outcome, uncertainty, numbers);
    Label everything = Card.paragraph(text.everything());
    everything.getStyleClass().add("tw-measure-all");
    getChildren().add(everything);
    if (outcome.scenario().ranges().isEmpty()) {
      getChildren().add(Card.paragraph(Pieces.NO_RANGES));
      return;
    }
    text.lines().forEach(line -> getChildren().add(row(line)));
    Label footnote = Card.paragraph(text.footnote());
    footnote.getStyleClass().add("tw-decide-muted");
    getChildren().add(footnote);
  }

  private static Node row(InformationText.Line line) {
    Label rank = new Label(line.rank());
    rank.getStyleClass().add("tw-measure-rank");
    rank.setMinWidth(USE_PREF_SIZE);
    Label sentence = Card.paragraph(line.sentence());
    HBox.setHgrow(sentence, Priority.ALWAYS);
    HBox row = line.rank().isEmpty() ? new HBox(sentence) : new HBox(rank, sentence);
    row.getStyleClass().add("tw-measure-row");
    return row;
  }
}

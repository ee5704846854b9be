package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.OwnText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The verdict for an audience: all of it in sight and nothing to click. What those who did not set
 * the numbers must know stands with it: how many of them are example values.
 */
public final class AudienceVerdict extends HBox {
  private static final int LONG_SENTENCE = 85;
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

  private final StrategyChip chip = new StrategyChip();
  private final Label headline = Nodes.paragraph("", "tw-audience-headline");
  private final Label sure = Nodes.paragraph("", "tw-audience-sure");
  private final Label alternatives = Nodes.paragraph("", "tw-alternatives");
  private final Label whose = Nodes.paragraph("", "tw-alternatives");
  private final ObservableValue<Results> results;
  private final ObservableValue<Boolean> calculating;

  /**
   * A verdict.
   *
   * @param calculating whether uncertainty follows where there is none yet
   */
  public AudienceVerdict(ObservableValue<Results> results, ObservableValue<Boolean> calculating) {
    this.results = results;
    this.calculating = calculating;
    VBox words = new VBox(headline, sure, alternatives, whose);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(chip, words);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("tw-audience-verdict");
    StyleSheets.add(this, VerdictPane.class, "verdict.css");
    StrategyLine.style(this);
    results.subscribe(now -> show());
    calculating.subscribe(now -> show());
  }

  private void show() {
    Results now = results.getValue();
    VerdictLines lines = VerdictLines.of(now, calculating.getValue());
    ExampleValues values = ExampleValues.of(now.outcome().scenario());
    headline.setText(lines.headline());
    headline.pseudoClassStateChanged(LONG, lines.headline().length() > LONG_SENTENCE);
    Nodes.say(
        sure,
        Stream.of(lines.sure(), lines.wayOut())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(". ")));
    Nodes.say(alternatives, lines.alternatives());
    whose.setText(OwnText.theTeams(values, now.numbers()));
    chip.show(now.outcome().verdict().choice());
  }
}

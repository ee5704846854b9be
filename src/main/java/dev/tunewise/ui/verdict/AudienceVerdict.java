package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.OwnText;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The verdict for an audience: all of it in sight and nothing to click, in as few lines as can be:
 * the chart is what they look at. What those who did not set the numbers must know stands with it:
 * how many of them are example values.
 */
public final class AudienceVerdict extends VBox {
  private static final double LARGEST = 15;

  /** A headline that would need smaller letters than this for one line takes more lines. */
  private static final double SMALLEST = 12.5;

  private static final double GAP = 8;

  private final StrategyChip chip = StrategyChip.low();
  private final Label headline = LiveText.unspoken(Nodes.paragraph("", "tw-audience-headline"));
  private final Label sure = LiveText.unspoken(Nodes.paragraph("", "tw-audience-sure"));
  private final Label alternatives = LiveText.unspoken(Nodes.paragraph("", "tw-alternatives"));
  private final LiveText words;
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
    HBox first = new HBox(GAP, chip, headline);
    first.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(headline, Priority.ALWAYS);
    words = new LiveText(LiveText.SETTLED, first, sure, alternatives);
    getChildren().setAll(words, whose);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("tw-audience-verdict");
    StyleSheets.add(this, VerdictPane.class, "verdict.css");
    StrategyLine.style(this);
    widthProperty().subscribe(width -> fit());
    headline.textProperty().subscribe(words -> fit());
    results.subscribe(now -> show());
    calculating.subscribe(now -> show());
  }

  /** The largest letters that let the headline have one line, as far as they stay large. */
  private void fit() {
    double room = getWidth() - chip.prefWidth(-1) - GAP - snappedLeftInset() - snappedRightInset();
    double size = HeadlineSize.fitting(headline.getText(), room, LARGEST, SMALLEST, SMALLEST);
    // Both at once: the first picture would have letters of the system.
    headline.setStyle(
        "-fx-font-family: '%s'; -fx-font-size: %spx".formatted(HeadlineSize.LETTERS, size));
  }

  private void show() {
    Results now = results.getValue();
    VerdictLines lines = VerdictLines.of(now, calculating.getValue());
    ExampleValues values = ExampleValues.of(now.outcome().scenario());
    headline.setText(lines.headline());
    Nodes.say(
        sure,
        Stream.of(lines.sure(), lines.wayOut())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(". ")));
    Nodes.say(alternatives, lines.alternatives());
    whose.setText(OwnText.theTeams(values, now.numbers()));
    chip.show(now.outcome().verdict().choice());
    words.say(lines.spoken());
  }
}

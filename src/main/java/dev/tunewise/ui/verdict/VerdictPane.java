package dev.tunewise.ui.verdict;

import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.ProbabilityText;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The verdict: which strategy, in the largest text of the window, how sure that is, a line about
 * the two others, and the reasons one click away; where none fits, a link to what would make one
 * fit. Its height never changes, and its content is unmanaged, so that new words during a drag lay
 * out nothing else.
 */
public final class VerdictPane extends Region {
  private static final double HEIGHT = 88;

  /** Narrower than this, long headlines take more lines; and than that, all sentences do. */
  private static final double ONE_LINE = 1050;

  private static final double TWO_LINES = 760;
  private static final double HEIGHT_OF_TWO = 100;
  private static final double HEIGHT_OF_MORE = 150;
  private static final int LONG_SENTENCE = 100;
  private static final int LONGEST_SENTENCE = 175;

  /** Letters of a headline, of a long one, and of the longest. */
  private static final double LARGEST = 20;

  private static final double LARGE = 17;
  private static final double SMALLER = 15;

  private final StrategyChip chip = StrategyChip.large();
  private final Label headline = LiveText.unspoken(Nodes.label("", "tw-headline"));
  private final Label sure = LiveText.unspoken(Nodes.label("", "tw-sure"));
  private final Hyperlink wayOut = new Hyperlink();
  private final HBox second = Nodes.styled(new HBox(sure, wayOut), "tw-verdict-second");
  private final Label alternatives = LiveText.unspoken(Nodes.label("", "tw-alternatives"));
  private final LiveText words =
      Nodes.styled(
          new LiveText(LiveText.SETTLED, headline, second, alternatives), "tw-verdict-words");
  private final ToggleButton why = new ToggleButton("Why?");
  private final HBox content;
  private final ReasonsPanel panel;
  private final PanelOverlay overlay;
  private final ObservableValue<Results> results;
  private final ObservableValue<Boolean> calculating;

  /**
   * A verdict.
   *
   * @param calculating whether uncertainty follows where there is none yet
   * @param onWayOut shows what would make a strategy fit
   */
  public VerdictPane(
      ObservableValue<Results> results, ObservableValue<Boolean> calculating, Runnable onWayOut) {
    this.calculating = calculating;
    this.results = results.map(VerdictPane::relevant);
    wayOut.setOnAction(event -> onWayOut.run());
    panel = new ReasonsPanel(this::hideReasons);
    overlay = new PanelOverlay(this, panel, this::hideReasons);
    content = new HBox(chip, words(), whyButton());

    content.getStyleClass().add("tw-verdict-content");
    content.setManaged(false);
    getChildren().add(content);
    getStyleClass().add("tw-verdict");
    StyleSheets.add(this, VerdictPane.class, "verdict.css");
    StrategyLine.style(this);
    widthProperty().subscribe((before, now) -> wrap());
    words.widthProperty().subscribe((before, now) -> fit());
    this.results.subscribe(this::show);
    calculating.subscribe((before, now) -> showSecond(this.results.getValue()));
  }

  /** One height for all verdicts, so that nothing below moves; a larger one where lines break. */
  private void wrap() {
    // Before it has a width it takes what it needs in most windows: the first picture is right.
    double width = getWidth() > 0 ? getWidth() : ONE_LINE;
    boolean narrow = width < TWO_LINES;
    double height = narrow ? HEIGHT_OF_MORE : width < ONE_LINE ? HEIGHT_OF_TWO : HEIGHT;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    sure.setWrapText(narrow);
    alternatives.setWrapText(narrow);
  }

  /**
   * Letters a little smaller rather than a second line, and smaller ones for what needs several.
   */
  private void fit() {
    String sentence = headline.getText();
    int length = sentence.length();
    double usual = length > LONGEST_SENTENCE ? SMALLER : length > LONG_SENTENCE ? LARGE : LARGEST;
    double size = HeadlineSize.fitting(sentence, words.getWidth(), usual, LARGE, usual);
    // In steps: not each digit of a drag makes other letters.
    headline.setStyle("-fx-font-size: " + Math.floor(size) + "px");
  }

  /** Thresholds matter only where none fits: where one does, they are told elsewhere. */
  private static Results relevant(Results results) {
    boolean fits = results.outcome().verdict().choice().fits();
    return fits || results.ownThresholds().isEmpty() ? results.withoutThresholds() : results;
  }

  private LiveText words() {
    headline.setWrapText(true);
    Tips.whenCut(headline);
    Tips.whenCut(alternatives);
    Tips.say(sure, ProbabilityText.HELP);
    Tips.say(wayOut, "Show all that would make one fit");
    wayOut.setMinWidth(0);
    second.setAlignment(Pos.BASELINE_LEFT);
    second.managedProperty().bind(second.visibleProperty());
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private ToggleButton whyButton() {
    why.getStyleClass().add("tw-why");
    why.setMinWidth(USE_PREF_SIZE);
    Tips.say(
        why,
        "Reasons, the three questions, the good-enough rule (%s closes)"
            .formatted(Shortcut.CLOSE_PANEL.text()));
    why.setGraphic(Icon.CHEVRON.node());
    why.accessibleHelpProperty().bind(words.toldProperty()); // the first stop near the verdict
    why.selectedProperty()
        .subscribe(
            open -> {
              if (open) {
                Results now = this.results.getValue();
                panel.show(now);
                panel.toTop();
                overlay.open();
              } else if (overlay.isOpen()) {
                overlay.close();
                Focus.show(why);
              }
            });
    return why;
  }

  /** Opens the reasons and the decision guide. */
  public void showReasons() {
    why.setSelected(true);
  }

  /** Takes reasons and guide away: they lie above all the window's content. */
  public void hideReasons() {
    why.setSelected(false);
  }

  private void show(Results results) {
    VerdictLines lines = VerdictLines.of(results, calculating.getValue());
    headline.setText(lines.headline());
    fit();
    showSecond(results);
    alternatives.setText(lines.alternatives());
    chip.show(results.outcome().verdict().choice());
    if (why.isSelected()) {
      panel.show(results);
      overlay.place();
    }
  }

  /** How sure it is, as far as that is known; the way out, where none fits. */
  private void showSecond(Results results) {
    VerdictLines lines = VerdictLines.of(results, calculating.getValue());
    String known = lines.sure();
    String way = lines.wayOut();
    sure.setText(known.isEmpty() || way.isEmpty() ? known : known + ".");
    wayOut.setText(way);
    Nodes.showIf(!known.isEmpty(), sure);
    Nodes.showIf(!way.isEmpty(), wayOut);
    second.setVisible(!known.isEmpty() || !way.isEmpty());
    words.say(lines.spoken());
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}

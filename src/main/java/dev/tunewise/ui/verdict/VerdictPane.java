package dev.tunewise.ui.verdict;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.VerdictText;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/**
 * The verdict: which strategy, in the largest text of the window, a line about the two others, and
 * the reasons one click away. Its height never changes, and its content is unmanaged, so that new
 * words during a drag lay out nothing else.
 */
public final class VerdictPane extends Region {
  private static final double HEIGHT = 76;
  private static final int LONG_SENTENCE = 140;
  private static final int LONGEST_SENTENCE = 175;
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final PseudoClass LONGEST = PseudoClass.getPseudoClass("longest");

  private final StrategyChip chip = new StrategyChip();
  private final Label headline = Nodes.label("", "tw-headline");
  private final Label alternatives = Nodes.label("", "tw-alternatives");
  private final ToggleButton why = new ToggleButton("Why?");
  private final HBox content;
  private final ReasonsPanel panel;
  private final PanelOverlay overlay;
  private final ObservableValue<Results> results;

  public VerdictPane(ObservableValue<Results> results) {
    this.results = results.map(Results::withoutThresholds);
    Runnable closer = () -> why.setSelected(false);
    panel = new ReasonsPanel(closer);
    overlay = new PanelOverlay(this, panel, closer);
    content = new HBox(chip, words(), whyButton());

    content.getStyleClass().add("tw-verdict-content");
    content.setManaged(false);
    getChildren().add(content);
    getStyleClass().add("tw-verdict");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    StyleSheets.add(this, VerdictPane.class, "verdict.css");
    StrategyLine.style(this);
    this.results.subscribe(this::show);
  }

  private VBox words() {
    headline.setWrapText(true);
    headline.setTooltip(sameText(headline));
    alternatives.setTooltip(sameText(alternatives));
    VBox words = Nodes.styled(new VBox(headline, alternatives), "tw-verdict-words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  /** For windows too narrow for the whole text. */
  private static Tooltip sameText(Label label) {
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(event -> tooltip.setText(label.getText()));
    return tooltip;
  }

  private ToggleButton whyButton() {
    why.getStyleClass().add("tw-why");
    why.setMinWidth(USE_PREF_SIZE);
    why.setTooltip(new Tooltip("Reasons, the three questions, the good-enough rule (Esc closes)"));
    why.setGraphic(Icon.CHEVRON.node());
    why.selectedProperty()
        .subscribe(
            open -> {
              if (open) {
                Results now = this.results.getValue();
                panel.show(now);
                overlay.open();
              } else if (overlay.isOpen()) {
                overlay.close();
                why.requestFocus();
              }
            });
    return why;
  }

  /** Opens the reasons and the decision guide. */
  public void showReasons() {
    why.setSelected(true);
  }

  private void show(Results results) {
    Outcome now = results.outcome();
    Uncertainty known = results.uncertainty();
    Strategy strategy = now.verdict().strategy();
    Numbers numbers = results.numbers();
    String sentence = VerdictText.headline(now, known, numbers);
    headline.setText(sentence);
    headline.pseudoClassStateChanged(LONG, sentence.length() > LONG_SENTENCE);
    headline.pseudoClassStateChanged(LONGEST, sentence.length() > LONGEST_SENTENCE);
    alternatives.setText(VerdictText.alternatives(now, numbers));
    chip.show(strategy, !now.verdict().viable().isEmpty());
    if (why.isSelected()) {
      panel.show(results);
      overlay.place();
    }
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /** The line of the recommended strategy on a tint of its color; a warning where none fits. */
  private static final class StrategyChip extends StackPane {
    private static final double SIZE = 44;
    private static final double LINE = 27;
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final StrategyLine line = new StrategyLine(LINE);
    private final SVGPath warning = Icon.WARNING.node();

    StrategyChip() {
      getChildren().setAll(line, warning);
      getStyleClass().add("tw-chip");
      setMinSize(SIZE, SIZE);
      setPrefSize(SIZE, SIZE);
      setMaxSize(SIZE, SIZE);
      setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(Strategy strategy, boolean fits) {
      line.show(strategy);
      line.setVisible(fits);
      warning.setVisible(!fits);
      StrategyLine.mark(this, strategy);
      pseudoClassStateChanged(NONE, !fits);
      setAccessibleText(fits ? "Recommended: " + strategy.label() : "No strategy fits");
    }
  }
}

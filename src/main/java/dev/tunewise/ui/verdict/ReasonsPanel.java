package dev.tunewise.ui.verdict;

import dev.tunewise.simulation.Guidelines.GapLevel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.SideBySide;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.service.Results;
import dev.tunewise.wording.ActualText;
import dev.tunewise.wording.EvaluationText;
import dev.tunewise.wording.GuideText;
import dev.tunewise.wording.GuideText.Answer;
import dev.tunewise.wording.GuideText.Question;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.ReasonText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Why the verdict is what it is, and the decision guide. */
final class ReasonsPanel extends StackPane {
  private static final int COLUMNS = 2;

  /** From this width on reasons and guide stand beside each other. */
  private static final double TWO_COLUMNS = 560;

  private static final double BORDER = 2;

  private final ReasonList reasons = new ReasonList();
  private final Label basis = Nodes.paragraph("", "tw-paragraph", "tw-basis");
  private final Sentences howSure = new Sentences("How sure");
  private final Sentences paidSoFar = new Sentences("Paid so far");
  private final List<QuestionRow> questions = Stream.generate(QuestionRow::new).limit(3).toList();
  private final Label conclusion = Nodes.paragraph("", "tw-paragraph", "tw-conclusion");
  private final RuleStrip rule = new RuleStrip();
  private final GridPane notes = columns();
  private final VBox content;
  private final ScrollPane scroll;

  ReasonsPanel(Runnable closer) {
    basis.managedProperty().bind(basis.visibleProperty());
    VBox why =
        Nodes.styled(
            new VBox(section("Why", new VBox(reasons, basis)), howSure.section, paidSoFar.section),
            "tw-panel-column");
    SideBySide top = columns(why, section("The first decision", guide()));
    content =
        new VBox(
            top,
            section("Good enough? Points the prompt misses the target by", rule),
            section("Before you tune", notes));
    content.getStyleClass().add("tw-panel-content");
    scroll = Nodes.scrolling(content);
    scroll.setAccessibleText("Reasons and decision guide");
    getChildren().setAll(scroll, closeButton(closer));
    getStyleClass().add("tw-panel");
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText("Reasons and decision guide");
    StyleSheets.add(this, ReasonsPanel.class, "verdict.css");
  }

  private static Button closeButton(Runnable closer) {
    Button close =
        Nodes.styled(Nodes.button("", Shortcut.CLOSE_PANEL.after("Close"), closer), "tw-close");
    close.setGraphic(Icon.CLOSE.node());
    close.setAccessibleText("Close the reasons");
    setAlignment(close, Pos.TOP_RIGHT);
    return close;
  }

  private VBox guide() {
    VBox guide = Nodes.styled(new VBox(), "tw-guide");
    guide.getChildren().addAll(questions);
    guide.getChildren().add(conclusion);
    return guide;
  }

  private static VBox section(String title, Node body) {
    return Nodes.styled(new VBox(Nodes.label(title, "tw-section-title"), body), "tw-section");
  }

  private static SideBySide columns(Region left, Region right) {
    for (Region column : List.of(left, right)) {
      column.setPrefWidth(TWO_COLUMNS / 2); // both get the same share
      GridPane.setHgrow(column, Priority.ALWAYS);
    }
    return Nodes.styled(new SideBySide(left, right, TWO_COLUMNS), "tw-columns");
  }

  private static GridPane columns() {
    GridPane grid = Nodes.styled(new GridPane(), "tw-columns");
    Grids.columns(grid, 50, 50);
    return grid;
  }

  void show(Results results) {
    Outcome outcome = results.outcome();
    Numbers numbers = results.numbers();
    GuideText guide = new GuideText(outcome, numbers);
    List<String> sure =
        new ArrayList<>(ProbabilityText.sentences(outcome, results.uncertainty(), numbers));
    String advice = ProbabilityText.advice(outcome.scenario());
    if (!sure.isEmpty() && !advice.isEmpty()) {
      sure.add(advice);
    }
    howSure.show(sure);
    paidSoFar.show(
        outcome
            .actualSpend()
            .map(actual -> new ActualText(actual, outcome.scenario(), numbers).sentences())
            .orElse(List.of()));
    reasons.show(ReasonText.all(outcome, numbers), outcome.verdict().reasons());
    String rests = EvaluationText.basis(outcome.scenario());
    basis.setText(rests + ".");
    basis.setVisible(!rests.isEmpty());
    List<GuideText.Question> asked = guide.questions();
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).show(asked.get(i));
    }
    conclusion.setText(guide.conclusion());
    rule.show(outcome.verdict().gap().level());
    showNotes(guide.notes());
  }

  private void showNotes(List<GuideText.Note> all) {
    if (notes.getChildren().size() > all.size()) {
      notes.getChildren().subList(all.size(), notes.getChildren().size()).clear();
    }
    for (int i = 0; i < all.size(); i++) {
      if (notes.getChildren().size() <= i) {
        Label text = Nodes.paragraph("", "tw-paragraph", "tw-muted");
        VBox note = new VBox(Nodes.paragraph(all.get(i).title(), "tw-question"), text);
        notes.add(note, i % COLUMNS, i / COLUMNS);
      }
      if (notes.getChildren().get(i) instanceof VBox note
          && note.getChildren().getLast() instanceof Label text) {
        text.setText(all.get(i).text());
      }
    }
  }

  /** All of the content without scrolling, if the window has room for it. */
  @Override
  protected double computePrefHeight(double width) {
    applyCss();
    return content.prefHeight(width - BORDER) + BORDER;
  }

  /** What was scrolled to was about an earlier question. */
  void toTop() {
    scroll.setVvalue(0);
  }

  /** The keyboard scrolls at once. */
  @Override
  public void requestFocus() {
    Focus.show(scroll);
  }

  /** Sentences below a title; take no room if there are none. */
  private static final class Sentences {
    private final VBox lines = Nodes.styled(new VBox(), "tw-reasons");
    private final VBox section;

    Sentences(String title) {
      section = section(title, lines);
    }

    void show(List<String> sentences) {
      List<Node> shown = lines.getChildren();
      while (shown.size() < sentences.size()) {
        shown.add(Nodes.paragraph("", "tw-paragraph"));
      }
      shown.subList(sentences.size(), shown.size()).clear();
      for (int i = 0; i < sentences.size(); i++) {
        if (shown.get(i) instanceof Label line) {
          line.setText(sentences.get(i));
        }
      }
      Nodes.showIf(!sentences.isEmpty(), section);
    }
  }

  /** One question of the first decision: the answer as a badge, the numbers below. */
  private static final class QuestionRow extends HBox {
    private final Label badge = Nodes.label("", "tw-answer");
    private final Label question = Nodes.paragraph("", "tw-question");
    private final Label because = Nodes.paragraph("", "tw-paragraph", "tw-muted");

    QuestionRow() {
      badge.setAlignment(Pos.CENTER);
      badge.setMinWidth(Region.USE_PREF_SIZE);
      VBox words = new VBox(question, because);
      HBox.setHgrow(words, Priority.ALWAYS);
      getChildren().setAll(badge, words);
      getStyleClass().add("tw-question-row");
    }

    void show(Question now) {
      badge.setText(now.answer().label());
      for (Answer answer : Answer.values()) {
        PseudoClass state = PseudoClass.getPseudoClass(answer.label().toLowerCase(Locale.ROOT));
        badge.pseudoClassStateChanged(state, answer == now.answer());
      }
      question.setText(now.text());
      because.setText(now.because());
    }
  }

  /** The good-enough rule as five steps, the one that applies filled. */
  private static final class RuleStrip extends HBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Map<GapLevel, VBox> steps = new EnumMap<>(GapLevel.class);

    RuleStrip() {
      getStyleClass().add("tw-rule");
      setAccessibleRole(AccessibleRole.TEXT);
      for (GapLevel step : GapLevel.values()) {
        Label gap = Nodes.label(GuideText.range(step), "tw-step-gap");
        Label advice = Nodes.paragraph(GuideText.advice(step), "tw-step-advice");
        VBox box = Nodes.styled(new VBox(gap, advice), "tw-step");
        advice.setAlignment(Pos.CENTER);
        advice.setTextAlignment(TextAlignment.CENTER);
        box.setAlignment(Pos.TOP_CENTER);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        steps.put(step, box);
        getChildren().add(box);
      }
    }

    void show(GapLevel current) {
      steps.forEach((step, box) -> box.pseudoClassStateChanged(CURRENT, step == current));
      setAccessibleText(
          "The prompt misses the target by, in points: "
              + GuideText.range(current)
              + ". What to do: "
              + GuideText.advice(current));
    }
  }
}

package dev.tunewise.ui.evaluation;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.EvaluationText.Line;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the evaluations say, sentence by sentence. */
final class EvaluationWords extends VBox {
  private List<Line> shown = List.of();

  EvaluationWords() {
    getStyleClass().add("tw-evaluation-words");
    explain();
  }

  void show(List<Line> lines) {
    if (lines.isEmpty()) {
      explain();
    } else if (!lines.equals(shown)) {
      getChildren().setAll(lines.stream().map(EvaluationWords::row).toList());
    }
    shown = List.copyOf(lines);
  }

  /** Until the curves of the evaluations are known; what was said before stays meanwhile. */
  void awaitFit() {
    if (shown.isEmpty()) {
      Label label = Nodes.paragraph("Fitting curves to your evaluations…", "tw-evaluation-muted");
      getChildren().setAll(label);
    }
  }

  /** In place of what was said before, which is of other evaluations. */
  void sayFailed() {
    shown = List.of();
    getChildren()
        .setAll(Nodes.paragraph("What they say could not be found out.", "tw-evaluation-muted"));
  }

  private static HBox row(Line line) {
    Label text = Nodes.paragraph(line.text());
    HBox.setHgrow(text, Priority.ALWAYS);
    String mark =
        switch (line.kind()) {
          case FINDING -> "•";
          case WARNING -> "!";
          case NOTE -> "";
        };
    Label sign = Nodes.label(mark, "tw-evaluation-sign");
    sign.setMinWidth(USE_PREF_SIZE);
    String kind = "tw-" + line.kind().name().toLowerCase(Locale.ROOT);
    return Nodes.styled(new HBox(sign, text), "tw-evaluation-line", kind);
  }

  private void explain() {
    Label what =
        Nodes.paragraph(
            "Nothing evaluated yet: the curves below are those of published experiments. Enter what"
                + " your own test runs gave, one run a row: the strategy, how many examples it was"
                + " tuned on (for prompting: shots in the prompt), and how many of the test items it"
                + " answered right.",
            "tw-evaluation-muted");
    Label then =
        Nodes.paragraph(
            "With a single row at more than 0 examples, a curve fitted to your numbers takes the"
                + " place of the published one, in every chart and in the verdict; three sizes or"
                + " more, each about twice the one before, make it dependable. You then read here how"
                + " many examples your target takes, when fine-tuning overtakes the prompt, and"
                + " whether your test set is large enough to tell.",
            "tw-evaluation-muted");
    Label base =
        Nodes.paragraph(
            "Rows at 0 examples measure the base accuracy of what is not fitted.",
            "tw-evaluation-muted");
    getChildren().setAll(what, then, base);
  }
}

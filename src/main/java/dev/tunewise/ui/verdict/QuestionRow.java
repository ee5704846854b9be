package dev.tunewise.ui.verdict;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.GuideText.Answer;
import dev.tunewise.wording.GuideText.Question;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One question of the first decision: the answer as a badge, the numbers below. */
final class QuestionRow extends HBox {
  private final Label badge = Nodes.label("", "tw-answer");
  private final Label question = Nodes.label("", "tw-question");
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
      PseudoClass state =
          PseudoClass.getPseudoClass(answer.label().toLowerCase(java.util.Locale.ROOT));
      badge.pseudoClassStateChanged(state, answer == now.answer());
    }
    question.setText(now.text());
    because.setText(now.because());
  }
}

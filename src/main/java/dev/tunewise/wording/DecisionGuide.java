package dev.tunewise.wording;

import dev.tunewise.simulation.Guidelines.GapLevel;
import java.util.List;

/**
 * The first decision answered from a scenario: three questions, the good-enough rule, and what else
 * to know before tuning a model.
 *
 * @param questions whether there are 500 labels, domain-specific language, and a bottleneck in
 *     inference cost or latency
 * @param conclusion what the three answers mean beside the recommendation
 * @param rule how far the prompt is from the target, and what follows
 * @param notes facts for the decision, each in one or two sentences
 */
public record DecisionGuide(
    List<Question> questions, String conclusion, GoodEnough rule, List<Note> notes) {
  public DecisionGuide {
    questions = List.copyOf(questions);
    notes = List.copyOf(notes);
  }

  /** How a question is answered. */
  public enum Answer {
    YES("Yes"),
    PARTLY("Partly"),
    NO("No");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    /** Word for people. */
    public String label() {
      return label;
    }
  }

  /** A question, its answer and the numbers behind it. */
  public record Question(String text, Answer answer, String because) {}

  /** A fact with a title, such as Privacy. */
  public record Note(String title, String text) {}

  /**
   * The good-enough rule.
   *
   * @param text where the scenario stands
   * @param current which step applies
   */
  public record GoodEnough(String text, GapLevel current) {}
}

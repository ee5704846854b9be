package dev.tunewise.wording;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Verdict.Code;
import dev.tunewise.text.Numbers;
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

  /**
   * The guide for an outcome.
   *
   * @param numbers how the reader writes numbers
   */
  public static DecisionGuide of(Outcome outcome, Numbers numbers) {
    GuideQuestions questions = new GuideQuestions(outcome, numbers);
    return new DecisionGuide(
        questions.all(),
        questions.conclusion(),
        questions.rule(),
        new GuideNotes(outcome, numbers).all());
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
  public record GoodEnough(String text, Step current) {}

  /** The steps of the good-enough rule, by how many points the prompt misses the target. */
  public enum Step {
    MEETS("Meets it", "Ship the prompt", Code.SHIP_PROMPT),
    CLOSE("Under 5", "Improve the prompt", Code.IMPROVE_PROMPT),
    SHORT("5 to 10", "Fine-tune", Code.FINE_TUNE_JUSTIFIED),
    STRETCH("10 to 20", "A stretch", Code.FINE_TUNE_STRETCH),
    FAR("20 or more", "May be too hard", Code.MAY_BE_TOO_HARD);

    private final String gap;
    private final String advice;
    private final Code code;

    Step(String gap, String advice, Code code) {
      this.gap = gap;
      this.advice = advice;
      this.code = code;
    }

    /** The gap in points, in words. */
    public String gap() {
      return gap;
    }

    /** What to do, in two or three words. */
    public String advice() {
      return advice;
    }

    Code code() {
      return code;
    }
  }
}

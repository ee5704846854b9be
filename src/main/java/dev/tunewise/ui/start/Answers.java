package dev.tunewise.ui.start;

import static dev.tunewise.model.Parameter.ALREADY_LABELED;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.SPECIALIZATION;

import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a team has answered about its feature so far; immutable. All it leaves open stays as in the
 * scenario that it starts from, as an example value.
 *
 * @param numbers answered, in the legal ranges of their parameters
 * @param moreLabels that could be made beside those that exist
 * @param questions answered with yes or no
 */
record Answers(
    String name,
    Map<Parameter, Double> numbers,
    OptionalDouble moreLabels,
    Map<Question, Boolean> questions) {
  static final Answers NONE = new Answers("", Map.of(), OptionalDouble.empty(), Map.of());

  /** So many labels are enough for production. */
  static final double PRODUCTION_LABELS = 500;

  /** Specialization of a feature whose language is that of its field, and of one in plain words. */
  static final double SPECIAL = 0.8;

  static final double PLAIN = 0.2;

  /** The first questions of the decision between prompting and fine-tuning. */
  enum Question {
    LABELS("Do you have 500 or more labeled examples?"),
    LANGUAGE("Does it speak the language of your field, not plain words?"),
    BOTTLENECK("Is the running cost or the speed your bottleneck?");

    private final String text;

    Question(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  Answers {
    EnumMap<Parameter, Double> ordered = new EnumMap<>(Parameter.class);
    ordered.putAll(numbers);
    numbers = Collections.unmodifiableMap(ordered);
    questions = Map.copyOf(questions);
  }

  Answers withName(String newName) {
    return new Answers(newName.strip(), numbers, moreLabels, questions);
  }

  /** With another number; without one if it is not known. */
  Answers with(Parameter parameter, OptionalDouble number) {
    Map<Parameter, Double> changed = new HashMap<>(numbers);
    changed.remove(parameter);
    number.ifPresent(value -> changed.put(parameter, value));
    return new Answers(name, changed, moreLabels, questions);
  }

  Answers withMoreLabels(OptionalDouble more) {
    return new Answers(name, numbers, more, questions);
  }

  /** With another answer; without one if the team is not sure. */
  Answers with(Question question, Optional<Boolean> yes) {
    Map<Question, Boolean> changed = new HashMap<>(questions);
    changed.remove(question);
    yes.ifPresent(answer -> changed.put(question, answer));
    return new Answers(name, numbers, moreLabels, changed);
  }

  /** The answer to a question; the number of labels, where it is known, answers the first. */
  Optional<Boolean> answer(Question question) {
    Double labels = numbers.get(ALREADY_LABELED);
    return question == Question.LABELS && labels != null
        ? Optional.of(labels >= PRODUCTION_LABELS)
        : Optional.ofNullable(questions.get(question));
  }

  /** How many labels exist: as answered, the fewest that an answer allows, or the example. */
  private double labels(Scenario base) {
    Double known = numbers.get(ALREADY_LABELED);
    return known != null
        ? known
        : answer(Question.LABELS)
            .map(many -> many ? PRODUCTION_LABELS : 0)
            .orElse(base.get(ALREADY_LABELED));
  }

  /**
   * The scenario of this feature. What was answered is the team's own; what only follows from an
   * answer, such as the fewest labels it allows, is an example value still.
   *
   * @param base holds all that was not answered
   */
  Scenario scenario(Scenario base) {
    double labels = labels(base);
    double exampleOfMore = Math.max(0, base.get(LABELED_EXAMPLES) - base.get(ALREADY_LABELED));
    double all = Math.min(LABELED_EXAMPLES.max(), labels + moreLabels.orElse(exampleOfMore));
    Scenario example =
        base.withName(name).with(ALREADY_LABELED, labels).with(LABELED_EXAMPLES, all);
    Map<Parameter, Double> own = new EnumMap<>(Parameter.class);
    own.putAll(numbers);
    answer(Question.LANGUAGE)
        .ifPresent(special -> own.put(SPECIALIZATION, special ? SPECIAL : PLAIN));
    if (numbers.containsKey(ALREADY_LABELED) && moreLabels.isPresent()) {
      own.put(LABELED_EXAMPLES, all);
    }
    return OwnValues.set(example, own);
  }
}

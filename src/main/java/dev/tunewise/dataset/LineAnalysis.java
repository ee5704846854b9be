package dev.tunewise.dataset;

import dev.tunewise.dataset.LineFacts.Read;
import dev.tunewise.dataset.LineFacts.Unreadable;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.input.Element;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at lines one by one; for one thread at a time. */
final class LineAnalysis {
  private static final int MAX_DETAIL = 80;

  private final ExampleFingerprint fingerprint = new ExampleFingerprint();
  private final TokenCounter tokens = new TokenCounter();

  LineFacts facts(Element line) {
    try {
      return facts(line.number(), example(line));
    } catch (LineException e) {
      return new Unreadable(line.number(), e.problem(), e.detail());
    }
  }

  private static Example example(Element line) throws LineException {
    return example(line, line.text());
  }

  /**
   * The example of a line.
   *
   * @param text of it
   * @throws LineException if it holds none
   */
  static Example example(Element line, @Nullable String text) throws LineException {
    switch (line.fault()) {
      case TOO_LONG -> throw new LineException(LineProblem.LINE_TOO_LONG, line.detail());
      case BROKEN ->
          throw new LineException(
              LineProblem.NOT_JSON, "line " + line.line() + ": " + line.detail());
      case NONE -> {}
    }
    if (text == null) {
      throw new LineException(LineProblem.NOT_UTF8, "");
    }
    return ExampleParser.parse(text);
  }

  private Read facts(long number, Example example) {
    EnumSet<LineProblem> structure = ProviderRules.structure(example);
    EnumSet<LineProblem> general = ProviderRules.general(example, structure);
    List<EnumSet<LineProblem>> refusals =
        Stream.of(ProviderRules.values()).map(rules -> rules.refusals(example, structure)).toList();
    return new Read(
        number,
        example.format(),
        example.method(),
        general,
        refusals,
        details(example, general),
        isUsable(general) ? tokens.count(example) : null,
        fingerprint.of(example),
        label(example),
        TokenCounter.holds(example));
  }

  static boolean isUsable(EnumSet<LineProblem> problems) {
    return problems.stream().noneMatch(problem -> problem.harm() == LineProblem.Harm.UNUSABLE);
  }

  static Map<LineProblem, String> details(Example example, EnumSet<LineProblem> general) {
    Map<LineProblem, String> details = new EnumMap<>(LineProblem.class);
    for (LineProblem problem : general) {
      String detail = ProviderRules.detail(example, problem);
      if (!detail.isEmpty()) {
        details.put(problem, OneLine.of(detail, MAX_DETAIL));
      }
    }
    return details;
  }

  /** See {@link Answers#label}. */
  static String label(Example example) {
    return OneLine.of(Answers.label(answer(example)));
  }

  /** What may be a label: the answer without its thoughts, or what answers are held to. */
  private static String answer(Example example) {
    return example.method() == TrainingMethod.REINFORCEMENT
        ? example.reference()
        : example.answer().map(turn -> InlineThoughts.of(turn).rest()).orElse("");
  }
}

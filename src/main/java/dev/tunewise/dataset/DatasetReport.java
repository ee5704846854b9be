package dev.tunewise.dataset;

import dev.tunewise.file.Fingerprints;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a training file holds.
 *
 * @param file its name
 * @param bytes its size
 * @param layout how it is laid out
 * @param lines of it, blank ones too; rows or entries as the layout says
 * @param examples that could be read
 * @param usable examples with a prompt, an answer at the end and known roles; duplicates count
 * @param duplicates examples that stand further up already, white space aside
 * @param manyDuplicates whether there may be more, since only the first {@value Fingerprints#MAX}
 *     different examples are compared
 * @param formats examples by format
 * @param format of most of them
 * @param methods examples by the kind of training they are for
 * @param method of most of them
 * @param special what makes their tokens special
 * @param problems in the order of {@link LineProblem}, only those that occur
 * @param refusals of each provider that has rules, by its key in the catalog; without those that
 *     concern the file as a whole
 * @param tokens of the usable examples
 * @param labels distinct answers; empty if the answers are free text
 * @param overLong empty if no provider states a limit
 */
public record DatasetReport(
    String file,
    long bytes,
    FileLayout layout,
    long lines,
    long examples,
    long usable,
    long duplicates,
    boolean manyDuplicates,
    Map<ExampleFormat, Long> formats,
    ExampleFormat format,
    Map<TrainingMethod, Long> methods,
    TrainingMethod method,
    Special special,
    List<LineProblemReport> problems,
    Map<String, List<LineProblemReport>> refusals,
    Map<Tokenizer, TokenStatistics> tokens,
    Optional<LabelCounts> labels,
    Optional<OverLong> overLong) {
  public DatasetReport {
    formats = Collections.unmodifiableMap(new EnumMap<>(formats));
    methods = Collections.unmodifiableMap(new EnumMap<>(methods));
    problems = List.copyOf(problems);
    refusals = Map.copyOf(refusals);
    tokens = Collections.unmodifiableMap(new EnumMap<>(tokens));
  }

  /**
   * Examples that are longer than the smallest limit of a provider.
   *
   * @param limit in tokens
   */
  public record OverLong(long examples, long limit) {}

  /**
   * How many examples have tokens of which not everybody would think.
   *
   * @param tools examples that declare tools
   * @param images examples with pictures that were counted by a rule
   * @param uncountedAnswers examples whose answer holds something that is not counted
   */
  public record Special(long tools, long images, long uncountedAnswers) {}

  /** Whether more entries cannot be read than can. */
  public boolean isMostlyUnreadable() {
    return unreadable() > examples;
  }

  /** Whether some examples hold what is not counted, so that their tokens are more than counted. */
  public boolean isMoreThanCounted() {
    return count(LineProblem.NOT_TEXT) > 0;
  }

  /** How often a problem occurs. */
  public long count(LineProblem problem) {
    return problems.stream()
        .filter(report -> report.problem() == problem)
        .mapToLong(LineProblemReport::count)
        .sum();
  }

  /** Lines that hold no example. */
  public long unreadable() {
    return problems.stream()
        .filter(report -> report.problem().harm() == LineProblem.Harm.UNREADABLE)
        .mapToLong(LineProblemReport::count)
        .sum();
  }

  /** What the tokenizer of today's models counts. */
  public TokenStatistics current() {
    TokenStatistics statistics = tokens.get(Tokenizer.O200K_BASE);
    if (statistics == null) {
      throw new IllegalStateException("every report counts " + Tokenizer.O200K_BASE.key());
    }
    return statistics;
  }
}

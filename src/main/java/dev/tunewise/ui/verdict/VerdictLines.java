package dev.tunewise.ui.verdict;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.service.Results;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.VerdictText;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a verdict says.
 *
 * @param sure how sure it is, as far as that is known; empty if there is nothing to say
 * @param wayOut what would make a strategy fit; empty where one does, and until it is known
 * @param alternatives about the other strategies
 */
record VerdictLines(String headline, String sure, String wayOut, String alternatives) {
  private static final String WAITING = "How sure that is: being calculated…";
  private static final String FAILED = "How sure that is could not be calculated.";

  /**
   * The lines about results.
   *
   * @param calculating whether uncertainty follows where there is none yet
   */
  static VerdictLines of(Results results, boolean calculating) {
    Outcome now = results.outcome();
    Numbers numbers = results.numbers();
    boolean waits = results.uncertainty() == null && calculating;
    String missing = results.failed() ? FAILED : WAITING;
    String sure = waits ? missing : ProbabilityText.line(now, results.uncertainty(), numbers);
    String wayOut =
        now.verdict().choice().fits()
            ? ""
            : results.ownThresholds().map(found -> ThresholdLine.wayOut(found, numbers)).orElse("");
    return new VerdictLines(
        VerdictText.headline(now, numbers), sure, wayOut, VerdictText.alternatives(now, numbers));
  }

  /** As one text for those who hear it; what is not known yet is not waited for. */
  String spoken() {
    return Stream.of(headline, sure.equals(WAITING) ? "" : sure, wayOut, alternatives)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(". "));
  }
}

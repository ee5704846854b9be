package dev.tunewise.evaluation;

import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.EvaluationFile.Result;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problems;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.List;

/** What is found in a file while it is read. */
final class Findings {
  private static final int MAX_REMARK = 300;

  private final String source;
  private final int mostRuns;
  private final Problems problems;
  private final List<EvaluationRun> runs = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private boolean tooMany;
  private long more;
  private long moreSkipped;

  /**
   * @param source name of the file in messages
   */
  Findings(String source) {
    this(source, Scenario.MAX_LIST_LENGTH);
  }

  /**
   * @param mostRuns more are refused
   */
  Findings(String source, int mostRuns) {
    this.source = source;
    this.mostRuns = mostRuns;
    problems = new Problems(source);
  }

  /** Name of the file. */
  String source() {
    return source;
  }

  /** What was noted first; empty if nothing was. */
  String firstRemark() {
    return remarks.isEmpty() ? "" : ": " + remarks.getFirst().line();
  }

  void add(EvaluationRun run) {
    if (runs.size() < mostRuns) {
      runs.add(run);
    } else if (!tooMany) {
      tooMany = true;
      String most = PlainNumber.format(mostRuns);
      problem("", "holds more than " + most + " runs; at most " + most + " are allowed");
    }
  }

  /** Adds a run that has a score; says so of one that has none. */
  void add(RunBuilder run) {
    if (run.hasScores()) {
      add(run.build());
    } else {
      skipped(
          "",
          "“"
              + run.name()
              + "” has no graded item"
              + (run.errors() > 0 ? ", only errors" : "")
              + "; it is left out");
    }
  }

  /** Something is not counted. */
  void skipped(String place, String why) {
    note(place, why, true);
  }

  /** Something is counted, and this is to know of it. */
  void remark(String place, String text) {
    note(place, text, false);
  }

  private void note(String place, String text, boolean isSkipped) {
    if (remarks.size() < EvaluationFile.MAX_REMARKS - 1) {
      remarks.add(new Remark(OneLine.of(place), OneLine.of(text, MAX_REMARK), isSkipped));
    } else {
      more++;
      moreSkipped += isSkipped ? 1 : 0;
    }
  }

  /** The file cannot be used. */
  void problem(String place, String message) {
    problems.add(place, message);
  }

  boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** Whether more problems would not be shown. */
  boolean isFull() {
    return problems.isFull();
  }

  Result result(EvaluationFormat format) {
    if (runs.isEmpty() && !hasProblems()) {
      problem("", "holds no evaluation (" + format.label() + ")" + firstRemark());
    }
    if (hasProblems()) {
      return new EvaluationFile.Refused(problems.toList());
    }
    if (more > 0) {
      String what = moreSkipped == more ? " more were skipped" : " more remarks";
      remarks.add(new Remark("", "and " + more + what, moreSkipped > 0));
    }
    return new EvaluationFile.Read(new EvaluationFile(source, format, runs, remarks));
  }
}

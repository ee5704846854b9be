package dev.tunewise.evaluation;

import dev.tunewise.file.Problem;
import java.util.List;

/**
 * What a file of evaluations holds.
 *
 * @param source name of the file, or of the clipboard
 * @param runs in the order of the file; at least one
 * @param remarks what was skipped, left out or assumed, in the order of the file; at most {@value
 *     #MAX_REMARKS}, of which the last then says how many more there are
 */
public record EvaluationFile(
    String source, EvaluationFormat format, List<EvaluationRun> runs, List<Remark> remarks) {
  static final int MAX_REMARKS = 50;

  /** What came of reading. Nothing is ever half-loaded. */
  public sealed interface Result {}

  /** It was read. */
  public record Read(EvaluationFile file) implements Result {}

  /** It is none, or damaged; at most 20 problems, each with its place. */
  public record Refused(List<Problem> problems) implements Result {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** Somebody asked to stop. */
  public record Cancelled() implements Result {}

  /**
   * One thing to know of what was read.
   *
   * @param place such as {@code line 7} or the JSON path; empty for the file as a whole
   * @param text what and why, one line
   * @param isSkipped whether something in the file was not counted
   */
  public record Remark(String place, String text, boolean isSkipped) {
    /** Place and text on one line. */
    public String line() {
      return place.isEmpty() ? text : place + ": " + text;
    }
  }

  public EvaluationFile {
    runs = List.copyOf(runs);
    remarks = List.copyOf(remarks);
  }
}

package dev.tunewise.evaluation;

import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;

/**
 * Reads evaluations that need no question: each row says its strategy and examples, and all are
 * shares of right answers of one curve. All rows are read or none.
 */
public final class EvaluationPaste {
  private EvaluationPaste() {}

  /** Reads a file; every problem is part of the result. */
  public static EvaluationTable read(Path file, Numbers numbers) {
    return EvaluationTable.ofOneCurve(EvaluationFiles.read(file, numbers, Watch.NONE));
  }

  /**
   * Reads a text.
   *
   * @param name of the text in messages
   * @param numbers how the user writes numbers
   */
  public static EvaluationTable read(String text, String name, Numbers numbers) {
    return EvaluationTable.ofOneCurve(EvaluationFiles.read(text, name, numbers));
  }

  /** Whether a text is one cell, not a table. */
  public static boolean isOneCell(String text) {
    return text.strip().lines().count() == 1
        && text.chars().noneMatch(c -> "\t;,|".indexOf(c) >= 0);
  }
}

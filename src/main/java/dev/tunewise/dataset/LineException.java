package dev.tunewise.dataset;

import dev.tunewise.file.OneLine;

/** Why a line yields no example. */
final class LineException extends Exception {
  private static final long serialVersionUID = 1;

  private final LineProblem problem;

  /**
   * @param detail what is wrong and what is allowed; one line
   */
  LineException(LineProblem problem, String detail) {
    super(detail, null, false, false); // thrown for every line of a wrong file: no stack trace
    this.problem = problem;
  }

  /** Valid JSON that teaches nothing. */
  static LineException noExample(String why) {
    return new LineException(LineProblem.NO_EXAMPLE, OneLine.of(why, 160));
  }

  LineProblem problem() {
    return problem;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}

package dev.tunewise.dataset;

/** Why a line yields no example. */
final class LineFault extends Exception {
  private static final long serialVersionUID = 1;

  private final Fault fault;

  /**
   * A fault of a line.
   *
   * @param detail what is wrong and what is allowed; one line
   */
  LineFault(Fault fault, String detail) {
    super(detail, null, false, false); // thrown for every line of a wrong file: no stack trace
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}

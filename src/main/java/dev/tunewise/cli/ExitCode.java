package dev.tunewise.cli;

/** What the program tells whoever started it. */
final class ExitCode {
  static final int DONE = 0;
  static final int PROGRAM_FAULT = 1;
  static final int BAD_INPUT = 2;

  private ExitCode() {}
}

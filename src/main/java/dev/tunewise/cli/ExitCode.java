package dev.tunewise.cli;

/** What the program tells whoever started it. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int PROGRAM_FAULT = 1;
  public static final int BAD_INPUT = 2;

  private ExitCode() {}
}

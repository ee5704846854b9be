package dev.tunewise.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** What a part of a command says, to be said in its turn. */
final class RecordedConsole {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console;

  /** Recorded for a console, in its letters. */
  RecordedConsole(Console target) {
    console =
        new Console(
            new PrintStream(out, false, target.out().charset()),
            new PrintStream(err, false, target.err().charset()));
  }

  /** Where to say it. */
  Console console() {
    return console;
  }

  /** Says it now. */
  void playTo(Console target) {
    console.out().flush();
    console.err().flush();
    target.out().write(out.toByteArray(), 0, out.size());
    target.out().flush();
    target.err().write(err.toByteArray(), 0, err.size());
    target.err().flush();
  }
}

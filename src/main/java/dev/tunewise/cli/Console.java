package dev.tunewise.cli;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.WriteException;
import java.io.PrintStream;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a command's words go: results to standard output, what is wrong to standard error, one line
 * each.
 */
record Console(PrintStream out, PrintStream err) {
  /** A fault of usage or of the program. */
  void fault(String message) {
    err.println(printable("tunewise: " + OneLine.of(message), err));
  }

  void problems(List<Problem> problems) {
    problems.forEach(problem -> err.println(printable(problem.line(), err)));
  }

  /** What to know beside the result. */
  void note(String sentence) {
    err.println(printable(OneLine.of(sentence), err));
  }

  void failure(WriteException failure) {
    err.println(printable(failure.getMessage(), err));
  }

  /** Text of one or more lines. */
  void print(String text) {
    out.println(printable(text, out));
  }

  /** The bytes of a file. */
  void write(byte[] content) {
    out.write(content, 0, content.length);
    out.flush();
  }

  /** False if standard output could not take all, for example because its disk is full. */
  boolean allWritten() {
    boolean failed = out.checkError();
    if (failed) {
      Optional<String> why =
          out instanceof StandardOutput own ? own.failure() : Optional.<String>empty();
      fault("standard output cannot be written" + why.map(reason -> ": " + reason).orElse(""));
    }
    return !failed;
  }

  /** Plain letters where the terminal has no others; what has none is spelled out. */
  private static String printable(String text, PrintStream stream) {
    CharsetEncoder encoder = stream.charset().newEncoder();
    if (encoder.canEncode(text)) {
      return text;
    }
    String plain =
        text.replace('\u00a0', ' ')
            .replace('\u2212', '-')
            .replace('\u2013', '-')
            .replace('\u00b7', '|')
            .replace("\u2026", "...")
            .replace("\u2264", "<=")
            .replace("\u00d7", "x")
            .replace("\u20ac", "EUR ")
            .replace("\u00a3", "GBP ")
            .replace("\u00a5", "JPY ")
            .replace("\u20b9", "INR ");
    StringBuilder letters = new StringBuilder();
    plain
        .codePoints()
        .mapToObj(Character::toString)
        .map(letter -> encoder.canEncode(letter) ? letter : escaped(letter))
        .forEach(letters::append);
    return letters.toString();
  }

  /** As Java spells it: a question mark would be another name. */
  private static String escaped(String letter) {
    return letter
        .chars()
        .mapToObj(c -> String.format(Locale.ROOT, "\\u%04x", c))
        .collect(Collectors.joining());
  }
}

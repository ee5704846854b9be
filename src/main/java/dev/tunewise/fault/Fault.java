package dev.tunewise.fault;

import dev.tunewise.file.ProgramVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an exception that nobody expected. Its message is left out, and so are those of
 * its causes: they may quote names, values and paths of whoever uses the program.
 *
 * @param code six letters and digits, the same whenever the same classes fail in the same lines
 * @param report versions, the thread, and the stack frames of all causes, in lines
 */
public record Fault(String code, String report) {
  /** Without letters that are taken for digits, and without U. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int BITS_OF_DIGIT = 5;
  private static final int CODE_LENGTH = 6;
  private static final String OURS = "dev.tunewise.";
  private static final int MAX_CAUSES = 10;
  private static final int MAX_FRAMES = 100;

  /** What is told of what a thread threw. */
  public static Fault of(Throwable thrown, String thread) {
    List<Throwable> causes = causes(thrown);
    String places = causes.stream().map(Fault::place).collect(Collectors.joining("\n"));
    String code = code(places);
    return new Fault(code, report(code, causes, thread));
  }

  /** Causes may run in a circle. */
  private static List<Throwable> causes(Throwable thrown) {
    List<Throwable> causes = new ArrayList<>();
    @Nullable Throwable next = thrown;
    while (next != null && causes.size() < MAX_CAUSES && !causes.contains(next)) {
      causes.add(next);
      next = next.getCause();
    }
    return causes;
  }

  /** The class and where it was thrown: the innermost line of this program, if there is one. */
  private static String place(Throwable thrown) {
    List<StackTraceElement> frames = List.of(thrown.getStackTrace());
    String line =
        frames.stream()
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .or(() -> frames.stream().findFirst())
            .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
            .orElse("");
    return thrown.getClass().getName() + " " + line;
  }

  private static String code(String places) {
    CRC32 sum = new CRC32();
    sum.update(places.getBytes(StandardCharsets.UTF_8));
    StringBuilder code = new StringBuilder();
    long bits = sum.getValue();
    for (int i = 0; i < CODE_LENGTH; i++) {
      code.append(DIGITS.charAt((int) (bits % DIGITS.length())));
      bits >>= BITS_OF_DIGIT;
    }
    return code.toString();
  }

  private static String report(String code, List<Throwable> causes, String thread) {
    StringBuilder text = new StringBuilder("Fault " + code);
    text.append(" in Tunewise ").append(ProgramVersion.TEXT);
    text.append(" on Java ").append(Runtime.version());
    text.append(", ").append(System.getProperty("os.name"));
    text.append(' ').append(System.getProperty("os.version"));
    text.append(' ').append(System.getProperty("os.arch"));
    text.append(", thread ").append(thread).append('\n');
    for (Throwable cause : causes) {
      text.append(cause.equals(causes.getFirst()) ? "" : "caused by ");
      text.append(cause.getClass().getName()).append('\n');
      StackTraceElement[] frames = cause.getStackTrace();
      for (int i = 0; i < Math.min(frames.length, MAX_FRAMES); i++) {
        text.append("    at ").append(frames[i]).append('\n');
      }
      if (frames.length > MAX_FRAMES) {
        text.append("    and ").append(frames.length - MAX_FRAMES).append(" more\n");
      }
    }
    return text.toString();
  }
}

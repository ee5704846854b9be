package dev.tunewise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How long the harnesses run: shortly and always the same with every build, or long and with new
 * seeds under {@code mvn -Pendurance test}. Tests that run longer there bear {@link #TAG}.
 */
public final class Endurance {
  /** What the tests are tagged with that the profile runs. */
  public static final String TAG = "endurance";

  private static final boolean ENDURING = Boolean.getBoolean("tunewise.endurance");

  /** A long run may be made shorter: so many of a hundred. */
  private static final int PERCENT = Integer.getInteger("tunewise.endurance.percent", 100);

  /** Repeats a run with the seed that it printed. */
  private static final String SEED = "tunewise.seed";

  /** Rows for the table of the README. */
  private static final Path FIGURES = Path.of("target", "endurance.md");

  private Endurance() {}

  /** How often to try something. */
  public static int times(int ordinary, int enduring) {
    return ENDURING ? Math.max(1, (int) (enduring * (long) PERCENT / 100)) : ordinary;
  }

  /** A seed: always the same one in a build, a new one in a long run, which prints it. */
  public static long seed(long fixed) {
    if (!ENDURING) {
      return fixed;
    }
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.println("Seed of this run; again with -D" + SEED + "=" + seed);
    return seed;
  }

  /**
   * Notes what a harness found; a long run collects the rows of all of them in a file.
   *
   * @param harness what was tried, such as {@code kills in the midst of saves}
   * @param figures counts, in one line
   */
  public static void report(String harness, String figures) {
    String row = "| " + harness + " | " + figures + " |";
    System.out.println(row);
    if (ENDURING) {
      try {
        Files.createDirectories(FIGURES.getParent());
        Files.writeString(
            FIGURES,
            row + "\n",
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

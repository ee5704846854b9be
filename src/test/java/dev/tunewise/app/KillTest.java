package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.ChildProgram;
import dev.tunewise.Endurance;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever the program is killed, the file is whole and one of the versions that were written, no
 * more than two seconds of edits are missing at the next start, and nothing else is left behind.
 */
@Tag(Endurance.TAG)
class KillTest {
  private static final int KILLS = Endurance.times(20, 500);

  /** In a long run it is the whole program with its window. */
  private static final boolean WINDOW = Endurance.times(0, 1) == 1;

  /** So many programs at once, each with files of its own. */
  private static final int PROGRAMS = 2;

  private static final int MOST_LOST_MILLIS = 2000;
  private static final int LONGEST_LIFE_MILLIS = WINDOW ? 1500 : 400;
  private static final int START_SECONDS = 120;

  private final AtomicInteger inSave = new AtomicInteger();
  private final AtomicInteger torn = new AtomicInteger();
  private final AtomicLong mostLost = new AtomicLong();

  @TempDir private Path folder;

  @Test
  void kills_tearNoFile_andLoseTwoSecondsAtMost() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self")), "what kills here is a signal of its own");
    long seed = Endurance.seed(17);
    try (ExecutorService programs = Executors.newFixedThreadPool(PROGRAMS)) {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < PROGRAMS; i++) {
        Random random = new Random(seed + i);
        Path own = Files.createDirectory(folder.resolve("program" + i));
        Callable<Boolean> run = () -> killAgainAndAgain(own, random);
        runs.add(programs.submit(run));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }
    Endurance.report(
        WINDOW ? "the running program killed" : "document, save and recovery killed",
        "%d kills, %d of them while it saved; %d torn files, at most %.1f s of edits lost"
            .formatted(KILLS, inSave.get(), torn.get(), mostLost.get() / 1000.0));
  }

  private boolean killAgainAndAgain(Path own, Random random) throws Exception {
    History history = new History();
    for (int i = 0; i <= KILLS / PROGRAMS; i++) {
      List<Path> left = temporary(own);
      Process process = start(own, history.last, random.nextLong());
      boolean last = i == KILLS / PROGRAMS;
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        CountDownLatch working = new CountDownLatch(1);
        AtomicInteger saves = new AtomicInteger();
        Thread reader =
            Thread.ofPlatform()
                .daemon()
                .start(
                    () -> {
                      try {
                        lines.lines().forEach(line -> history.take(line, working, saves));
                      } catch (UncheckedIOException e) {
                        // It was killed in the midst of a line.
                      }
                    });
        if (!working.await(START_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("the program did not start: " + Files.readString(err(own)));
        }
        history.assertNothingLost();
        assertRemoved(left);
        if (!last && !waitAndSee(random, saves)) {
          inSave.incrementAndGet();
        }
        long now = System.currentTimeMillis();
        process.destroyForcibly().waitFor();
        reader.join();
        history.killed(now);
      }
      history.inFile = inFile(own, history);
    }
    return true;
  }

  /**
   * Waits for the moment to kill.
   *
   * @return false if that is in the midst of a save
   */
  private static boolean waitAndSee(Random random, AtomicInteger saves)
      throws InterruptedException {
    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLIS));
    if (random.nextBoolean()) {
      return true;
    }
    int before = saves.get();
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_LIFE_MILLIS);
    while (saves.get() == before && System.nanoTime() < until) {
      LockSupport.parkNanos(20_000);
    }
    LockSupport.parkNanos(random.nextInt(8_000_000));
    return saves.get() == before;
  }

  /** What one program said of itself, over all of its lives. */
  private final class History {
    private final NavigableMap<Integer, Long> times = new ConcurrentSkipListMap<>();
    private volatile int last;
    private volatile int saved = -1;
    private volatile int found = -1;
    private int inFile = -1;

    // Of the life before.
    private int firstEdit = 1;
    private int lastEdit;
    private long killedAt;

    void take(String line, CountDownLatch working, AtomicInteger saves) {
      String[] words = line.split(" ", -1);
      int edit = words.length > 1 && words[1].matches("-?\\d+") ? Integer.parseInt(words[1]) : -1;
      switch (words[0]) {
        case "found" -> {
          found = edit;
          working.countDown();
        }
        case "edit" -> {
          if (words.length == 3) {
            times.put(edit, Long.parseLong(words[2]));
            last = edit;
          }
        }
        case "saving" -> saves.incrementAndGet();
        case "saved" -> saved = edit;
        default -> {}
      }
    }

    void killed(long when) {
      firstEdit = lastEdit + 1;
      lastEdit = last;
      killedAt = when;
    }

    /** What was saved is in the file, and what was not is in the copy. */
    void assertNothingLost() {
      assertTrue(found <= lastEdit, () -> "found " + found + ", made " + lastEdit);
      assertTrue(found >= inFile, () -> "found " + found + ", in the file " + inFile);
      Map.Entry<Integer, Long> firstLost = times.higherEntry(Math.max(found, firstEdit - 1));
      if (killedAt > 0 && firstLost != null && firstLost.getKey() <= lastEdit) {
        long lost = killedAt - firstLost.getValue();
        mostLost.accumulateAndGet(lost, Math::max);
        assertTrue(lost <= MOST_LOST_MILLIS, () -> lost + " ms of edits are lost");
      }
    }
  }

  private int inFile(Path own, History history) {
    Path file = KillTarget.file(own);
    if (!Files.exists(file)) {
      assertEquals(-1, history.saved, "what was saved is not there");
      return -1;
    }
    assertWhole(file.resolveSibling(file.getFileName() + ".bak"));
    ReadResult read = ScenarioReader.read(file);
    int edits = read instanceof Loaded loaded ? KillTarget.edits(loaded.scenario()).orElse(-1) : -1;
    if (edits < 0) {
      torn.incrementAndGet();
    }
    assertTrue(edits >= 0, () -> "torn: " + read);
    assertTrue(edits >= history.saved, () -> edits + " is older than what was saved");
    assertTrue(edits <= history.last, () -> edits + " was never written");
    return edits;
  }

  /** The version before is kept whole, too. */
  private static void assertWhole(Path before) {
    if (Files.exists(before)) {
      assertTrue(
          ScenarioReader.read(before) instanceof Loaded(Scenario scenario, _)
              && KillTarget.edits(scenario).isPresent(),
          "the version before is torn");
    }
  }

  private static List<Path> temporary(Path own) throws IOException {
    try (Stream<Path> files = Files.walk(own)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    }
  }

  /** The program that was just started has removed what the one before it left half written. */
  private static void assertRemoved(List<Path> left) throws InterruptedException {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (left.stream().anyMatch(Files::exists)) {
      assertTrue(System.nanoTime() < until, () -> "still there: " + left);
      Thread.sleep(5);
    }
  }

  private static Path err(Path own) {
    return own.resolve("err.txt");
  }

  private static Process start(Path own, int last, long seed) throws IOException {
    return ChildProgram.of(
            KillTarget.class,
            List.of("-Djavafx.animation.pulse=5"), // drawing is not what is tried
            own.toString(),
            String.valueOf(last),
            String.valueOf(seed),
            String.valueOf(WINDOW))
        .redirectError(err(own).toFile())
        .start();
  }
}

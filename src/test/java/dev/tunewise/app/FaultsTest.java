package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.fault.Fault;
import dev.tunewise.fault.FaultLog;
import dev.tunewise.fault.FaultTally.News;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTest {
  private static final String NAME = "Customer claims, 40,000 calls";

  @TempDir private Path folder;

  private final Queue<Runnable> fx = new ArrayDeque<>();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Integer> ends = new ArrayList<>();
  private int updates;
  private FaultLog log;
  private Faults faults;

  @BeforeEach
  void setUp() {
    log = new FaultLog(folder.resolve("log"));
    faults =
        new Faults(
            log,
            new Faults.Surroundings(
                Runnable::run,
                fx::add,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                ends::add));
  }

  private static Exception fault() {
    return new IllegalStateException(NAME, new IOException("/home/ada/" + NAME + ".tunewise"));
  }

  private void come(Throwable fault) {
    faults.uncaughtException(Thread.currentThread(), fault);
  }

  private String logged() throws IOException {
    return Files.readString(log.file());
  }

  @Test
  void fault_beforeThereIsAWindow_endsTheProgram_withOneLine() throws IOException {
    Exception fault = fault();
    come(fault);
    String code = Fault.of(fault, "any").code();
    assertEquals(
        "tunewise: a fault of the program kept it from starting (fault "
            + code
            + "); see "
            + log.file(),
        err.toString(StandardCharsets.UTF_8).strip());
    assertEquals(List.of(1), ends);
    assertTrue(logged().contains(code), "written before the end");
  }

  @Test
  void fault_isToldInTheWindow_andWritten_withoutContent() throws IOException {
    faults.tellIn(() -> updates++);
    come(fault());
    assertEquals(0, updates, "not on the thread that failed");
    fx.remove().run();
    assertEquals(1, updates);
    News news = faults.tally().news().orElseThrow();
    assertEquals(1, news.times());
    assertTrue(logged().contains("Fault " + news.code()));
    assertTrue(logged().contains("caused by java.io.IOException\n    at "));
    assertFalse(logged().contains("laims"), "what is worked on is nobody's business");
    assertFalse(faults.tally().details().contains("laims"));
    assertFalse(faults.tally().details().contains("40,000"), "no values");
    assertEquals(List.of(), ends);
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void faultInEveryFrame_floodsNeitherTheWindowNorTheLog() throws IOException {
    faults.tellIn(() -> updates++);
    for (int frame = 0; frame < 100_000; frame++) {
      come(fault());
      assertEquals(1, fx.size());
    }
    fx.remove().run();
    assertEquals(1, updates);
    assertEquals(100_000, faults.tally().news().orElseThrow().times());
    assertEquals(6, logged().lines().filter(line -> line.contains("Fault ")).count());
    assertTrue(logged().contains(", times: 100000"));
  }

  /** The JVM does so with what it throws very often. */
  @Test
  void fault_whoseStackIsLeftOut_isTheSameAsBefore() {
    faults.tellIn(() -> updates++);
    Exception first = new NullPointerException("first");
    come(first);
    Exception bare = new NullPointerException("bare");
    bare.setStackTrace(new StackTraceElement[0]);
    come(bare);
    String code = Fault.of(first, "any").code();
    assertEquals(Optional.of(new News(code, 2, 0)), faults.tally().news());
  }
}

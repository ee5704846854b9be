package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ExportRunTest {
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  @TempDir private Path folder;

  private final class Told implements ExportRun.Listener {
    @Override
    public void making(ExportFile file, int number, int count) {
      told.add(file.name() + " " + number + "/" + count);
    }

    @Override
    public void written(List<ExportFile> files) {
      told.add("written " + files.size());
    }

    @Override
    public void failed(String reason) {
      told.add(reason);
    }
  }

  private ExportFile quick(String name) {
    return new ExportFile(
        folder.resolve(name), () -> ("new " + name).getBytes(StandardCharsets.UTF_8));
  }

  /** Takes until the test lets it end. */
  private ExportFile slow(String name) {
    return new ExportFile(
        folder.resolve(name),
        () -> {
          begun.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          ended.countDown();
          return new byte[] {1};
        });
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private void awaitTold(int count) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> told.size() == count);
  }

  @Test
  void run_writesAllFiles_andTellsEachStep() throws Exception {
    ExportRun run = ExportRun.start(List.of(quick("a"), quick("b")), new Told());
    awaitTold(3);
    assertEquals(List.of("a 1/2", "b 2/2", "written 2"), told);
    assertEquals("new b", Files.readString(folder.resolve("b")));
    assertFalse(run.cancel(), "too late");
  }

  @Test
  void cancel_writesNothing_andNeedNotWait() throws Exception {
    Files.writeString(folder.resolve("a"), "old");
    ExportRun run = ExportRun.start(List.of(quick("a"), slow("b"), quick("c")), new Told());
    assertTrue(begun.await(20, TimeUnit.SECONDS));
    assertTrue(run.cancel());
    mayEnd.countDown();
    assertTrue(ended.await(20, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a"), names());
    assertTrue(told.stream().noneMatch(t -> t.startsWith("written") || t.startsWith("c")));
  }

  @Test
  void failure_ofOneContent_leavesAllFilesAsTheyWere() throws Exception {
    Files.writeString(folder.resolve("a"), "old");
    ExportFile broken =
        new ExportFile(
            folder.resolve("b"),
            () -> {
              throw new OutOfMemoryError();
            });
    ExportRun.start(List.of(quick("a"), broken), new Told());
    awaitTold(3);
    assertEquals(
        "Not enough memory: close other programs, or choose a smaller file or picture.",
        told.getLast());
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a"), names());
  }

  @Test
  void failure_toWriteOneFile_leavesAllFilesAsTheyWere() throws Exception {
    Files.writeString(folder.resolve("a"), "old");
    Files.createDirectory(folder.resolve("b"));
    ExportRun.start(List.of(quick("a"), quick("b")), new Told());
    awaitTold(3);
    assertEquals(folder.resolve("b") + ": cannot be written: it is a folder", told.getLast());
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(List.of("a", "b"), names());
  }

  @Test
  void failure_forWantOfRoom_isTold_withItsReason() throws Exception {
    ExportFile broken =
        new ExportFile(
            folder.resolve("a"),
            () -> {
              throw new UncheckedIOException(
                  new IOException("cache", new IOException("No space left on device")));
            });
    ExportRun.start(List.of(broken), new Told());
    awaitTold(2);
    assertEquals(
        "temporary files cannot be written to "
            + System.getProperty("java.io.tmpdir")
            + ": the disk is full",
        told.getLast());
  }

  @Test
  void fault_ofTheProgram_isTold_whateverItIs() throws Exception {
    ExportFile broken =
        new ExportFile(
            folder.resolve("a"),
            () -> {
              throw new ExceptionInInitializerError("on purpose");
            });
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> uncaught.add(fault));
    try {
      ExportRun.start(List.of(broken), new Told());
      awaitTold(2);
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> uncaught.size() == 1);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    assertEquals("A fault of the program stopped the export.", told.getLast());
  }
}

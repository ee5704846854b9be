package dev.tunewise.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Makes the cache of a start beside the program's jar: a {@link TrainingRun} is recorded, the cache
 * is made of it and tried, and only then takes its name, in one step. What an earlier making or an
 * earlier state of the program left in the folder is removed.
 */
final class StartCacheMaker {
  /** What a busy machine may take for one step. */
  private static final int MINUTES = 10;

  private final StartCache cache;
  private final Recorder recorder;

  /** Makes a cache. */
  interface Recorder {
    /**
     * Makes a cache that works.
     *
     * @param work an empty folder for what is needed on the way
     * @return the cache, in that folder; another path if there is none
     */
    Path record(Path work) throws IOException, InterruptedException;
  }

  StartCacheMaker(StartCache cache, Recorder recorder) {
    this.cache = cache;
    this.recorder = recorder;
  }

  /** Begins to make the cache in another process, unless it is there, or is being made. */
  static void startIfMissing(StartCache cache) {
    try {
      if (!Files.exists(cache.file()) && !Files.exists(cache.failed()) && isFree(cache)) {
        new ProcessBuilder(command(cache))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      }
    } catch (IOException e) {
      // A folder that cannot be written, a process that cannot be started: no cache.
    }
  }

  private static boolean isFree(StartCache cache) throws IOException {
    try (FileChannel channel =
            FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static List<String> command(StartCache cache) {
    List<String> command = new ArrayList<>(lowPriority(System.getProperty("os.name")));
    command.add(StartCache.java());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(
        List.of(
            StartCacheMaker.class.getName(),
            cache.file().toString(),
            cache.arguments().toString()));
    return command;
  }

  static List<String> lowPriority(String operatingSystem) {
    return operatingSystem.toLowerCase(Locale.ROOT).startsWith("win")
        ? List.of("cmd", "/c", "start", "", "/low", "/b")
        : List.of("nice", "-n", "19");
  }

  /**
   * Makes a cache in a process of its own.
   *
   * @param arguments the file of the cache, the file with the JVM arguments of the program
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    StartCache cache = new StartCache(Path.of(arguments[0]), Path.of(arguments[1]));
    StartCacheMaker maker =
        new StartCacheMaker(
            cache,
            work -> {
              // Only now: what another process makes is not this one's to end.
              Runtime.getRuntime().addShutdownHook(new Thread(() -> end(cache)));
              return recorded(work, "@" + cache.training(), "@" + cache.arguments());
            });
    maker.make();
  }

  /** Whoever ends this process ends what it started, and nothing is left of it. */
  private static void end(StartCache cache) {
    List<ProcessHandle> children = ProcessHandle.current().descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    children.forEach(child -> child.onExit().completeOnTimeout(child, 1, TimeUnit.SECONDS).join());
    delete(cache.work());
  }

  /** Makes the cache unless it is there, or another process is making one. */
  void make() throws IOException, InterruptedException {
    try (FileChannel channel =
            FileChannel.open(cache.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      if (held != null && !Files.exists(cache.file())) {
        makeAlone();
      }
    } catch (OverlappingFileLockException e) {
      // Another thread makes it.
    }
  }

  private void makeAlone() throws IOException, InterruptedException {
    removeOthers();
    Path work = Files.createDirectories(cache.work());
    try {
      Path made = recorder.record(work);
      if (Files.exists(made)) {
        toDisk(made);
        Files.move(made, cache.file(), StandardCopyOption.ATOMIC_MOVE);
      } else {
        Files.writeString(cache.failed(), "");
      }
    } finally {
      delete(work);
    }
  }

  /** Before it has its name: after a power cut there is a whole cache or none. */
  private static void toDisk(Path made) throws IOException {
    try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Caches of other states of the program, and what a killed making left. */
  private void removeOthers() throws IOException {
    try (Stream<Path> files = Files.list(cache.lock().resolveSibling(""))) {
      files
          .filter(file -> file.getFileName().toString().matches(".*\\.aot(\\.making|\\.failed)?"))
          .forEach(StartCacheMaker::delete);
    }
  }

  private static void delete(Path path) {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // The next making tries again.
    }
  }

  private static Path recorded(Path work, String training, String program)
      throws IOException, InterruptedException {
    Path recording = work.resolve("recording");
    Path made = work.resolve("cache");
    Path tried = work.resolve("tried");
    run(
        "-XX:AOTMode=record",
        "-XX:AOTConfiguration=" + recording,
        "-D" + TrainingRun.PROPERTY + "=" + work.resolve("run"),
        training,
        program);
    run(
        "-XX:AOTMode=create",
        "-XX:AOTConfiguration=" + recording,
        "-XX:AOTCache=" + made,
        training,
        program);
    // A damaged cache would be noticed by every start but not refused by each.
    boolean works =
        run(
            "-XX:AOTMode=on",
            "-XX:+VerifySharedSpaces",
            "-XX:AOTCache=" + made,
            program,
            "--version");
    return works ? Files.move(made, tried) : tried;
  }

  private static boolean run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(StartCache.java(), "-Xlog:disable"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      return false;
    }
    return process.exitValue() == 0;
  }
}

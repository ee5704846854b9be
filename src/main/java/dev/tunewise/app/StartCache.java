package dev.tunewise.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ahead-of-time cache of a program that is started from its build folder. The build names a
 * file after what stands on the class path and the JVM; where it is missing, a process of its own
 * makes it, at low priority and once, while the user goes on. Nothing that happens here is ever
 * said or in the way: without a cache the program starts as it always did.
 *
 * @param file the cache, there or not
 * @param arguments the file with the JVM arguments that start the program
 */
record StartCache(Path file, Path arguments) {
  private static final String FILE = "tunewise.cache";
  private static final String ARGUMENTS = "tunewise.cache.arguments";

  /** The cache of this program; empty where the build names none, as in the packaged program. */
  static Optional<StartCache> ofThisProgram() {
    String file = System.getProperty(FILE, "");
    String arguments = System.getProperty(ARGUMENTS, "");
    return file.isEmpty() || arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(new StartCache(Path.of(file), Path.of(arguments)));
  }

  /** Begins to make the cache in another process, unless it is there, or is being made. */
  void makeIfMissing() {
    try {
      if (!Files.exists(file) && !Files.exists(failed()) && isFree()) {
        new ProcessBuilder(command())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
      }
    } catch (IOException e) {
      // A folder that cannot be written, a process that cannot be started: no cache.
    }
  }

  /** Stands for a cache that could not be made: nobody tries again until the program changes. */
  Path failed() {
    return file.resolveSibling(file.getFileName() + ".failed");
  }

  /** Where the files of the making lie. */
  Path work() {
    return file.resolveSibling(file.getFileName() + ".making");
  }

  /** Held by the process that makes a cache in this folder, and free again when it is killed. */
  Path lock() {
    return file.resolveSibling("making.lock");
  }

  private boolean isFree() throws IOException {
    try (FileChannel channel =
            FileChannel.open(lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.tryLock()) {
      return held != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>(lowPriority(System.getProperty("os.name")));
    command.add(java());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(StartCacheMaker.class.getName(), file.toString(), arguments.toString()));
    return command;
  }

  static List<String> lowPriority(String operatingSystem) {
    return operatingSystem.toLowerCase(Locale.ROOT).startsWith("win")
        ? List.of("cmd", "/c", "start", "", "/low", "/b")
        : List.of("nice", "-n", "19");
  }

  /** The JVM that runs this: a cache fits no other. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

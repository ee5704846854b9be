package dev.tunewise.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are being written. Their names say who writes them: machine, process and when it
 * began. So what a killed program left is removed at once, and what a running one needs, on this
 * machine or on another one that shares the folder, never is.
 */
final class TemporaryFiles {
  private static final String ALL = ".tunewise-*.tmp";
  private static final String HEX = "([0-9a-f]{1,16})";
  private static final Pattern NAME =
      Pattern.compile("\\.tunewise-" + HEX + "-" + HEX + "-" + HEX + "-[0-9a-f]{1,16}\\.tmp");

  /** As earlier versions of this program named them, which does not say who writes them. */
  private static final Pattern FORMER_NAME = Pattern.compile("\\.tunewise-[0-9a-f]{1,16}\\.tmp");

  /** What is older was left behind, whoever wrote it. */
  private static final Duration STALE = Duration.ofDays(1);

  /** A clock that was set may make the start of a running program look like another one. */
  private static final Duration DOUBTFUL = Duration.ofHours(1);

  /** Longer than the rest of a process takes once it ends. */
  private static final Duration END = Duration.ofSeconds(5);

  /** Those of this program that may be there now. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(TemporaryFiles::end));
  }

  private TemporaryFiles() {}

  /** A new name in the folder of a file, to be given back by {@link #done}. */
  static Path beside(Path file) {
    awaitEnd();
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path own = file.resolveSibling(".tunewise-" + Writer.THIS.text() + "-" + random + ".tmp");
    OPEN.add(own);
    return own;
  }

  /** Once such a file is gone, or has another name. */
  static void done(Path own) {
    OPEN.remove(own);
  }

  /** While the process ends, for example by Ctrl+C, no write is begun or finished any more. */
  static void awaitEnd() {
    if (ending) {
      LockSupport.parkNanos(END.toNanos());
    }
  }

  private static void end() {
    ending = true;
    removeOpen();
    // A write that had just begun makes its file a moment later.
    LockSupport.parkNanos(OPEN.isEmpty() ? 0 : 20_000_000);
    removeOpen();
  }

  /** Removes what is being written. */
  static void removeOpen() {
    for (Path own : OPEN) {
      try {
        Files.deleteIfExists(own);
      } catch (IOException e) {
        // The next program that writes there removes it.
      }
    }
  }

  /** Removes what killed programs left behind; where that fails it stays until the next time. */
  static void removeLeft(Path folder) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, ALL)) {
      for (Path file : found) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isLeft(file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It is no worse than before.
    }
  }

  private static boolean isLeft(Path file) throws IOException {
    String name = file.getFileName().toString();
    Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    boolean stale = age.compareTo(STALE) > 0;
    Matcher writer = NAME.matcher(name);
    if (!writer.matches()) {
      return stale && FORMER_NAME.matcher(name).matches();
    }
    return switch (Writer.of(writer).state()) {
      case RUNNING -> false;
      case GONE -> true;
      case DOUBTFUL -> age.compareTo(DOUBTFUL) > 0;
      case ELSEWHERE -> stale;
    };
  }

  private enum State {
    RUNNING,
    GONE,
    /** Another program seems to have the number of its process. */
    DOUBTFUL,
    ELSEWHERE
  }

  /**
   * A program that writes.
   *
   * @param machine 0 where it cannot be told
   * @param process its number there
   * @param start when it began, in milliseconds; 0 where the system does not say
   */
  private record Writer(long machine, long process, long start) {
    static final Writer THIS = find();

    /** Systems round the start of a process differently for itself and for others. */
    private static final long ROUNDING = 2_000;

    private static Writer find() {
      ProcessHandle here = ProcessHandle.current();
      return new Writer(machineNumber(), here.pid(), start(here));
    }

    static Writer of(Matcher name) {
      return new Writer(number(name, 1), number(name, 2), number(name, 3));
    }

    private static long number(Matcher name, int part) {
      return Long.parseUnsignedLong(name.group(part), 16);
    }

    String text() {
      return Long.toHexString(machine)
          + "-"
          + Long.toHexString(process)
          + "-"
          + Long.toHexString(start);
    }

    State state() {
      if (equals(THIS)) {
        return State.RUNNING;
      }
      if (machine == 0 || machine != THIS.machine) {
        return State.ELSEWHERE;
      }
      Optional<ProcessHandle> there = process > 0 ? ProcessHandle.of(process) : Optional.empty();
      if (there.isEmpty() || !there.get().isAlive()) {
        return State.GONE;
      }
      long began = start(there.get());
      boolean same = began == 0 || start == 0 || Math.abs(began - start) <= ROUNDING;
      return same ? State.RUNNING : State.DOUBTFUL;
    }

    private static long start(ProcessHandle process) {
      return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * Linux numbers processes anew with each start of the machine, and in each container. Where
     * there is nothing that tells machines apart, age alone counts.
     */
    private static long machineNumber() {
      String text = "";
      try {
        text =
            Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
      } catch (IOException | UnsupportedOperationException e) {
        String name = System.getenv("COMPUTERNAME"); // on Windows
        text = name == null ? "" : name;
      }
      return text.isEmpty() ? 0 : Integer.toUnsignedLong(text.hashCode());
    }
  }
}

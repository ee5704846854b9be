package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.ChildProgram;
import dev.tunewise.Endurance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file with two names is written in place, which takes more than one step. Whenever the program
 * is killed meanwhile, the new content stands whole in the file or beside it, or the old one is
 * still whole in the file; and both names stay names of one file.
 */
@Tag(Endurance.TAG)
class InPlaceKillTest {
  private static final int KILLS = Endurance.times(8, 100);

  /** So much that writing it takes longer than it takes to kill. */
  private static final int LEAST_BYTES = 4 << 20;

  private static final String PROMISE = "write \\d+";
  private static final int LONGEST_NANOS = 5_000_000;

  @TempDir private Path folder;

  /** Writes one version after the other until it is killed, and says which one before it does. */
  static final class Writer {
    private Writer() {}

    public static void main(String... arguments) throws WriteException {
      Path file = Path.of(arguments[0]);
      for (int version = Integer.parseInt(arguments[1]); ; version++) {
        byte[] content = content(version);
        System.out.println("write " + version);
        System.out.flush();
        AtomicFiles.write(file, content);
      }
    }
  }

  /** Each version has a length of its own, longer or shorter than the one before. */
  private static byte[] content(int version) {
    byte[] line = "version %09d%n".formatted(version).getBytes(StandardCharsets.US_ASCII);
    int lines = LEAST_BYTES / line.length + version * 7_919 % 50_000;
    byte[] content = new byte[lines * line.length];
    for (int i = 0; i < content.length; i += line.length) {
      System.arraycopy(line, 0, content, i, line.length);
    }
    return content;
  }

  /** Which version a file holds; empty if it holds pieces or is not there. */
  private static OptionalInt version(Path file) throws IOException {
    if (Files.notExists(file)) {
      return OptionalInt.empty();
    }
    byte[] content = Files.readAllBytes(file);
    int version = Integer.parseInt(new String(content, 8, 9, StandardCharsets.US_ASCII));
    return Arrays.equals(content, content(version)) ? OptionalInt.of(version) : OptionalInt.empty();
  }

  @Test
  void kills_whileAFileIsWrittenInPlace_loseNoContent() throws Exception {
    Path file = folder.resolve("plan.tunewise");
    Files.write(file, content(0));
    Path otherName = folder.resolve("same");
    boolean told = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    assumeTrue(told, "only Unix says that a file has further names");
    Files.createLink(otherName, file);
    Random random = new Random(Endurance.seed(4));
    int before = 0;
    int inTheMidst = 0;
    int inPieces = 0;
    for (int i = 0; i < KILLS; i++) {
      int promised = killedWhileWriting(file, before + 1, random);
      Path beside = AtomicFiles.unfinished(file);
      OptionalInt inFile = version(file);
      OptionalInt whole = version(beside);
      assertEquals(Files.exists(beside), whole.isPresent(), "what stands beside it is whole");
      int newest = Math.max(inFile.orElse(-1), whole.orElse(-1));
      assertTrue(newest >= promised - 1, newest + " is older than what was written: " + promised);
      assertTrue(newest <= promised, newest + " was never written");
      assertTrue(Files.isSameFile(file, otherName), "the names have parted");
      inPieces += inFile.isEmpty() ? 1 : 0;
      if (whole.isPresent()) {
        inTheMidst++;
        // As users do who read that all of it is there.
        Files.write(file, Files.readAllBytes(beside));
        Files.delete(beside);
      }
      before = newest;
    }
    assertTrue(inTheMidst > 0, "no kill came in the midst of writing");
    Endurance.report(
        "a file with two names killed while it was written in place",
        "%d kills, %d in the midst of it, %d left the file in pieces; 0 contents lost"
            .formatted(KILLS, inTheMidst, inPieces));
  }

  /** Kills the writer once it writes in place, and tells the last version that it began. */
  private int killedWhileWriting(Path file, int first, Random random) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        ChildProgram.of(Writer.class, List.of(), file.toString(), String.valueOf(first))
            .redirectOutput(said.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    int writes = 1 + random.nextInt(3);
    while (promises(said).size() < writes && process.isAlive()) {
      LockSupport.parkNanos(500_000);
    }
    while (Files.notExists(AtomicFiles.unfinished(file)) && process.isAlive()) {
      Thread.onSpinWait();
    }
    LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
    process.destroyForcibly().waitFor();
    List<Integer> promised = promises(said);
    assertTrue(promised.size() >= writes, () -> "it wrote nothing: " + errors());
    return promised.getLast();
  }

  private static List<Integer> promises(Path said) throws IOException {
    return Files.readString(said)
        .lines()
        .filter(line -> line.matches(PROMISE))
        .map(line -> Integer.valueOf(line.substring(line.indexOf(' ') + 1)))
        .toList();
  }

  private String errors() {
    try {
      return Files.readString(folder.resolve("err.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}

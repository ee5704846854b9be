package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.Endurance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Good files damaged in many ways: whatever is in a file, its reader ends in a result or in lines
 * that say what is wrong, and throws nothing. In the long run each is timed, with other damages
 * every time.
 */
@Tag(Endurance.TAG)
class FuzzTest {
  private static final long SLOW_NANOS = 2_000_000_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(FuzzedReader.class)
  void damagedFiles_areReadOrRefused(FuzzedReader reader) throws IOException {
    long seed = Endurance.seed(reader.name().hashCode());
    List<byte[]> seeds = reader.seeds();
    Path file = folder.resolve(reader.fileName());
    boolean good = false;
    for (byte[] whole : seeds) {
      Files.write(file, whole);
      good |= reader.accepts(file);
    }
    assertTrue(good, "damages are those of good files");
    int count = mutations(reader);
    int accepted = 0;
    long slowest = 0;
    for (int i = 0; i < count; i++) {
      byte[] damaged = damaged(seeds, new Random(seed + i));
      Files.write(file, damaged);
      long begin = System.nanoTime();
      try {
        accepted += reader.accepts(file) ? 1 : 0;
      } catch (Throwable thrown) {
        Path kept = Files.write(Path.of("target", "fuzz-" + reader.fileName()), damaged);
        throw new AssertionError(
            reader + " failed, seed " + seed + " + " + i + ", see " + kept, thrown);
      }
      slowest = Math.max(slowest, System.nanoTime() - begin);
    }
    Endurance.report(
        "fuzz " + reader,
        "%d mutations, %d refused, %d accepted, slowest %d ms"
            .formatted(count, count - accepted, accepted, slowest / 1_000_000));
    if (Endurance.times(0, 1) > 0) { // the machine of a build may be busy with something else
      assertTrue(slowest < SLOW_NANOS, reader + " took " + slowest / 1_000_000 + " ms");
    }
    assertTrue(accepted < count, "damages are seen");
  }

  /**
   * A library takes a template apart and puts it together again, which takes 20 ms where all else
   * takes 1: as many as elsewhere would be a tenth of the time of a build. A long run has all.
   */
  private static int mutations(FuzzedReader reader) {
    return Endurance.times(reader == FuzzedReader.TEMPLATE ? 200 : 2_000, 20_000);
  }

  /** Archives from the outside, or inside one of their parts, where it goes unnoticed longer. */
  private static byte[] damaged(List<byte[]> seeds, Random random) {
    byte[] whole = seeds.get(random.nextInt(seeds.size()));
    Mutation mutation = new Mutation(random);
    boolean archive = whole.length > 1 && whole[0] == 'P' && whole[1] == 'K';
    byte[] other = seeds.get(random.nextInt(seeds.size()));
    return archive && random.nextInt(4) > 0
        ? mutation.ofPart(whole)
        : mutation.inOtherClothes(whole, other);
  }
}

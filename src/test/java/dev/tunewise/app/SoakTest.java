package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.ChildProgram;
import dev.tunewise.Endurance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program used at random for long: nothing fails, nothing grows once all views have been
 * met, and at the end the window says what it says of the same file in a program just started.
 *
 * <p>In a build all rounds are the same, so that the first ones meet whatever the last ones do.
 */
@Tag(Endurance.TAG)
class SoakTest {
  private static final boolean SAME_ROUNDS = Endurance.times(0, 1) == 0;
  private static final int ROUNDS = SAME_ROUNDS ? 10 : 20;
  private static final int STEPS = Endurance.times(1_000, 20_000) / ROUNDS;

  @TempDir private Path folder;

  @Test
  void use_failsNowhere_growsNothing_andEndsInTheTruth() throws Exception {
    long seed = Endurance.seed(5);
    Path said = folder.resolve("said.txt");
    Process process =
        ChildProgram.of(
                SoakTarget.class,
                List.of(
                    // What may be thrown away at any time is no growth.
                    "-XX:SoftRefLRUPolicyMSPerMB=0",
                    "-Dprism.targetvram=16m",
                    "-Dprism.maxvram=32m",
                    "-Djavafx.animation.pulse=2"),
                folder.toString(),
                String.valueOf(seed),
                String.valueOf(ROUNDS),
                String.valueOf(STEPS),
                String.valueOf(SAME_ROUNDS))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertEquals(0, process.waitFor(), () -> read(said));
    } finally {
      process.destroyForcibly();
    }
    String found =
        read(said)
            .lines()
            .filter(line -> line.startsWith(SoakTarget.FOUND))
            .findFirst()
            .orElseThrow();
    Endurance.report(
        "the running program used at random",
        "%,d steps; 0 faults; after warm-up %s"
            .formatted(ROUNDS * STEPS, found.substring(SoakTarget.FOUND.length())));
  }

  private static String read(Path said) {
    try {
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}

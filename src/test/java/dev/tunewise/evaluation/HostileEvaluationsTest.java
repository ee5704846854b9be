package dev.tunewise.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged and hostile files end in a result, in bounded time, and say so in short lines. */
class HostileEvaluationsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final int LONGEST_LINE = 1_000;

  @TempDir private Path folder;

  static Stream<Path> samples() throws Exception {
    Path sample =
        Path.of(
            Objects.requireNonNull(HostileEvaluationsTest.class.getResource("table.md")).toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(sample.getParent()))) {
      return files
          .filter(file -> !file.toString().endsWith(".class") && Files.isRegularFile(file))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static void check(EvaluationFile.Result result) {
    switch (result) {
      case EvaluationFile.Cancelled() -> throw new AssertionError("nobody stopped");
      case EvaluationFile.Refused(List<Problem> problems) -> {
        assertFalse(problems.isEmpty());
        assertTrue(problems.size() <= 20);
        problems.forEach(problem -> checkLine(problem.line()));
      }
      case EvaluationFile.Read(EvaluationFile file) -> {
        assertFalse(file.runs().isEmpty());
        assertTrue(file.remarks().size() <= EvaluationFile.MAX_REMARKS);
        file.remarks().forEach(remark -> checkLine(remark.line()));
        file.runs().forEach(HostileEvaluationsTest::check);
      }
    }
  }

  private static void checkLine(String line) {
    assertTrue(line.length() < LONGEST_LINE, line);
    assertEquals(1, line.lines().count(), line);
  }

  private static void check(EvaluationRun run) {
    checkLine(run.name() + ".");
    run.remarks().forEach(HostileEvaluationsTest::checkLine);
    for (RunScore score : run.scores()) {
      // Throws where a number is no legal one.
      RunChoice.of(run.by(score))
          .with(Strategy.HYBRID)
          .withExamples(run.examples() == null ? Double.valueOf(0) : run.examples())
          .withTaken(true)
          .measurement();
      assertTrue(score.items().size() <= ItemScores.MAX_ITEMS);
    }
  }

  private void check(byte[] content, String name) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          check(EvaluationFiles.read(file, NUMBERS, Watch.NONE));
          EvaluationReader.read(file);
          try (InputFile input = InputFile.open(file, Watch.NONE)) {
            EvaluationFiles.recognizes(input.sniff());
          } catch (ReadException e) {
            checkLine(e.getMessage());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedSamples_neverThrow(Path sample) throws IOException {
    byte[] whole = Files.readAllBytes(sample);
    byte[] bits = "{}[]\",:;|\t\n0-.eE%±/NaN".getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i <= random.nextInt(6); i++) {
        damaged[random.nextInt(damaged.length)] = bits[random.nextInt(bits.length)];
      }
      int from = random.nextInt(damaged.length);
      int to = Math.min(damaged.length, from + random.nextInt(40));
      byte[] twice = Arrays.copyOf(damaged, damaged.length + to - from);
      System.arraycopy(damaged, from, twice, to, damaged.length - from);
      check(round % 2 == 0 ? damaged : twice, String.valueOf(sample.getFileName()));
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samples_withOtherNumbers_giveLegalRuns(Path sample) throws IOException {
    String whole = Files.readString(sample);
    for (String number : List.of("-1", "1e400", "1e308", "0.5", "NaN", "99999999999", "0")) {
      String changed = whole.replaceAll("(?<=[ :,|])\\d+(\\.\\d+)?(?=[ ,}|\n])", number);
      check(changed.getBytes(StandardCharsets.UTF_8), String.valueOf(sample.getFileName()));
    }
  }

  @Test
  void hostileTexts_endSoon() throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add("[".repeat(200_000));
    texts.add("{\"results\":".repeat(50_000));
    texts.add(
        "{\"eval\": {\"task\": \"t\", \"model\": \"m\"}, \"samples\": " + "[".repeat(100_000));
    texts.add("-".repeat(3_000_000) + "x");
    texts.add("|" + "-".repeat(3_000_000) + "x\n|a|\n|b|\n");
    texts.add("| strategy | correct | n |\n".repeat(30_000));
    texts.add("precision recall f1-score support\n" + "1 ".repeat(1_000_000));
    texts.add("precision recall f1-score support\n" + " ".repeat(1_000_000) + "x\n");
    texts.add("strategy,correct,evaluated\n\"" + "(".repeat(2_000_000) + "\",1,2\n");
    texts.add("strategy,correct,evaluated\nprompting," + "1/".repeat(500_000) + ",2\n");
    texts.add("_".repeat(2_000_000) + ",x\n1,2\n");
    texts.add("model,score\n" + "m,1\n".repeat(300_000));
    texts.add("score,id\n" + "1,2\n".repeat(300_000));
    texts.add("m\u202Eodel,score,\u0000x\n=cmd|' /C calc'!A0,1,2\n");
    texts.add(",".repeat(100_000) + "\n" + "score,".repeat(100_000) + "\n1,1\n");
    StringBuilder models = new StringBuilder("model,score\n");
    for (int i = 0; i < 5_000; i++) {
      models.append("model ").append(i).append(",1\n");
    }
    texts.add(models.toString());
    for (String text : texts) {
      check(text.getBytes(StandardCharsets.UTF_8), "a.txt");
    }
  }
}

package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsableExamplesTest {
  private static final int LINES = 6_000; // several batches

  @TempDir private Path folder;

  /** Every tenth line is no JSON, every seventh of the others has an empty answer. */
  private static String line(long number) {
    if (number % 10 == 0) {
      return "{";
    }
    String answer = number % 7 == 0 ? "" : "a" + number;
    return """
        {"messages":[{"role":"user","content":"q"},{"role":"assistant","content":"%s"}]}"""
        .formatted(answer);
  }

  private static boolean isUsable(long number) {
    return number % 10 != 0 && number % 7 != 0;
  }

  private Path file() throws IOException {
    return Files.write(
        folder.resolve("train.jsonl"),
        LongStream.rangeClosed(1, LINES).mapToObj(UsableExamplesTest::line).toList());
  }

  private static String answer(Example example) {
    return example.answer().orElseThrow().text();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void examples_areTakenInTheOrderOfTheFile_howeverManyThreads(int threads) throws Exception {
    UsableExamples examples = new UsableExamples(threads);
    List<String> taken = new ArrayList<>();
    examples.<String, RuntimeException>each(
        file(),
        Watch.NONE,
        () -> (text, example) -> answer(example),
        (number, answer) -> taken.add(number + " " + answer));
    assertEquals(
        LongStream.rangeClosed(1, LINES)
            .filter(UsableExamplesTest::isUsable)
            .mapToObj(number -> number + " a" + number)
            .toList(),
        taken);
    assertEquals(LINES, examples.entries());
    assertEquals(taken.size(), examples.usable());
    assertEquals(
        List.of("not-json 600 [10, 20, 30]", "empty-answer 772 [7, 14, 21]"),
        examples.leftOut().stream()
            .map(
                found ->
                    "%s %d %s"
                        .formatted(
                            found.problem().key(),
                            found.count(),
                            found.first().stream().limit(3).map(p -> p.line()).toList()))
            .toList());
  }

  @Test
  void workIsDoneOnOtherThreads_andTakenOnThisOne() throws Exception {
    Set<Thread> workers = ConcurrentHashMap.newKeySet();
    Set<Thread> takers = ConcurrentHashMap.newKeySet();
    new UsableExamples(2)
        .<Boolean, RuntimeException>each(
            file(),
            Watch.NONE,
            () -> (text, example) -> workers.add(Thread.currentThread()),
            (number, first) -> takers.add(Thread.currentThread()));
    assertEquals(Set.of(Thread.currentThread()), takers);
    assertTrue(!workers.isEmpty() && !workers.contains(Thread.currentThread()));
  }

  @Test
  void stepThatCannotGoOn_endsReading() throws IOException {
    Path file = file();
    List<Long> taken = new ArrayList<>();
    ReadException thrown =
        assertThrows(
            ReadException.class,
            () ->
                new UsableExamples(4)
                    .<String, ReadException>each(
                        file,
                        Watch.NONE,
                        () -> (text, example) -> text,
                        (number, text) -> {
                          taken.add(number);
                          if (taken.size() == 3) {
                            throw new ReadException("holds too many");
                          }
                        }));
    assertEquals("holds too many", thrown.getMessage());
    assertEquals(List.of(1L, 2L, 3L), taken);
  }
}

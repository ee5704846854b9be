package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.dataset.ProviderReport.Verdict;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.file.Fingerprints;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.LineReader;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Parameter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  @TempDir private Path folder;

  private static String chat(String question, String answer) {
    return """
        {"messages":[{"role":"system","content":"Classify."},{"role":"user","content":"%s"},\
        {"role":"assistant","content":"%s"}]}"""
        .formatted(question, answer);
  }

  private static String vertex(String question, String answer) {
    return """
        {"systemInstruction":{"role":"system","parts":[{"text":"Classify."}]},"contents":[\
        {"role":"user","parts":[{"text":"%s"}]},{"role":"model","parts":[{"text":"%s"}]}]}"""
        .formatted(question, answer);
  }

  private static String bedrock(String question, String answer) {
    return """
        {"schemaVersion":"bedrock-conversation-2024","system":[{"text":"Classify."}],"messages":[\
        {"role":"user","content":[{"text":"%s"}]},{"role":"assistant","content":[{"text":"%s"}]}]}"""
        .formatted(question, answer);
  }

  private static String pair(String question, String answer) {
    return "{\"prompt\":\"%s\",\"completion\":\"%s\"}".formatted(question, answer);
  }

  private static List<String> many(int count) {
    return IntStream.range(0, count).mapToObj(i -> chat("Question " + i, "yes")).toList();
  }

  private static List<String> with(List<String> lines, String... more) {
    return Stream.concat(lines.stream(), Stream.of(more)).toList();
  }

  private DatasetResult result(String content) throws IOException {
    Path file = folder.resolve("train.jsonl");
    Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    return DatasetReader.read(file, CatalogStore.shipped(), share -> true);
  }

  private static DatasetResult read(DatasetReader reader, InputStream in, long size, Watch watch) {
    try (InputFile input = InputFile.of(in, "x.jsonl", size, watch)) {
      return reader.read(input, Path.of("x.jsonl"));
    } catch (StoppedException e) {
      return new DatasetResult.Cancelled();
    } catch (ReadException e) {
      throw new AssertionError(e);
    }
  }

  private DatasetReport read(List<String> lines) throws IOException {
    return assertInstanceOf(DatasetResult.Read.class, result(String.join("\n", lines))).report();
  }

  private DatasetReport read(String... lines) throws IOException {
    return read(List.of(lines));
  }

  private static ProviderReport provider(DatasetReport report, String key) {
    return ProviderReport.of(report, CatalogStore.shipped(), new Plan(3, 4), TODAY).stream()
        .filter(p -> p.provider().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<Long> lines(DatasetReport report, LineProblem problem) {
    return report.problems().stream()
        .filter(f -> f.problem() == problem)
        .flatMap(f -> f.first().stream())
        .map(LineProblemReport.Place::line)
        .toList();
  }

  @Test
  void read_detectsEachFormat_andFindsTheSameExample() throws IOException {
    List<DatasetReport> reports =
        List.of(
            read(chat("Where is it?", "delivery")),
            read(vertex("Where is it?", "delivery")),
            read(bedrock("Where is it?", "delivery")));
    assertEquals(
        List.of(
            ExampleFormat.OPENAI_CHAT,
            ExampleFormat.VERTEX_CONTENTS,
            ExampleFormat.BEDROCK_CONVERSATION),
        reports.stream().map(DatasetReport::format).toList());
    for (DatasetReport report : reports) {
      assertEquals(1, report.usable());
      // "Class" "ify" "." + "Where" " is" " it" "?" + "delivery", as tiktoken splits them.
      assertEquals(8, report.current().example().total(), report.format().key());
      assertEquals(4, report.current().user().total());
      assertEquals(1, report.current().answer().total());
    }
    DatasetReport pairs = read(pair("Where is it?", "delivery"));
    assertEquals(ExampleFormat.PROMPT_COMPLETION, pairs.format());
    assertEquals(5, pairs.current().example().total());
  }

  @Test
  void read_countsTokensOfBothTokenizers() throws IOException {
    DatasetReport report =
        read(
            pair("\\u00dcberraschung", "\\u65e5\\u672c\\u8a9e\\u306e\\u30c6\\u30ad\\u30b9\\u30c8"));
    assertTrue(report.tokens().get(Tokenizer.O200K_BASE).example().total() > 0);
    assertTrue(
        report.tokens().get(Tokenizer.CL100K_BASE).example().total()
            > report.tokens().get(Tokenizer.O200K_BASE).example().total());
  }

  @Test
  void read_namesLinesOfProblems_andGoesOn() throws IOException {
    DatasetReport report =
        read(
            chat("a", "yes"),
            "{\"messages\":[",
            "",
            "[1]",
            chat("b", " "),
            "{\"messages\":[{\"role\":\"user\",\"content\":\"c\"}]}",
            "{\"messages\":[{\"role\":\"human\",\"content\":\"d\"},{\"role\":\"assistant\",\"content\":\"e\"}]}",
            "{\"messages\":[{\"role\":\"user\",\"content\":\"ÿþ\"}]}",
            "{\"a\":1,\"a\":2,\"messages\":[]}",
            chat("a ", " yes"),
            chat("z", "no"));
    assertEquals(List.of(2L, 9L), lines(report, LineProblem.NOT_JSON));
    assertEquals(List.of(4L), lines(report, LineProblem.NO_EXAMPLE));
    assertEquals(List.of(5L), lines(report, LineProblem.EMPTY_ANSWER));
    assertEquals(List.of(6L), lines(report, LineProblem.LAST_NOT_ANSWER));
    assertEquals(List.of(7L), lines(report, LineProblem.ROLE));
    assertEquals(List.of(8L), lines(report, LineProblem.NOT_UTF8));
    assertEquals(List.of(10L), lines(report, LineProblem.DUPLICATE));
    assertEquals(11, report.lines());
    assertEquals(6, report.examples());
    assertEquals(3, report.usable());
    assertEquals(4, report.unreadable());
  }

  @Test
  void read_reportsLinesOfOtherFormats() throws IOException {
    DatasetReport report = read(with(many(10), pair("q", "a"), vertex("q", "a")));
    assertEquals(ExampleFormat.OPENAI_CHAT, report.format());
    assertEquals(List.of(11L, 12L), lines(report, LineProblem.OTHER_FORMAT));
    assertEquals(Verdict.REFUSED, provider(report, "openai").verdict());
  }

  @Test
  void read_acceptsMarkAndCarriageReturns() throws IOException {
    String content = "ï»¿" + chat("a", "yes") + "\r\n\r\n" + chat("b", "no") + "\r\n";
    DatasetReport report = assertInstanceOf(DatasetResult.Read.class, result(content)).report();
    assertEquals(2, report.usable());
    assertEquals(List.of(), report.problems());
    assertEquals(2, report.labels().orElseThrow().distinct());
  }

  @Test
  void read_refusesWhatHoldsNoExample_inOneLine() throws IOException {
    DatasetResult.Refused empty = assertInstanceOf(DatasetResult.Refused.class, result(""));
    assertTrue(empty.problem().message().startsWith("is empty"), empty.problem().message());
    DatasetResult.Refused other =
        assertInstanceOf(DatasetResult.Refused.class, result("[\n{\"a\":1}\n]"));
    assertTrue(other.problem().message().contains("entry 1"), other.problem().message());
    assertInstanceOf(
        DatasetResult.Refused.class,
        DatasetReader.read(folder.resolve("none.jsonl"), CatalogStore.shipped(), share -> true));
    assertInstanceOf(
        DatasetResult.Refused.class,
        DatasetReader.read(folder, CatalogStore.shipped(), share -> true));
  }

  @Test
  void read_stops_whenTheWatchSaysSo() throws IOException {
    Path file = folder.resolve("long.jsonl");
    Files.write(file, many(20_000));
    assertInstanceOf(
        DatasetResult.Cancelled.class,
        DatasetReader.read(file, CatalogStore.shipped(), share -> share < 0.5));
  }

  /** The same byte again and again, without end; counts what is taken. */
  private static final class Endless extends InputStream {
    private final char content;
    private long taken;

    Endless(char content) {
      this.content = content;
    }

    @Override
    public int read() {
      taken++;
      return content;
    }

    @Override
    public int read(byte[] into, int from, int count) {
      Arrays.fill(into, from, from + count, (byte) content);
      taken += count;
      return count;
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {'x', ' ', '\n'})
  void read_stopsAtOnce_withinALineThatNeverEnds(char content) {
    Endless in = new Endless(content);
    DatasetCollector collector = new DatasetCollector(CatalogStore.shipped(), new Fingerprints());
    DatasetResult result =
        assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () ->
                read(
                    new DatasetReader(collector, 2, 2_000),
                    in,
                    1_000_000_000,
                    share -> share < 0.01));
    assertInstanceOf(DatasetResult.Cancelled.class, result);
    assertTrue(in.taken < 10_100_000, () -> in.taken + " bytes were read after all");
  }

  @Test
  void read_skipsHugeLinesAndDeepNesting() throws IOException {
    String hostile = String.join("\n", chat("a", "yes"), "x".repeat(5_000), "[".repeat(1_500));
    DatasetCollector collector = new DatasetCollector(CatalogStore.shipped(), new Fingerprints());
    InputStream in = new ByteArrayInputStream(hostile.getBytes(StandardCharsets.UTF_8));
    DatasetResult result =
        read(new DatasetReader(collector, 2, 2_000), in, hostile.length(), Watch.NONE);
    DatasetReport report = assertInstanceOf(DatasetResult.Read.class, result).report();
    assertEquals(List.of(2L), lines(report, LineProblem.LINE_TOO_LONG));
    assertEquals(1, report.usable());
    assertEquals(2, report.unreadable());
  }

  @Test
  void read_isTheSame_whateverTheThreads() throws IOException {
    byte[] content =
        String.join("\n", with(many(5_000), chat("Question 7", "yes")))
            .getBytes(StandardCharsets.UTF_8);
    List<DatasetResult> results = new ArrayList<>();
    for (int threads : new int[] {1, 3}) {
      DatasetCollector collector = new DatasetCollector(CatalogStore.shipped(), new Fingerprints());
      results.add(
          read(
              new DatasetReader(collector, threads, LineReader.MAX_LINE),
              new ByteArrayInputStream(content),
              content.length,
              Watch.NONE));
    }
    assertEquals(results.get(0), results.get(1));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, 9, 'Needs at least 10 examples, has 9.'",
    "azure-openai, 9, 'Needs at least 10 examples, has 9.'",
    "fireworks, 2, 'Needs at least 3 examples, has 2.'"
  })
  void provider_refusesTooFewExamples(String key, int count, String reason) throws IOException {
    ProviderReport few = provider(read(many(count)), key);
    assertEquals(List.of(reason), few.reasons());
    Verdict taken = key.equals("openai") ? Verdict.RESTRICTED : Verdict.ACCEPTED;
    assertEquals(taken, provider(read(many(count + 1)), key).verdict());
  }

  @Test
  void provider_refusesTooFewExamples_inItsOwnFormat() throws IOException {
    List<String> fifteen =
        IntStream.range(0, 15).mapToObj(i -> vertex("Question " + i, "yes")).toList();
    assertEquals(Verdict.REFUSED, provider(read(fifteen), "google").verdict());
    assertEquals(
        Verdict.ACCEPTED, provider(read(with(fifteen, vertex("q", "no"))), "google").verdict());
    List<String> pairs = IntStream.range(0, 31).mapToObj(i -> pair("Q " + i, "yes")).toList();
    assertEquals(Verdict.REFUSED, provider(read(pairs), "oci").verdict());
    assertEquals(Verdict.ACCEPTED, provider(read(with(pairs, pair("q", "no"))), "oci").verdict());
    ProviderReport nova = provider(read(bedrock("q", "a")), "aws-bedrock");
    assertEquals(Verdict.ACCEPTED, nova.verdict());
    assertFalse(nova.remarks().isEmpty());
  }

  @Test
  void provider_refusesExamplesOverItsLimit() throws IOException {
    String words = "word ".repeat(70_000);
    DatasetReport report = read(with(many(10), chat(words, "yes")));
    assertEquals(List.of(11L), lines(report, LineProblem.TOO_LONG));
    assertEquals(1, report.overLong().orElseThrow().examples());
    assertEquals(Verdict.REFUSED, provider(report, "openai").verdict());
    assertEquals(Verdict.ACCEPTED, provider(report, "together").verdict());
    List<String> vertex =
        IntStream.range(0, 16).mapToObj(i -> vertex("Question " + i, "yes")).toList();
    DatasetReport gemini =
        read(with(vertex, vertex(words, "yes"), vertex("word ".repeat(140_000), "no")));
    LineProblemReport refused = provider(gemini, "google").refused().getFirst();
    assertEquals(LineProblem.TOO_LONG, refused.problem());
    assertEquals(
        List.of(18L), refused.first().stream().map(LineProblemReport.Place::line).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openai | unknown-role | model,assistant",
        "fireworks | system-not-first | user,system,assistant",
        "fireworks | unknown-role | developer,user,assistant",
        "together | not-alternating | user,user,assistant",
        "together | first-not-user | assistant,user,assistant",
        "together | system-not-first | user,system,assistant",
        "openai | last-not-answer | user,assistant,user"
      })
  void provider_refusesRolesAndOrder(String key, String problem, String roles) throws IOException {
    String turns =
        Stream.of(roles.split(","))
            .map("{\"role\":\"%s\",\"content\":\"text\"}"::formatted)
            .reduce((a, b) -> a + "," + b)
            .orElseThrow();
    DatasetReport report = read(with(many(12), "{\"messages\":[" + turns + "]}"));
    LineProblemReport refused = provider(report, key).refused().getFirst();
    assertEquals(problem, refused.problem().key());
    assertEquals(13, refused.first().getFirst().line());
  }

  @Test
  void bedrockAndVertex_refuseOtherRolesOrderAndReservedWords() throws IOException {
    DatasetReport nova =
        read(
            bedrock("q", "a"),
            bedrock("User: hello", "a"),
            bedrock("q", "a").replace("\"user\"", "\"system\""),
            bedrock("q", "a").replace("\"user\"", "\"assistant\""));
    assertEquals(
        List.of(
            LineProblem.ROLE,
            LineProblem.FIRST_NOT_USER,
            LineProblem.NOT_ALTERNATING,
            LineProblem.RESERVED_WORD),
        provider(nova, "aws-bedrock").refused().stream()
            .map(LineProblemReport::problem)
            .filter(problem -> problem != LineProblem.EMPTY_PROMPT)
            .toList());
    DatasetReport gemini =
        read(vertex("q", "a"), vertex("q", "b").replace("\"model\"", "\"assistant\""));
    assertEquals(LineProblem.ROLE, provider(gemini, "google").refused().getFirst().problem());
  }

  @Test
  void provider_namesTheFormatItNeeds() throws IOException {
    DatasetReport report = read(many(40));
    assertEquals(
        List.of("Needs the format Vertex AI (contents)."), provider(report, "google").reasons());
    assertEquals(Verdict.REFUSED, provider(report, "oci").verdict());
    assertEquals(Verdict.REFUSED, provider(report, "aws-bedrock").verdict());
  }

  @Test
  void cost_isTokensTimesEpochsTimesPrice_orTheMinimum() throws IOException {
    DatasetReport report = read(many(100));
    double tokens = report.current().example().total();
    TrainingCost mini =
        provider(report, "openai").costs().stream()
            .filter(cost -> cost.model().id().equals("gpt-4.1-mini-2025-04-14"))
            .findFirst()
            .orElseThrow();
    assertEquals(tokens * 3 * 5 / 1e6, mini.oneRun(), 1e-12);
    assertEquals(4 * mini.oneRun(), mini.allRuns(), 1e-12);
    assertEquals(4, provider(report, "together").costs().getFirst().oneRun(), 1e-12);
    assertFalse(provider(report, "openai").estimated());
    assertTrue(provider(report, "together").estimated());
  }

  @Test
  void edits_fillTheScenario_withClassesOnlyWhereAnswersRepeat() throws IOException {
    DatasetReport labels = read(with(many(10), chat("x", "no"), chat("y", "no"), chat("z", "")));
    var values = DatasetEdits.of(labels).values();
    assertEquals(12, values.get(Parameter.LABELED_EXAMPLES));
    assertEquals(2, values.get(Parameter.DISTINCT_TOPICS));
    assertEquals(1, values.get(Parameter.OUTPUT_TOKENS));
    List<String> free =
        IntStream.range(0, 20).mapToObj(i -> chat("Q " + i, "free answer " + i)).toList();
    assertFalse(DatasetEdits.of(read(free)).values().containsKey(Parameter.DISTINCT_TOPICS));
    List<String> texts = Collections.nCopies(20, chat("Q", "long ".repeat(50)));
    assertTrue(read(texts).labels().isEmpty());
    assertEquals(19, read(texts).duplicates());
  }

  @Test
  void distribution_agreesWithSortedCounts_andStaysSmallForHugeOnes() {
    CountDistribution counts = new CountDistribution();
    for (long count = 0; count <= 1_000; count++) {
      counts.add(count);
    }
    assertEquals(500, counts.quantile(0.5));
    assertEquals(950, counts.quantile(0.95));
    assertEquals(100, counts.between(100, 200));
    counts.add(5_000_000);
    assertEquals(5_000_000, counts.max());
    CountDistribution huge = new CountDistribution();
    huge.add(1_000_000);
    huge.add(1_000_000);
    huge.add(3_000_000);
    assertEquals(1_000_000, huge.quantile(0.5), 1_000_000 / 1024.0);
  }

  private static long spread(long number) {
    return number * 0x9E3779B97F4A7C15L;
  }

  @Test
  void fingerprints_stopGrowing_atTheirBound() {
    Fingerprints set = new Fingerprints(1_000);
    for (long i = 1; i <= 5_000; i++) {
      assertTrue(set.add(spread(i)));
    }
    assertTrue(set.isFull());
    assertFalse(set.add(spread(1_000)));
    assertTrue(set.add(spread(1_001)));
  }

  /** 40 MB of lines through a stream that is never held as a whole. */
  @Test
  void read_keepsNothingOfTheLines() throws IOException, ReadException {
    byte[] line = (chat("word ".repeat(1_000), "yes") + "\n").getBytes(StandardCharsets.UTF_8);
    long size = 8_000L * line.length;
    InputStream lines =
        new InputStream() {
          private long at;

          @Override
          public int read() {
            throw new UnsupportedOperationException("read in chunks");
          }

          @Override
          public int read(byte[] into, int from, int most) {
            int start = (int) (at % line.length);
            int count = Math.min(most, line.length - start);
            if (at == size) {
              return -1;
            }
            System.arraycopy(line, start, into, from, count);
            at += count;
            return count;
          }
        };
    CountDistribution largest = new CountDistribution();
    InputFile input = InputFile.of(lines, "x.jsonl", size, Watch.NONE);
    ElementSource reader = input.elements(LineReader.MAX_LINE, Set.of());
    for (Element next = reader.next(); next != null; next = reader.next()) {
      largest.add(next.length());
    }
    assertEquals(8_000, largest.size());
    assertEquals(line.length - 1, largest.max());
    assertEquals(size, input.bytesRead());
  }
}

package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.dataset.ProviderReport.Verdict;
import dev.tunewise.dataset.TrainingCost.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of each provider with a file that it takes and one that breaks the rule. */
class ProviderRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final int ENOUGH = 40;

  @TempDir private Path folder;

  /** What is said of a file that keeps all rules. */
  private static Verdict taken(String provider) {
    return provider.equals("openai") ? Verdict.RESTRICTED : Verdict.ACCEPTED;
  }

  /** A message written as {@code role=text}. */
  private record Message(String role, String text) {
    static Message of(String words) {
      int sign = words.indexOf('=');
      return new Message(words.substring(0, sign), words.substring(sign + 1));
    }

    String json(String texts, String content) {
      return "{\"role\":\"%s\",\"%s\":%s}".formatted(role, texts, content.formatted(text));
    }
  }

  /** An example as the provider wants it spelled. */
  private static String line(String provider, String messages) {
    List<Message> turns = Stream.of(messages.split(";")).map(Message::of).toList();
    return switch (provider) {
      case "google" -> "{\"contents\":[" + join(turns, "parts", "[{\"text\":\"%s\"}]") + "]}";
      case "aws-bedrock" ->
          "{\"schemaVersion\":\"bedrock-conversation-2024\",\"messages\":["
              + join(turns, "content", "[{\"text\":\"%s\"}]")
              + "]}";
      case "oci" ->
          "{\"prompt\":\"%s\",\"completion\":\"%s\"}"
              .formatted(turns.getFirst().text(), turns.getLast().text());
      default -> "{\"messages\":[" + join(turns, "content", "\"%s\"") + "]}";
    };
  }

  private static String join(List<Message> turns, String texts, String content) {
    return turns.stream().map(turn -> turn.json(texts, content)).collect(Collectors.joining(","));
  }

  private static List<String> good(String provider, int count) {
    String answer = provider.equals("google") ? "model" : "assistant";
    return IntStream.range(0, count)
        .mapToObj(i -> line(provider, "user=Question " + i + ";" + answer + "=yes"))
        .toList();
  }

  private ProviderReport report(String provider, List<String> lines, double epochs)
      throws IOException {
    return report(provider, lines, epochs, TODAY);
  }

  private ProviderReport report(String provider, List<String> lines, double epochs, LocalDate today)
      throws IOException {
    Path file = Files.write(folder.resolve("train.jsonl"), lines);
    DatasetResult result = DatasetReader.read(file, CatalogStore.shipped(), share -> true);
    DatasetReport report = assertInstanceOf(DatasetResult.Read.class, result).report();
    return ProviderReport.of(report, CatalogStore.shipped(), new Plan(epochs, 1), today).stream()
        .filter(p -> p.provider().equals(provider))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openai | empty-answer | user=q;assistant=",
        "openai | empty-prompt | user=;assistant=a",
        "openai | last-not-answer | user=q;assistant=a;user=r",
        "openai | unknown-role | user=q;model=a",
        "azure-openai | empty-answer | user=q;assistant=",
        "azure-openai | empty-prompt | user=;assistant=a",
        "azure-openai | last-not-answer | user=q;assistant=a;user=r",
        "azure-openai | unknown-role | bot=q;assistant=a",
        "google | empty-answer | user=q;model=",
        "google | empty-prompt | user=;model=a",
        "google | last-not-answer | user=q;model=a;user=r",
        "google | unknown-role | user=q;assistant=a",
        "aws-bedrock | empty-answer | user=q;assistant=",
        "aws-bedrock | empty-prompt | user=;assistant=a",
        "aws-bedrock | last-not-answer | user=q;assistant=a;user=r",
        "aws-bedrock | unknown-role | user=q;model=a",
        "aws-bedrock | first-not-user | assistant=a;user=q;assistant=b",
        "aws-bedrock | not-alternating | user=q;user=r;assistant=a",
        "aws-bedrock | reserved-word | user=What does System: mean;assistant=a",
        "together | empty-answer | user=q;assistant=",
        "together | empty-prompt | user=;assistant=a",
        "together | last-not-answer | user=q;assistant=a;user=r",
        "together | unknown-role | developer=s;user=q;assistant=a",
        "together | system-not-first | user=q;system=s;assistant=a",
        "together | first-not-user | assistant=a;user=q;assistant=b",
        "together | not-alternating | user=q;user=r;assistant=a",
        "fireworks | empty-answer | user=q;assistant=",
        "fireworks | empty-prompt | user=;assistant=a",
        "fireworks | last-not-answer | user=q;assistant=a;user=r",
        "fireworks | unknown-role | developer=s;user=q;assistant=a",
        "fireworks | system-not-first | user=q;system=s;assistant=a",
        "oci | empty-answer | user=q;assistant=",
        "oci | empty-prompt | user=;assistant=a"
      })
  void form_isAsked_andTheLineThatBreaksItNamed(String provider, String problem, String breaking)
      throws IOException {
    List<String> lines = new ArrayList<>(good(provider, ENOUGH));
    assertEquals(taken(provider), report(provider, lines, 3).verdict());
    lines.add(7, line(provider, breaking));
    ProviderReport refused = report(provider, lines, 3);
    assertEquals(Verdict.REFUSED, refused.verdict());
    assertEquals(
        List.of(problem + " on 8"),
        refused.refused().stream()
            .map(f -> f.problem().key() + " on " + f.first().getFirst().line())
            .toList());
    assertEquals(1, refused.reasons().size());
  }

  @ParameterizedTest
  @CsvSource({"openai, 10", "azure-openai, 10", "google, 16", "fireworks, 3", "oci, 32"})
  void examples_areAskedFor(String provider, int least) throws IOException {
    ProviderReport few = report(provider, good(provider, least - 1), 3);
    assertEquals(
        List.of("Needs at least %d examples, has %d.".formatted(least, least - 1)), few.reasons());
    assertEquals(taken(provider), report(provider, good(provider, least), 3).verdict());
  }

  @ParameterizedTest
  @CsvSource({"openai, 65536", "azure-openai, 65536", "google, 131072"})
  void length_isLimited(String provider, int most) throws IOException {
    List<String> lines = new ArrayList<>(good(provider, ENOUGH));
    String answer = provider.equals("google") ? "model" : "assistant";
    String fits = "word" + " word".repeat(most - 2); // and one token of the answer
    lines.add(line(provider, "user=" + fits + ";" + answer + "=yes"));
    assertEquals(taken(provider), report(provider, lines, 3).verdict());
    lines.add(line(provider, "user=" + fits + " word;" + answer + "=yes"));
    LineProblemReport found = report(provider, lines, 3).refused().getFirst();
    assertEquals(LineProblem.TOO_LONG, found.problem());
    assertEquals(
        List.of(new LineProblemReport.Place(ENOUGH + 2, (most + 1) + " tokens")), found.first());
  }

  /** As in Google's guide on tuning function calling. */
  @Test
  void google_takesWhatFunctionsReturn_withoutARole() throws IOException {
    String example =
        """
        {"contents":[{"role":"user","parts":[{"text":"When does boat %d go?"}]},\
        {"role":"model","parts":[{"functionCall":{"name":"next","args":{"boat":%<d}}}]},\
        {%s"parts":[{"functionResponse":{"name":"next","response":{"output":"9:15"}}}]},\
        {"role":"model","parts":[{"text":"At 9:15"}]}]}""";
    List<String> lines =
        new ArrayList<>(
            IntStream.range(0, ENOUGH).mapToObj(i -> example.formatted(i, "")).toList());
    assertEquals(Verdict.ACCEPTED, report("google", lines, 3).verdict());
    lines.add(example.formatted(99, "\"role\":\"function\","));
    LineProblemReport refused = report("google", lines, 3).refused().getFirst();
    assertEquals(LineProblem.ROLE, refused.problem());
    assertEquals(ENOUGH + 1, refused.first().getFirst().line());
  }

  @Test
  void novaAdvisesMoreExamples_andFewerEpochs() throws IOException {
    List<String> few = good("aws-bedrock", 99);
    assertEquals(
        List.of("Recommends at least 100 examples, has 99.", "Allows 1 to 5 epochs."),
        report("aws-bedrock", few, 6).remarks());
    assertEquals(Verdict.ACCEPTED, report("aws-bedrock", few, 6).verdict());
    assertEquals(List.of(), report("aws-bedrock", good("aws-bedrock", 100), 5).remarks());
  }

  @Test
  void togetherHasALeastPrice_perJob() throws IOException {
    ProviderReport small = report("together", good("together", ENOUGH), 3);
    small.costs().forEach(cost -> assertEquals(4, cost.oneRun(), 1e-12));
  }

  @ParameterizedTest
  @CsvSource({
    "openai, google",
    "azure-openai, oci",
    "google, openai",
    "aws-bedrock, openai",
    "together, google",
    "fireworks, oci",
    "oci, openai"
  })
  void format_isAsked(String provider, String spelledFor) throws IOException {
    ProviderReport other = report(provider, good(spelledFor, ENOUGH), 3);
    assertEquals(Verdict.REFUSED, other.verdict());
    assertEquals("Needs the format", other.reasons().getFirst().substring(0, 16));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-26 | RESTRICTED | Takes no organizations new to it since 2026-05-07, none idle for 60 days since 2026-07-02, nobody after 2027-01-06.",
        "2026-06-01 | RESTRICTED | Takes no organizations new to it since 2026-05-07, none idle for 60 days from 2026-07-02 on, nobody after 2027-01-06.",
        "2026-05-06 | ACCEPTED | Takes no organizations new to it from 2026-05-07 on, none idle for 60 days from 2026-07-02 on, nobody after 2027-01-06.",
        "2027-01-06 | RESTRICTED | Takes no organizations new to it since 2026-05-07, none idle for 60 days since 2026-07-02, nobody after 2027-01-06.",
        "2027-01-07 | CLOSED | Takes no training since 2027-01-07."
      })
  void openAi_saysWhoCanStillTrain(LocalDate today, Verdict verdict, String words)
      throws IOException {
    ProviderReport openAi = report("openai", good("openai", ENOUGH), 3, today);
    assertEquals(verdict, openAi.verdict());
    assertEquals(words, openAi.access());
    assertEquals(verdict == Verdict.CLOSED, openAi.costs().isEmpty());
  }

  @Test
  void providersWithoutRules_sayWhetherTheyTrain() throws IOException {
    ProviderReport cohere = report("cohere", good("oci", ENOUGH), 3);
    assertEquals(Verdict.CLOSED, cohere.verdict());
    assertEquals("Takes no training since 2025-09-15.", cohere.access());
    ProviderReport prime = report("prime-intellect", good("oci", ENOUGH), 3);
    assertEquals(Verdict.UNKNOWN, prime.verdict());
    assertEquals("No end of its training is known.", prime.access());
  }
}

package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.dataset.DatasetEdits.Withheld;
import dev.tunewise.dataset.ProviderReport.Verdict;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Training files as providers and frameworks have them: what is said of each. */
class TrainingSamplesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
  private static final Plan PLAN = new Plan(3, 4);

  @TempDir private Path folder;

  private static DatasetResult result(Path file) {
    return DatasetReader.read(file, CatalogStore.shipped(), share -> true);
  }

  private static DatasetReport sample(String name) throws URISyntaxException {
    Path file =
        Path.of(
            Objects.requireNonNull(TrainingSamplesTest.class.getResource(name + ".jsonl"), name)
                .toURI());
    return assertInstanceOf(DatasetResult.Read.class, result(file), name).report();
  }

  private DatasetReport read(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("train.jsonl"), List.of(lines));
    return assertInstanceOf(DatasetResult.Read.class, result(file)).report();
  }

  private static ProviderReport provider(DatasetReport report, String key) {
    return ProviderReport.of(report, CatalogStore.shipped(), PLAN, TODAY).stream()
        .filter(p -> p.provider().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> notes(DatasetReport report) {
    return new DatasetText(Numbers.in(Locale.US)).tokenNotes(report);
  }

  @ParameterizedTest
  @CsvSource({
    "openai-tools, openai-chat, supervised, openai azure-openai",
    "reasoning, openai-chat, supervised, openai azure-openai fireworks together mistral",
    "inline-thoughts, sharegpt, supervised, ''",
    "weights, openai-chat, supervised, fireworks together mistral",
    "sharegpt, sharegpt, supervised, ''",
    "alpaca, alpaca, supervised, ''",
    "vertex-tools, vertex-contents, supervised, ''",
    "vertex-functions, vertex-contents, supervised, ''",
    "bedrock, bedrock-conversation, supervised, aws-bedrock",
    "claude, claude-messages, supervised, ''",
    "prompt-completion, prompt-completion, supervised, together",
    "question-answer, question-answer, supervised, ''",
    "preferences, openai-preference, preference, openai azure-openai fireworks together",
    "chosen-rejected, chosen-rejected, preference, ''",
    "rated, prompt-completion, rated, ''",
    "reinforcement, openai-chat, reinforcement, openai azure-openai fireworks aws-bedrock",
    "text, text, text, together",
    "images, openai-chat, supervised, openai azure-openai fireworks together mistral",
    "audio, openai-chat, supervised, openai azure-openai fireworks together mistral"
  })
  void sample_isKnown_andItIsSaidWhoTakesIt(
      String name, String format, String method, String takers) throws URISyntaxException {
    DatasetReport report = sample(name);
    assertEquals(format, report.format().key());
    assertEquals(method, report.method().key());
    assertEquals(12, report.examples());
    assertEquals(12, report.usable());
    assertEquals(0, report.duplicates());
    Set<String> taken =
        ProviderReport.of(report, CatalogStore.shipped(), PLAN, TODAY).stream()
            .filter(p -> Set.of(Verdict.ACCEPTED, Verdict.RESTRICTED).contains(p.verdict()))
            .map(ProviderReport::provider)
            .collect(Collectors.toSet());
    Set<String> expected =
        takers.isEmpty() ? Set.of() : Stream.of(takers.split(" ")).collect(Collectors.toSet());
    // Oracle and Google ask for more examples than a sample has.
    assertEquals(expected, taken);
    assertFalse(provider(report, "openai").verdict() == Verdict.ACCEPTED, "it closes");
  }

  @ParameterizedTest
  @CsvSource({"sharegpt", "alpaca", "question-answer", "claude", "inline-thoughts"})
  void formOfFrameworks_isToBeConverted(String name) throws URISyntaxException {
    for (String key : List.of("openai", "google", "aws-bedrock", "mistral", "together")) {
      ProviderReport refused = provider(sample(name), key);
      assertEquals("Needs the format", refused.reasons().getFirst().substring(0, 16));
      assertTrue(refused.remarks().contains("Convert the file first."), key);
    }
  }

  @Test
  void tools_areTokensOfThePrompt_renderedAsTheProviderDoes() throws URISyntaxException {
    TokenStatistics tokens = sample("openai-tools").current();
    assertTrue(tokens.tools().mean() > 50, tokens.tools().toString());
    assertEquals(
        tokens.prompt().mean(),
        tokens.tools().mean() + tokens.system().mean() + tokens.user().mean(),
        1e-9);
    assertEquals(tokens.example().total(), tokens.prompt().total() + tokens.answer().total());
    assertTrue(
        notes(sample("openai-tools"))
            .getFirst()
            .endsWith("declarations that OpenAI's models read."),
        notes(sample("openai-tools")).getFirst());
    DatasetReport vertex = sample("vertex-tools");
    assertTrue(vertex.current().tools().mean() > tokens.tools().mean(), "JSON is longer");
    assertTrue(notes(vertex).getFirst().contains("counted as JSON"), notes(vertex).getFirst());
  }

  @Test
  void reasoning_isToldApart_fromTheAnswer() throws URISyntaxException {
    TokenStatistics tokens = sample("reasoning").current();
    assertTrue(tokens.reasoning().mean() > 90, tokens.reasoning().toString());
    assertTrue(tokens.answer().mean() < 3, tokens.answer().toString());
    TokenStatistics inline = sample("inline-thoughts").current();
    assertTrue(inline.reasoning().mean() > 60, inline.reasoning().toString());
    assertTrue(inline.answer().mean() < 3, inline.answer().toString());
    DatasetEdits edits = DatasetEdits.of(sample("reasoning"));
    assertEquals(
        (double) Math.round(tokens.reasoning().mean()),
        edits.values().get(Parameter.FINE_TUNING_REASONING_TOKENS));
    assertEquals(4, edits.values().get(Parameter.DISTINCT_TOPICS), "labels without thoughts");
    assertEquals(4, sample("inline-thoughts").labels().orElseThrow().distinct());
  }

  @Test
  void weights_thatAreAllZero_leaveNothingToLearn() throws URISyntaxException, IOException {
    Path file =
        Path.of(Objects.requireNonNull(getClass().getResource("weights-zero.jsonl")).toURI());
    String refused =
        assertInstanceOf(DatasetResult.Refused.class, result(file)).problem().message();
    assertTrue(refused.contains("weight 0: nothing to learn"), refused);
    String learned = "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},%s]}";
    String none = "{\"role\":\"assistant\",\"content\":\"a\",\"weight\":0}";
    String some = "{\"role\":\"assistant\",\"content\":\"b\"}";
    DatasetReport report =
        read(
            learned.formatted(none),
            learned.formatted(some),
            // The last answer does not count, an earlier one does.
            learned.formatted(some + ",{\"role\":\"user\",\"content\":\"r\"}," + none));
    assertEquals(2, report.usable());
    assertEquals(1, report.count(LineProblem.NOTHING_TO_LEARN));
  }

  @Test
  void weight_otherThanZeroOrOne_isNamed() throws URISyntaxException {
    DatasetReport report = sample("weights");
    LineProblemReport found =
        report.problems().stream()
            .filter(problem -> problem.problem() == LineProblem.WEIGHT)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(new LineProblemReport.Place(4, "weight 0.5")), found.first());
    assertEquals(Verdict.REFUSED, provider(report, "openai").verdict());
  }

  @Test
  void preferences_countBothAnswers() throws URISyntaxException {
    TokenStatistics tokens = sample("preferences").current();
    assertTrue(tokens.rejected().mean() > tokens.answer().mean());
    assertEquals(
        tokens.example().total(),
        tokens.prompt().total() + tokens.answer().total() + tokens.rejected().total());
    assertEquals(tokens.example().total(), sample("chosen-rejected").current().example().total());
    ProviderReport openAi = provider(sample("preferences"), "openai");
    assertEquals(List.of(), openAi.costs(), "no price of preference training is known");
    assertEquals(
        List.of("Is not known to take preference data (DPO)."),
        provider(sample("preferences"), "mistral").reasons());
  }

  @Test
  void reinforcement_isBilledByItsOwnMeter() throws URISyntaxException {
    DatasetReport report = sample("reinforcement");
    ProviderReport openAi = provider(report, "openai");
    assertEquals(OptionalDouble.of(100), openAi.perHour());
    assertEquals(List.of(), openAi.costs());
    assertTrue(openAi.remarks().getFirst().contains("billed by time"));
    DatasetText text = new DatasetText(Numbers.in(Locale.US));
    assertEquals("$100 an hour", text.price(openAi));
    assertEquals("price not known", text.price(provider(report, "aws-bedrock")));
    assertEquals(4, report.labels().orElseThrow().distinct(), "of the reference answers");
  }

  @Test
  void images_countByThePublishedRule_andOtherMediaAreNamed() throws URISyntaxException {
    // 1,024 by 1,024 is scaled to 768 by 768: two by two tiles.
    DatasetReport pictures = sample("images");
    assertTrue(pictures.current().user().mean() > 85 + 4 * 170);
    assertTrue(pictures.current().user().mean() < 85 + 4 * 170 + 40, "no token of base64");
    assertEquals(0, pictures.count(LineProblem.NOT_TEXT));
    assertTrue(DatasetEdits.of(pictures).values().containsKey(Parameter.EXAMPLE_TOKENS));
    DatasetReport sounds = sample("audio");
    assertEquals(12, sounds.count(LineProblem.NOT_TEXT));
    assertTrue(sounds.current().user().mean() < 40, "no token of base64");
    assertTrue(notes(sounds).getFirst().startsWith("12 examples hold more than is counted"));
  }

  @ParameterizedTest
  @CsvSource({
    "audio, NOT_COUNTED, 'EXAMPLE_TOKENS INPUT_TOKENS'",
    "reinforcement, ANSWERS_ARE_WRITTEN_IN_TRAINING, 'EXAMPLE_TOKENS OUTPUT_TOKENS'",
    "text, ONE_TEXT, 'LABELED_EXAMPLES ALREADY_LABELED DISTINCT_TOPICS INPUT_TOKENS OUTPUT_TOKENS'",
    "rated, ONLY_RATED, 'LABELED_EXAMPLES ALREADY_LABELED DISTINCT_TOPICS'"
  })
  void nothingIsSuggested_ofWhatIsNotSaid(String name, Withheld why, String parameters)
      throws URISyntaxException {
    DatasetEdits edits = DatasetEdits.of(sample(name));
    Set<Parameter> expected =
        Stream.of(parameters.split(" ")).map(Parameter::valueOf).collect(Collectors.toSet());
    assertEquals(
        expected,
        edits.withheld().entrySet().stream()
            .filter(entry -> entry.getValue() == why)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
    assertTrue(edits.values().keySet().stream().noneMatch(expected::contains));
    assertEquals(
        edits.withheld().values().stream().distinct().count(),
        DatasetText.withheld(edits).size(),
        "a sentence for each reason");
  }

  @Test
  void whatIsNotSuggested_isNamedInASentence() throws URISyntaxException {
    assertEquals(
        List.of(
            "No tokens per example or output tokens per call: the model writes the answers in"
                + " training."),
        DatasetText.withheld(DatasetEdits.of(sample("reinforcement"))));
    assertEquals(
        List.of(
            "No tokens per example or input tokens per call: some examples hold more than is counted."),
        DatasetText.withheld(DatasetEdits.of(sample("audio"))));
  }

  @Test
  void leastOfACost_thatIsUnderACent_isNoAmount() throws URISyntaxException {
    DatasetText text = new DatasetText(Numbers.in(Locale.US));
    assertEquals("not all is counted", text.price(provider(sample("audio"), "openai")));
  }

  /** What a label costs is not worked out of a file that says half of it. */
  @ParameterizedTest
  @CsvSource({
    "openai-tools, are the means of openai-tools.jsonl.",
    "audio, 'are those of a call with prompting, not of audio.jsonl: some examples hold more than is counted.'",
    "reinforcement, 'are those of a call with prompting, not of reinforcement.jsonl: the model writes the answers in training.'",
    "text, 'are those of a call with prompting, not of text.jsonl: nothing tells prompt and answer apart.'"
  })
  void tokensOfLabels_areThoseOfTheFile_whereItSaysThem(String name, String expected)
      throws URISyntaxException {
    assertEquals("The tokens " + expected, DatasetText.tokensOfLabels(sample(name)));
  }

  @Test
  void nothingIsSuggested_whereMostCannotBeRead() throws IOException {
    String good = "{\"prompt\":\"q%d\",\"completion\":\"a\"}";
    String[] half =
        IntStream.range(0, 10)
            .mapToObj(i -> i < 5 ? good.formatted(i) : "{broken")
            .toArray(String[]::new);
    assertFalse(DatasetEdits.of(read(half)).values().isEmpty());
    half[0] = "{broken";
    DatasetEdits edits = DatasetEdits.of(read(half));
    assertEquals(Map.of(), edits.values());
    assertEquals(
        List.of("Nothing is suggested: most of the file cannot be read."),
        DatasetText.withheld(edits));
  }

  @Test
  void applied_valuesSayWhereTheyComeFrom() throws URISyntaxException {
    DatasetEdits edits = DatasetEdits.of(sample("openai-tools"));
    Scenario applied =
        edits.applyTo(Scenario.DEFAULT, List.of(Parameter.EXAMPLE_TOKENS, Parameter.INPUT_TOKENS));
    assertEquals("openai-tools.jsonl, 12 examples", Sources.of(applied, Parameter.EXAMPLE_TOKENS));
    assertEquals("", Sources.of(applied, Parameter.OUTPUT_TOKENS));
    assertEquals(
        Set.of(Parameter.EXAMPLE_TOKENS, Parameter.INPUT_TOKENS), Set.copyOf(applied.own()));
    assertEquals(applied, OwnValues.with(applied, List.of(Parameter.INPUT_TOKENS)));
  }

  @Test
  void duplicates_areTold_byAllThatAnExampleHolds() throws IOException {
    String picture =
        "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":"
            + "{\"url\":\"https://example.org/%s.png\"}}]},"
            + "{\"role\":\"assistant\",\"content\":\"%s\"}]}";
    String call =
        "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},{\"role\":\"assistant\","
            + "\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":\"{%s}\"}}]}]%s}";
    String pair = "{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\"%s\"}";
    DatasetReport different =
        read(
            picture.formatted("a", "yes"),
            picture.formatted("b", "yes"),
            call.formatted("1", ""),
            call.formatted("2", ""),
            call.formatted("1", ",\"tools\":[{\"function\":{\"name\":\"f\"}}]"),
            pair.formatted("b"),
            pair.formatted("c"));
    assertEquals(0, different.duplicates());
    assertEquals(
        1, read(picture.formatted("a", "yes"), picture.formatted("a", "yes")).duplicates());
    assertEquals(1, read(call.formatted("1", ""), call.formatted("1", "")).duplicates());
    assertEquals(1, read(pair.formatted("b"), pair.formatted("b")).duplicates());
  }

  @Test
  void trainings_thatAreMixed_areNamed() throws IOException {
    String pair = "{\"prompt\":\"q%d\",\"completion\":\"a\"}";
    DatasetReport report =
        read(
            pair.formatted(1),
            pair.formatted(2),
            "{\"prompt\":\"q\",\"chosen\":\"a\",\"rejected\":\"b\"}");
    assertEquals(
        Map.of(TrainingMethod.SUPERVISED, 2L, TrainingMethod.PREFERENCE, 1L), report.methods());
    LineProblemReport other =
        report.problems().stream()
            .filter(problem -> problem.problem() == LineProblem.OTHER_METHOD)
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(new LineProblemReport.Place(3, "preference data (DPO)")), other.first());
    assertTrue(
        new DatasetText(Numbers.in(Locale.US)).origin(report).contains("1 preference data (DPO)"));
  }

  @Test
  void report_isTheSame_asJson() throws URISyntaxException {
    DatasetReport report = sample("openai-tools");
    String json =
        new String(
            DatasetWriter.toBytes(report, List.of(), PLAN),
            java.nio.charset.StandardCharsets.UTF_8);
    for (String key :
        List.of(
            "\"trainingMethods\"",
            "\"tools\"",
            "\"reasoning\"",
            "\"tokenNotes\"",
            "\"notSuggested\"")) {
      assertTrue(json.contains(key), () -> key + " is not in " + json);
    }
  }
}

package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.dataset.FileOutcome.Cancelled;
import dev.tunewise.dataset.FileOutcome.Done;
import dev.tunewise.dataset.FileOutcome.Refused;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConverterTest {
  private static final String TALK =
      """
      {"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}""";
  private static final String SPOKEN =
      """
      {"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"UklG",\
      "format":"wav"}}]},{"role":"assistant","content":"Hello"}]}""";
  private static final String WEIGHED =
      """
      {"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b","weight":0},\
      {"role":"user","content":"c","name":"Ann"},{"role":"assistant","content":"d"}],"id":7}""";
  private static final String PREFERRED =
      """
      {"prompt":"Hi","chosen":"Hello","rejected":"What?"}""";
  private static final String UNANSWERED =
      """
      {"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":""}]}""";

  private static final String CALLING =
      """
      {"messages":[{"role":"user","content":"Where?"},{"role":"assistant","tool_calls":[{"id":"a",\
      "type":"function","function":{"name":"f","arguments":"{\\"n\\":1}"}}]},{"role":"tool",\
      "tool_call_id":"a","content":"x"},{"role":"assistant","content":"There"}],"tools":[{"type":\
      "function","function":{"name":"f","parameters":{"type":"object","properties":{}}}}]}""";
  private static final String VERTEX =
      """
      {"systemInstruction":{"parts":[{"text":"Be"}]},"contents":[{"role":"user","parts":[{"text":\
      "a"},{"inlineData":{"mimeType":"image/png","data":"iVBO"}}]},{"role":"model","parts":[{"text":\
      "b"}]}]}""";

  /** A text or a number. */
  private static final Pattern VALUE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\d+");

  private static final List<String> PIECES =
      List.of(
          "[]",
          "{}",
          "null",
          "\"\"",
          "\"\\ud800\"",
          "7",
          "-1e999",
          "true",
          "\"role\"",
          "\"parts\"",
          "\"tool\"",
          "\"system\"",
          "\"content\"",
          "[{}]",
          "[[1]]",
          "{\"type\":\"text\"}",
          "\"text\"",
          "\"user\"",
          "\"\\n\"",
          "\"https://a.example/x.png\"");

  @TempDir private Path folder;

  private Path write(String... lines) throws IOException {
    return Files.write(folder.resolve("train.jsonl"), List.of(lines));
  }

  private Path out() {
    return folder.resolve("out.jsonl");
  }

  private ConversionReport convert(TargetForm target, String... lines) throws IOException {
    FileOutcome<ConversionReport> outcome =
        new Converter(write(lines), target).write(out(), Watch.NONE);
    if (outcome instanceof Done<ConversionReport>(ConversionReport report)) {
      return report;
    }
    throw new AssertionError(outcome.toString());
  }

  private static Map<ConversionKind, String> notes(ConversionReport report) {
    return report.notes().stream()
        .collect(
            Collectors.toMap(
                ConversionNote::kind,
                note ->
                    LineProblemReport.places(ElementKind.LINE, note.count(), note.first(), 3)
                        + " "
                        + note.first().getFirst().detail()));
  }

  private static String refusal(FileOutcome<?> outcome) {
    return assertInstanceOf(Refused.class, outcome).problem().line();
  }

  @Test
  void whatHasNoPlace_isLeftOutOrDropped_andSaidWithItsLines() throws IOException {
    ConversionReport report =
        convert(TargetForm.BEDROCK, TALK, SPOKEN, WEIGHED, "{", PREFERRED, UNANSWERED, SPOKEN);
    assertEquals(7, report.entries());
    assertEquals(2, report.written());
    assertEquals(5, report.leftOut());
    assertEquals(0, report.asTheyStand());
    assertEquals(
        Map.of(
            ConversionKind.AUDIO,
            "lines 2, 7 ",
            ConversionKind.TRAINING,
            "line 5 preference data (DPO)",
            ConversionKind.WEIGHTS,
            "line 3 weight 0",
            ConversionKind.KEYS,
            "line 3 name, id"),
        notes(report));
    assertEquals(
        List.of("not-json", "empty-answer"),
        report.unusable().stream().map(found -> found.problem().key()).toList());
    assertEquals(2, Files.readAllLines(out()).size());
  }

  @Test
  void whatHasTheFormAlready_isWrittenAsItStands() throws IOException {
    ConversionReport report = convert(TargetForm.OPENAI_CHAT, WEIGHED, SPOKEN, PREFERRED);
    assertEquals(2, report.asTheyStand());
    assertEquals(List.of(WEIGHED, SPOKEN), Files.readAllLines(out()));
  }

  @Test
  void rolesThatTheFormHasNot_areWrittenAnew() throws IOException {
    String called =
        """
        {"contents":[{"role":"user","parts":[{"text":"When?"}]},{"role":"model","parts":[\
        {"functionCall":{"name":"f","args":{}}}]},{%s"parts":[{"functionResponse":{"name":"f",\
        "response":{"n":1}}}]},{"role":"model","parts":[{"text":"Now"}]}]}""";
    String asPublished = called.formatted("");
    ConversionReport report =
        convert(TargetForm.VERTEX, asPublished, called.formatted("\"role\":\"function\","));
    assertEquals(2, report.written());
    assertEquals(1, report.asTheyStand());
    assertEquals(
        List.of(asPublished, called.formatted("\"role\":\"user\",")), Files.readAllLines(out()));
  }

  @Test
  void keysThatBecomePartsOfThePrompt_areNotLost() throws IOException {
    ConversionReport report =
        convert(
            TargetForm.VERTEX,
            "{\"instruction\":\"Sum up\",\"input\":\"A text\",\"output\":\"Short\"}",
            "{\"question\":\"Why 7?\",\"id\":7,\"answer\":\"So\",\"source\":\"faq\",\"note\":\"\",\"x\":null}");
    assertEquals(Map.of(ConversionKind.KEYS, "line 2 id, source"), notes(report));
    assertTrue(Files.readString(out()).contains("Sum up\\nA text"));
  }

  @Test
  void preview_saysTheSame_andWritesNothing() throws IOException {
    ConversionReport written = convert(TargetForm.VERTEX, TALK, SPOKEN, WEIGHED, "{");
    Files.delete(out());
    FileOutcome<ConversionReport> preview =
        new Converter(folder.resolve("train.jsonl"), TargetForm.VERTEX).preview(Watch.NONE);
    assertEquals(new Done<>(written), preview);
    assertFalse(Files.exists(out()));
  }

  @Test
  void nothingToWrite_isRefused_andWritesNothing() throws IOException {
    Path file = write(SPOKEN, SPOKEN, PREFERRED);
    assertEquals(
        file + ": holds no example that can be written as Mistral; most of all: audio",
        refusal(new Converter(file, TargetForm.MISTRAL).write(out(), Watch.NONE)));
    assertFalse(Files.exists(out()));
    Path broken = write("{\"a\":1}");
    assertTrue(
        refusal(new Converter(broken, TargetForm.MISTRAL).preview(Watch.NONE))
            .startsWith(broken + ": holds no example to learn from; line 1: no training example"));
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "\n");
    assertTrue(
        refusal(new Converter(empty, TargetForm.MISTRAL).preview(Watch.NONE))
            .startsWith(empty + ": is empty; needed are"));
  }

  @Test
  void source_isNeverReplaced_andStoppingWritesNothing() throws IOException {
    Path file = write(TALK);
    assertEquals(
        file + ": is the file that is read; choose another name or folder",
        refusal(new Converter(file, TargetForm.VERTEX).write(file, Watch.NONE)));
    assertEquals(List.of(TALK), Files.readAllLines(file));
    assertInstanceOf(
        Cancelled.class, new Converter(file, TargetForm.VERTEX).write(out(), share -> false));
    assertFalse(Files.exists(out()));
  }

  @ParameterizedTest
  @EnumSource(TargetForm.class)
  void damagedExamples_areWrittenSoThatTheyCanBeRead_orLeftOut(TargetForm target)
      throws IOException {
    SplittableRandom random = new SplittableRandom(17 + target.ordinal());
    List<String> whole = List.of(TALK, SPOKEN, WEIGHED, PREFERRED, CALLING, VERTEX);
    List<String> lines = new ArrayList<>(List.of(TALK));
    for (int i = 0; i < 3_000; i++) {
      String line = whole.get(random.nextInt(whole.size()));
      for (int j = random.nextInt(3); j >= 0; j--) {
        List<MatchResult> values = VALUE.matcher(line).results().toList();
        MatchResult value = values.get(random.nextInt(values.size()));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        line = line.substring(0, value.start()) + piece + line.substring(value.end());
      }
      lines.add(line);
    }
    ConversionReport report = convert(target, lines.toArray(String[]::new));
    assertTrue(report.written() > 30, () -> String.valueOf(report.written()));
    List<String> written = Files.readAllLines(out());
    assertEquals(report.written(), written.size());
    for (String line : written) {
      assertDoesNotThrow(() -> ExampleParser.parse(line), line);
    }
  }
}

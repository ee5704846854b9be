package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.dataset.FileOutcome.Cancelled;
import dev.tunewise.dataset.FileOutcome.Done;
import dev.tunewise.dataset.FileOutcome.Refused;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.Watch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitterTest {
  @TempDir private Path folder;

  private static String chat(String question, String answer) {
    return """
        {"messages":[{"role":"user","content":"%s"},{"role":"assistant","content":"%s"}],"id": 7}"""
        .formatted(question, answer);
  }

  private static List<String> examples(int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(chat("Où est la commande " + i + "?", i % 4 == 0 ? "refund" : "delivery"));
    }
    return lines;
  }

  private Path write(String name, List<String> lines) throws IOException {
    return Files.write(folder.resolve(name), lines);
  }

  private static Splitter read(Path file) {
    if (Splitter.read(file, Watch.NONE) instanceof Done<Splitter>(Splitter splitter)) {
      return splitter;
    }
    throw new AssertionError(String.valueOf(Splitter.read(file, Watch.NONE)));
  }

  private SplitReport split(Path file, double share) {
    Splitter splitter = read(file);
    FileOutcome<SplitReport> outcome = splitter.write(splitter.split(share, 1), folder, Watch.NONE);
    if (outcome instanceof Done<SplitReport>(SplitReport report)) {
      return report;
    }
    throw new AssertionError(outcome.toString());
  }

  private static String refusal(FileOutcome<?> outcome) {
    return assertInstanceOf(Refused.class, outcome).problem().line();
  }

  @Test
  void entries_areWrittenAsTheyStand_eachToOneSide() throws IOException {
    List<String> lines = examples(200);
    SplitReport report = split(write("faq.v2.jsonl", lines), 0.25);
    assertEquals(folder.resolve("faq.v2-train.jsonl"), report.train());
    List<String> train = Files.readAllLines(report.train());
    List<String> heldOut = Files.readAllLines(report.heldOut());
    assertEquals(150, train.size());
    assertEquals(50, heldOut.size());
    assertEquals(
        Set.copyOf(lines), new HashSet<>(Stream.concat(train.stream(), heldOut.stream()).toList()));
    assertEquals(
        13.0, (double) heldOut.stream().filter(line -> line.contains("refund")).count(), 1.0);
    List<String> inOrder = new ArrayList<>(lines);
    inOrder.retainAll(train);
    assertEquals(inOrder, train, "in the order of the file");
  }

  @Test
  void equalExamples_goToOneSide_whateverTheirWhiteSpace() throws IOException {
    List<String> lines = new ArrayList<>(examples(40));
    for (int i = 0; i < 40; i++) {
      lines.add(lines.get(i).replace("commande", "commande  ").replace("\"id\": 7", "\"id\": 8"));
    }
    SplitReport report = split(write("train.jsonl", lines), 0.5);
    assertEquals(40, report.split().duplicates());
    List<String> heldOut = Files.readAllLines(report.heldOut());
    assertEquals(40, heldOut.size());
    for (String line : heldOut) {
      int twin = (lines.indexOf(line) + 40) % 80;
      assertTrue(heldOut.contains(lines.get(twin)), line);
    }
  }

  @Test
  void whatCannotBeLearnedFrom_goesNowhere_andIsSaid() throws IOException {
    List<String> lines = new ArrayList<>(examples(20));
    lines.add(3, "{\"messages\":[");
    lines.add(7, chat("Why?", " "));
    lines.add(9, "");
    SplitReport report = split(write("train.jsonl", lines), 0.2);
    assertEquals(20, report.split().examples());
    assertEquals(22, report.entries());
    assertEquals(
        List.of("not-json line 4", "empty-answer line 8"),
        report.leftOut().stream()
            .map(r -> r.problem().key() + " " + r.places(ElementKind.LINE, 3))
            .toList());
    assertEquals(
        20,
        Files.readAllLines(report.train()).size() + Files.readAllLines(report.heldOut()).size());
  }

  @Test
  void valuesOfAnArray_standOnOneLineEach_withAllOfTheirTexts() throws IOException {
    String array =
        """
        [
          {
            "prompt": "a \\"quoted\\\\\\\\\\" text\\nwith lines",
            "completion": "yes"
          },
          {"prompt": "b",
           "completion": "no"}
        ]
        """;
    Path file = Files.writeString(folder.resolve("all.json"), array);
    SplitReport report = split(file, 0.5);
    List<String> written = new ArrayList<>(Files.readAllLines(report.train()));
    written.addAll(Files.readAllLines(report.heldOut()));
    written.sort(null);
    assertEquals(
        List.of(
            "{\"prompt\": \"a \\\"quoted\\\\\\\\\\\" text\\nwith lines\",\"completion\": \"yes\"}",
            "{\"prompt\": \"b\",\"completion\": \"no\"}"),
        written);
  }

  @Test
  void packedFile_isSplitUnpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(String.join("\n", examples(10)).getBytes(StandardCharsets.UTF_8));
    }
    SplitReport report =
        split(Files.write(folder.resolve("x.jsonl.gz"), packed.toByteArray()), 0.2);
    assertEquals(folder.resolve("x-heldout.jsonl"), report.heldOut());
    assertEquals(2, Files.readAllLines(report.heldOut()).size());
  }

  @Test
  void sourceIsNeverReplaced() throws IOException {
    Path file = write("x-train.jsonl", examples(10));
    Files.createSymbolicLink(folder.resolve("x.jsonl"), file);
    Splitter splitter = read(folder.resolve("x.jsonl"));
    FileOutcome<SplitReport> outcome = splitter.write(splitter.split(0.2, 1), folder, Watch.NONE);
    assertEquals(
        file + ": is the file that is read; choose another name or folder", refusal(outcome));
    assertEquals(examples(10), Files.readAllLines(file));
    assertFalse(Files.exists(folder.resolve("x-heldout.jsonl")));
  }

  @Test
  void fileThatChangesMeanwhile_isNotWritten() throws IOException {
    Path file = write("train.jsonl", examples(10));
    Splitter splitter = read(file);
    write("train.jsonl", examples(11));
    String line = file + ": was changed while it was split; split it again";
    assertEquals(line, refusal(splitter.write(splitter.split(0.2, 1), folder, Watch.NONE)));
    write("train.jsonl", examples(9));
    assertEquals(line, refusal(splitter.write(splitter.split(0.2, 1), folder, Watch.NONE)));
    assertEquals(List.of(file), files(), "nothing is left behind");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void stopping_writesNothing() throws IOException {
    Path file = write("train.jsonl", examples(10));
    assertInstanceOf(Cancelled.class, Splitter.read(file, share -> false));
    Splitter splitter = read(file);
    assertInstanceOf(
        Cancelled.class, splitter.write(splitter.split(0.2, 1), folder, share -> false));
    assertEquals(List.of(file), files());
  }

  @Test
  void folderThatIsNotThere_isSaid() throws IOException {
    Splitter splitter = read(write("train.jsonl", examples(10)));
    Path missing = folder.resolve("missing");
    String line = refusal(splitter.write(splitter.split(0.2, 1), missing, Watch.NONE));
    assertEquals(
        missing.resolve("train-train.jsonl")
            + ": cannot be written: the folder "
            + missing
            + " does not exist",
        line);
  }

  @Test
  void fileThatCannotBeSplit_saysWhy() throws IOException {
    Path one = write("one.jsonl", List.of(chat("a", "b"), chat("a", "b")));
    assertEquals(
        one + ": cannot be split: at least two different examples are needed",
        refusal(Splitter.read(one, Watch.NONE)));
    Path none = write("none.jsonl", List.of("{\"a\": 1}", "{\"a\": 2}"));
    String line = refusal(Splitter.read(none, Watch.NONE));
    assertTrue(
        line.startsWith(none + ": holds no example to learn from; line 1: no training example"),
        line);
    Path empty = Files.createFile(folder.resolve("empty.jsonl"));
    assertTrue(
        refusal(Splitter.read(empty, Watch.NONE)).startsWith(empty + ": is empty; needed are"));
  }

  @Test
  void rowsOfATable_becomeObjects() throws IOException {
    List<String> rows = new ArrayList<>(List.of("prompt;completion;note"));
    for (int i = 0; i < 10; i++) {
      rows.add("\"Question; %d\";yes;mine".formatted(i));
    }
    SplitReport report = split(write("faq.csv", rows), 0.3);
    assertEquals(folder.resolve("faq-train.jsonl"), report.train());
    List<String> heldOut = Files.readAllLines(report.heldOut());
    assertEquals(3, heldOut.size());
    assertTrue(
        heldOut
            .getFirst()
            .matches("\\{\"prompt\":\"Question; \\d\",\"completion\":\"yes\",\"note\":\"mine\"}"),
        heldOut.getFirst());
  }
}

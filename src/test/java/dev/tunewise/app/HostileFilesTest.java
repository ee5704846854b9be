package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.dataset.DatasetResult;
import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.usage.UsageReader;
import dev.tunewise.usage.UsageResult;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a file holds, each reader of files of other programs ends soon and throws nothing, and
 * says in one line what is wrong. Every sample that a test has is tried, damaged in many ways; a
 * new one is tried without being named here.
 */
class HostileFilesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/tunewise");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int DAMAGES = 8;
  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    "\\",
    ",",
    ":",
    "\n",
    "\0",
    "\uFEFF",
    "null",
    "-1e999",
    "1e309",
    "{}",
    "[]",
    "\"\"",
    "\\ud800",
    "é",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
    "&a;",
    ";",
    "\t",
    "=1+1"
  };

  @TempDir private Path folder;

  private static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("scenario"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private Path file(byte[] content) {
    try {
      return Files.write(folder.resolve("x.bin"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a file as each kind of file. */
  private void readAsAll(byte[] content) {
    Path file = file(content);
    assertTimeoutPreemptively(
        SOON,
        () -> {
          sniff(file);
          if (DatasetReader.read(file, CatalogStore.shipped(), Watch.NONE)
              instanceof DatasetResult.Refused(Problem problem)) {
            assertOneLine(problem);
          }
          if (EvaluationFiles.read(file, Numbers.local(), Watch.NONE)
              instanceof EvaluationFile.Refused refused) {
            refused.problems().forEach(HostileFilesTest::assertOneLine);
          }
          if (PriceListReader.read(file, LocalDate.of(2026, 10, 4), Watch.NONE)
              instanceof PriceListReader.Refused(Problem problem)) {
            assertOneLine(problem);
          }
          if (UsageReader.read(List.of(file), UsageReader.Columns.GUESSED, Watch.NONE)
              instanceof UsageResult.Refused refused) {
            refused.problems().forEach(HostileFilesTest::assertOneLine);
          }
        });
  }

  private static void sniff(Path file) throws StoppedException {
    try (InputFile input = InputFile.open(file, Watch.NONE)) {
      input.sniff();
    } catch (ReadException e) {
      assertFalse(e.getMessage().isBlank());
    }
  }

  private static void assertOneLine(Problem problem) {
    String message = problem.message();
    assertFalse(message.isBlank());
    assertTrue(message.length() < 1_000, message);
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    assertFalse(message.contains("java.") || message.contains("Exception"), message);
  }

  private static byte[] damaged(byte[] content, Random random) {
    byte[] copy = content.clone();
    int at = random.nextInt(Math.max(1, copy.length));
    return switch (random.nextInt(5)) {
      case 0 -> Arrays.copyOf(copy, at);
      case 1 -> {
        for (int i = 0; i < 5 && copy.length > 0; i++) {
          copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        yield copy;
      }
      case 2 -> joined(Arrays.copyOf(copy, at), Arrays.copyOfRange(copy, at / 2, copy.length));
      case 3 -> Arrays.copyOfRange(copy, at, copy.length);
      default -> {
        byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        yield joined(
            joined(Arrays.copyOf(copy, at), piece), Arrays.copyOfRange(copy, at, copy.length));
      }
    };
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damagedSamples_throwNothing(Path sample) throws IOException {
    byte[] content = Files.readAllBytes(sample);
    Random random = new Random(sample.getFileName().toString().hashCode());
    readAsAll(content);
    for (int i = 0; i < DAMAGES; i++) {
      byte[] damaged = damaged(content, random);
      readAsAll(damaged);
      if (i % 4 == 0) {
        readAsAll(gzip(damaged));
        readAsAll(damaged(gzip(content), random));
        String text = new String(damaged, StandardCharsets.UTF_8);
        readAsAll(text.getBytes(StandardCharsets.UTF_16));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{",
        "{\"a\":",
        "[{\"a\":[",
        "{\"data\":[",
        "{\"data\":[{\"messages\":[",
        "{\"resourceSpans\":[{\"scopeSpans\":[",
        "a,",
        "\"",
        "\"a\"\"",
        "a\tb\n",
        "{\"results\":[",
        "-",
        "\\",
        "é",
        "[{\"a\":1},",
        "{\"a\":1}",
        "<a>",
        "|a|b|\n",
        "1;"
      })
  void endlessRepetitions_endSoon(String piece) {
    readAsAll(piece.repeat(1_000_000 / piece.length()).getBytes(StandardCharsets.UTF_8));
  }

  /** Each line begins an object that never ends: none may be looked at again and again. */
  @Test
  void objectsThatNeverEnd_areNotReadAgainAndAgain() {
    StringBuilder lines = new StringBuilder("[\n");
    for (int i = 0; i < 300_000; i++) {
      lines.append("{\"messages\": [ {\"a\": [1,2,3\n");
    }
    readAsAll(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] workbook(String part, String content) throws IOException {
    ByteArrayOutputStream book = new ByteArrayOutputStream();
    try (XSSFWorkbook made = new XSSFWorkbook()) {
      var row = made.createSheet("x").createRow(0);
      row.createCell(0).setCellValue("prompt");
      row.createCell(1).setCellValue("completion");
      made.write(book);
    }
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(book.toByteArray()));
        ZipOutputStream out = new ZipOutputStream(changed)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(part)
                ? content.getBytes(StandardCharsets.UTF_8)
                : zip.readAllBytes());
      }
    }
    return changed.toByteArray();
  }

  private static List<String> hostileXml() {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    String entities =
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    List<String> all = new ArrayList<>();
    all.add("");
    all.add(head);
    all.add(head + entities + "<sst><si><t>&b;</t></si></sst>");
    all.add(head + "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><sst/>");
    all.add(head + "<a>".repeat(200_000));
    all.add(head + "<sst>" + "<si><t>x</t></si>".repeat(500_000) + "</sst>");
    all.add(head + "<sst><si><t>" + "x".repeat(5_000_000) + "</t></si></sst>");
    all.add(head + "<sst a=\"" + "x".repeat(5_000_000) + "\"/>");
    all.add(head + "<sst><!--" + "<x>".repeat(2_000_000) + "--></sst>");
    all.add(head + "<sst><![CDATA[" + "<x>".repeat(2_000_000) + "]]></sst>");
    all.add(head + "<sst><?x " + "<x>".repeat(2_000_000) + "?></sst>");
    all.add(
        head
            + "<worksheet><sheetData>"
            + "<row r=\"1\"><c r=\"XFD1\" t=\"s\"><v>99999999999</v></c></row>".repeat(10)
            + "</sheetData></worksheet>");
    all.add(
        head
            + "<worksheet><sheetData><row r=\"9223372036854775807\">"
            + "<c r=\"ZZZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>");
    all.add(
        head
            + "<worksheet><sheetData><row><c t=\"n\" s=\"-1\"><v>1e308</v></c><c s=\"99\"><v>"
            + "NaN</v></c><c t=\"d\"><v/></c></row></sheetData></worksheet>");
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml"
      })
  void hostileWorkbooks_throwNothing(String part) throws IOException {
    for (String content : hostileXml()) {
      readAsAll(workbook(part, content));
    }
  }

  /** Names that refer to everything, to nothing, to each other, and sheets without an end. */
  @Test
  void hostileNames_areReadSoon() throws IOException {
    String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    List<String> places =
        List.of(
            "x!$A$1",
            "x!$A:$A",
            "x!$A$1:$A$1048576",
            "x!$A$1:$A$1000",
            "#REF!",
            "traffic.monthlyCalls",
            "x!$ZZZ$9999999",
            "x!A" + "9".repeat(200),
            "'".repeat(250));
    for (String place : places) {
      StringBuilder names = new StringBuilder();
      for (Parameter parameter : Parameter.values()) {
        names.append("<definedName name='").append(parameter.path()).append("'>");
        names.append(place).append("</definedName>");
      }
      String book =
          "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
              + "<sheets><sheet name='x' r:id='rId3'/><sheet name='y' r:id='rId3'/></sheets>"
              + "<definedNames>"
              + names
              + "</definedNames></workbook>";
      byte[] named = workbook("xl/workbook.xml", head + book);
      Path file = Files.write(folder.resolve("book.xlsx"), named);
      assertTimeoutPreemptively(SOON, () -> assertSaid(file));
    }
    String cells =
        "<c r='A1' t='s'><v>0</v></c><c r='A1'><f>A1</f><v>1e999</v></c>".repeat(700_000);
    byte[] endless =
        workbook(
            "xl/worksheets/sheet1.xml", head + "<worksheet><row>" + cells + "</row></worksheet>");
    Path file = Files.write(folder.resolve("endless.xlsx"), endless);
    assertTimeoutPreemptively(SOON, () -> assertSaid(file));
  }

  private static void assertSaid(Path file) {
    List<ReadResult> results = ScenarioReader.readAll(file);
    results.forEach(result -> result.problems().forEach(HostileFilesTest::assertOneLine));
    ScenarioReader.changes(file, List.of(new Loaded(Scenario.DEFAULT)))
        .ifPresent(changes -> changes.refused().forEach(HostileFilesTest::assertOneLine));
  }

  @Test
  void archives_throwNothing() throws IOException {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive)) {
      zip.putNextEntry(new ZipEntry("header.json"));
      zip.write("{\"eval\": {".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("../../samples/1.json"));
      zip.write(new byte[10_000_000]);
    }
    readAsAll(archive.toByteArray());
    Random random = new Random(1);
    for (int i = 0; i < DAMAGES; i++) {
      readAsAll(damaged(archive.toByteArray(), random));
    }
  }
}

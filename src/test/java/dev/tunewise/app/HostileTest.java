package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files made to hurt: whatever they hold, each reader ends soon and throws nothing, and says in one
 * line what is wrong. What is damaged by chance is tried by {@link FuzzTest}.
 */
class HostileTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<FuzzedReader> READERS =
      List.of(
          FuzzedReader.CONTENT,
          FuzzedReader.TRAINING,
          FuzzedReader.EVALUATIONS,
          FuzzedReader.PRICE_LIST,
          FuzzedReader.USAGE);

  @TempDir private Path folder;

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
    assertTimeoutPreemptively(SOON, () -> READERS.forEach(reader -> reader.accepts(file)));
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
    return Mutation.changed(book.toByteArray(), part, before -> Mutation.utf8(content));
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
    results.forEach(result -> result.problems().forEach(FuzzedReader::assertOneLine));
    ScenarioReader.changes(file, List.of(new Loaded(Scenario.DEFAULT)))
        .ifPresent(changes -> changes.refused().forEach(FuzzedReader::assertOneLine));
  }

  @Test
  void archives_throwNothing() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("header.json", Mutation.utf8("{\"eval\": {"));
    parts.put("../../samples/1.json", new byte[10_000_000]);
    readAsAll(Mutation.zipped(parts));
  }

  /** What is said of a file that is refused as a scenario. */
  private String refusal(String name, byte[] content) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    ReadResult result =
        assertTimeoutPreemptively(SOON, () -> ScenarioReader.readAll(file)).getFirst();
    assertEquals(1, result.problems().size(), result.toString());
    return result.problems().getFirst().message();
  }

  /** An XML reader compares each declaration with all before. */
  @Test
  void namespaces_withoutEnd_areRefused() throws IOException {
    StringBuilder tag = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg'");
    for (int i = 0; i < 200_000; i++) {
      tag.append(" xmlns:n").append(i).append("='u'");
    }
    String line = "is refused: a tag of its XML has more than 1000 attributes";
    assertEquals(line, refusal("a.svg", Mutation.utf8(tag + "/>")));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("ppt/_rels/presentation.xml.rels", Mutation.utf8(tag + "/>"));
    assertEquals(line, refusal("a.pptx", Mutation.zipped(parts)));
  }

  @Test
  void scenarios_withoutNumber_areRefused_howeverSmall() throws IOException {
    String line = "is refused: more than 5 scenarios are in it";
    String element = "<scenario xmlns='https://tunewise.dev/scenario'/>";
    String svg = "<svg xmlns='http://www.w3.org/2000/svg'><metadata>" + element.repeat(300_000);
    assertEquals(line, refusal("a.svg", Mutation.utf8(svg)));
    assertEquals(line, refusal("a.png", Carriers.png(300_000, new byte[0])));
    String object = "1 0 obj <</Type /EmbeddedFile>>\nstream\n{\"tunewise-scenario\"\nendstream\n";
    assertEquals(line, refusal("a.pdf", Mutation.utf8("%PDF-1.6\n" + object.repeat(900))));
  }

  /** Each of these streams has its end where the file ends, if anywhere. */
  @Test
  void streams_withoutEnd_areLookedForOnce() throws IOException {
    String object = "1 0 obj <</Type /EmbeddedFile>>\nstream\n" + "x".repeat(30_000);
    String line = "holds no scenario: only reports exported by Tunewise do";
    String streams = "%PDF-1.6\n" + object.repeat(1_000);
    assertEquals(line, refusal("a.pdf", Mutation.utf8(streams)));
    assertEquals(line, refusal("a.pdf", Mutation.utf8(streams + "\nendstream")));
  }

  @Test
  void values_withoutNumber_areRefused() throws IOException {
    String many = "{\"a\":[" + "[{}],".repeat(400_000) + "1]}";
    assertTrue(refusal("a.tunewise", Mutation.utf8(many)).endsWith("more values than are read"));
    String list = "[" + "{\"id\":[]},".repeat(700_000) + "{}]";
    Path file = Files.write(folder.resolve("list.json"), Mutation.utf8(list));
    assertFalse(FuzzedReader.PRICE_LIST.accepts(file));
  }

  private static List<String> hostilePrices() {
    String head = "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":";
    String gpu =
        "[{\"gpu\":\"g\",\"provider\":\"x\",\"tier\":\"y\",\"perHour\":2,\"minimum\":%s,"
            + "\"asOf\":\"2026-01-01\",\"source\":\"s\"}]}";
    String model = "{\"m\":{\"litellm_provider\":\"openai\",\"input_cost_per_token\":";
    List<String> numbers =
        List.of(
            "1".repeat(5_000),
            "0." + "1".repeat(5_000),
            "1e999999999",
            "-1e400",
            "NaN",
            "1e-400",
            "1E+" + "9".repeat(2_000));
    List<String> all = new ArrayList<>();
    all.add(head + "[".repeat(100_000));
    all.add(head + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    all.add(head + "[{\"a\":".repeat(50_000));
    all.add("[".repeat(100_000));
    all.add("{\"data\":" + "[".repeat(100_000));
    all.add(model + "{\"a\":".repeat(50_000));
    numbers.forEach(number -> all.add(head + "[],\"x\":" + number + "}"));
    numbers.forEach(number -> all.add(model + number + "}}"));
    for (String minimum : List.of("0", "-1", "0.5", "1e-300", "1e300", "null", "\"1\"")) {
      all.add(head.replace("\"models\":", "\"gpus\":") + gpu.formatted(minimum));
    }
    return all;
  }

  /**
   * Whatever the user's catalog or a list holds: one line, and the program's prices still serve.
   */
  @Test
  void hostilePrices_areRefusedInOneLine() throws IOException {
    for (String prices : hostilePrices()) {
      Path file = Files.writeString(folder.resolve("prices.json"), prices);
      CatalogStore.Contents contents = new CatalogStore(folder).load();
      String start = prices.substring(0, Math.min(120, prices.length()));
      assertTrue(contents.problem().isPresent(), start);
      FuzzedReader.assertOneLine(contents.problem().get());
      assertEquals(CatalogStore.shipped(), contents.catalog(), start);
      FuzzedReader.PRICE_LIST.accepts(file);
    }
  }

  private static byte[] presentation() throws IOException {
    try (XMLSlideShow slides = new XMLSlideShow()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      slides.createSlide();
      slides.write(out);
      return out.toByteArray();
    }
  }

  private String templateRefusal(byte[] template) throws IOException {
    Path file = Files.write(folder.resolve("company.pptx"), template);
    return assertInstanceOf(SlideTemplate.Reading.Refused.class, SlideTemplate.read(file))
        .problem()
        .message();
  }

  @Test
  void templates_thatHoldTooMuch_areRefused_beforeTheyAreUnpacked() throws IOException {
    Map<String, byte[]> parts = Mutation.unzipped(presentation());
    byte[] large = new byte[90_000_000];
    for (int i = 0; i < 3; i++) {
      parts.put("ppt/media/film" + i + ".mp4", large);
    }
    assertTrue(templateRefusal(Mutation.zipped(parts)).startsWith("holds too much for a template"));
    parts.keySet().removeIf(name -> name.contains("film"));
    parts.put("ppt/slides/slide9.xml", Arrays.copyOf(large, 41_000_000));
    assertTrue(templateRefusal(Mutation.zipped(parts)).startsWith("holds too much for a template"));
  }

  /** A deck would meet it only when it makes a slide. */
  @Test
  void templates_whoseLayoutIsNoGood_areRefused() throws IOException {
    Map<String, byte[]> parts = Mutation.unzipped(presentation());
    parts.replaceAll(
        (name, content) ->
            name.equals("ppt/slideLayouts/slideLayout6.xml")
                ? Mutation.utf8(
                    new String(content, StandardCharsets.UTF_8)
                        .replace("type=\"ftr\"", "type=\"ftrX\""))
                : content);
    assertEquals(
        "cannot be used as a template: slides cannot be made of its layouts",
        templateRefusal(Mutation.zipped(parts)));
  }

  @Test
  void workbooks_ofTooManyParts_orTooMuchOfOne_areRefused() throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (int i = 0; i <= 100_000; i++) {
      parts.put("p" + i, new byte[0]);
    }
    assertEquals("holds more than 100000 parts", refusal("a.xlsx", Mutation.zipped(parts)));
    assertEquals("holds more than 100000 parts", refusal("a.pptx", Mutation.zipped(parts)));
    byte[] book =
        workbook("xl/styles.xml", "<styleSheet>" + " ".repeat(50_000_000) + "</styleSheet>");
    Path file = Files.write(folder.resolve("a.xlsx"), book);
    assertFalse(FuzzedReader.TRAINING.accepts(file));
  }
}

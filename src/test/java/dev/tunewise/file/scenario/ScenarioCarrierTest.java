package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Office files and reports with whatever strangers may put in; pictures have their own test. */
class ScenarioCarrierTest {
  private static final Scenario FIRST = RandomScenarios.of(1).withNotes("é 漢字 🙂 <b>&\u0007");
  private static final Scenario SECOND = RandomScenarios.of(2);
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  private static final String DECK = "ppt/_rels/presentation.xml.rels";
  private static final String BOOK = "xl/_rels/workbook.xml.rels";

  @TempDir private Path folder;

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static String relation(String type, String target) {
    return "<Relationship Id='r' Type='" + type + "' Target='" + target + "'/>";
  }

  private static byte[] relations(String inside) {
    return utf8("<?xml version='1.0'?><Relationships xmlns='x'>" + inside + "</Relationships>");
  }

  private static byte[] item(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    return utf8("<scenario xmlns=\"https://tunewise.dev/scenario\">" + escaped + "</scenario>");
  }

  /** An Office file whose main part refers to items of custom XML with these contents. */
  private static Map<String, byte[]> office(String relations, byte[]... items) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    StringBuilder all = new StringBuilder(relation("other", "../customXml/item99.xml"));
    for (int i = items.length; i > 0; i--) { // relations stand in any order
      all.append(relation(RELATION, "../customXml/item" + i + ".xml"));
      entries.put("customXml/item" + i + ".xml", items[i - 1]);
    }
    entries.put(relations, relations(all.toString()));
    entries.put("customXml/item99.xml", item("{}"));
    return entries;
  }

  private static byte[] pdf(String... objects) {
    return ("%PDF-1.6\n" + String.join("", objects) + "trailer")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String object(String dictionary, byte[] content) {
    return "7 0 obj\n<<"
        + dictionary
        + "\n/Type /EmbeddedFile\n>>\nstream\r\n"
        + new String(content, StandardCharsets.ISO_8859_1)
        + "\nendstream\nendobj\n";
  }

  private static byte[] deflated(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private List<ReadResult> read(String name, byte[] content) throws IOException {
    return ScenarioReader.readAll(Files.write(folder.resolve(name), content));
  }

  private List<Scenario> scenarios(String name, byte[] content) throws IOException {
    return read(name, content).stream()
        .map(result -> assertInstanceOf(Loaded.class, result).scenario())
        .toList();
  }

  /** The one line that says why there is no scenario. */
  private String refusal(String name, byte[] content) throws IOException {
    List<ReadResult> results = read(name, content);
    assertEquals(1, results.size());
    assertFalse(results.getFirst() instanceof Loaded, name);
    assertEquals(1, results.getFirst().problems().size());
    return results.getFirst().problems().getFirst().message();
  }

  @Test
  void office_givesAllScenarios_byTheirNumbers_andNoOthers() throws IOException {
    byte[] strange = utf8("<properties xmlns='https://example.org'>a</properties>");
    String first = ScenarioWriter.toText(FIRST);
    String second = ScenarioWriter.toText(SECOND);
    byte[] deck = zip(office(DECK, strange, item(first), new byte[0], item(second)));
    assertEquals(List.of(FIRST, SECOND), scenarios("a.pptx", deck));
    byte[] book = zip(office(BOOK, item(second)));
    assertEquals(List.of(SECOND), scenarios("a.XLSX", book));
  }

  /** What nothing refers to is left over from an earlier document. */
  @Test
  void office_leavesOut_whatItsMainPartDoesNotNeed() throws IOException {
    Map<String, byte[]> entries = office(BOOK, item(ScenarioWriter.toText(FIRST)));
    entries.put("customXml/item2.xml", item(ScenarioWriter.toText(SECOND)));
    assertEquals(List.of(FIRST), scenarios("a.xlsx", zip(entries)));
  }

  @Test
  void office_givesScenarios_thatTheWholeFileRefersTo_asAfterLibreOffice() throws IOException {
    Map<String, byte[]> saved = office("_rels/.rels", item(ScenarioWriter.toText(FIRST)));
    saved.put(BOOK, relations(relation("other", "styles.xml")));
    assertEquals(List.of(FIRST), scenarios("a.xlsx", zip(saved)));
    byte[] both = relations(relation(RELATION, "../customXml/item1.xml"));
    saved.put(BOOK, both);
    assertEquals(List.of(FIRST), scenarios("b.xlsx", zip(saved)), "each once");
    saved.put("_rels/.rels", relations(relation(RELATION, "customXml/item1.xml")));
    saved.remove(BOOK);
    assertEquals(List.of(FIRST), scenarios("c.xlsx", zip(saved)));
  }

  @Test
  void report_givesAllScenarios_plainOrCompressed_andNoOtherAttachment() throws IOException {
    byte[] first = utf8(ScenarioWriter.toText(FIRST));
    byte[] second = deflated(utf8(ScenarioWriter.toText(SECOND)));
    String[] objects = {
      "1 0 obj\n<</Names 3 0 R/EmbeddedFiles 2 0 R>>\nendobj\n",
      object("/Length 3", utf8("any")),
      object("/Length 8 0 R /Filter [/ASCII85Decode /FlateDecode]", second),
      object("/Length " + first.length, first),
      object("/Filter /FlateDecode /Length 80 0 R", second)
    };
    assertEquals(List.of(FIRST, SECOND), scenarios("a.pdf", pdf(objects)));
  }

  @Test
  void foreignFiles_areToldApart_inOneLine() throws IOException {
    String only = "holds no scenario: only %s exported by Tunewise do";
    assertEquals(only.formatted("decks"), refusal("a.pptx", zip(office(DECK))));
    assertEquals(only.formatted("decks"), refusal("b.pptx", zip(Map.of("readme", utf8("hi")))));
    assertEquals(only.formatted("workbooks"), refusal("a.xlsx", zip(office(BOOK))));
    assertEquals(only.formatted("reports"), refusal("a.pdf", pdf()));
    String office = "is no Office file, or damaged, or protected by a password";
    assertEquals(office, refusal("c.pptx", utf8("hello")));
    assertEquals(office, refusal("c.xlsx", new byte[0]));
    assertEquals("is no PDF report", refusal("c.pdf", utf8("hello")));
    assertEquals("is no PDF report", refusal("d.pdf", new byte[0]));
  }

  @ParameterizedTest
  @CsvSource({"a.pptx," + DECK, "a.xlsx," + BOOK})
  void office_thatIsDamaged_isRefused(String name, String relations) throws IOException {
    Map<String, byte[]> entries = office(relations, item(ScenarioWriter.toText(FIRST)));
    entries.put("customXml/item1.xml", utf8("<scenario xmlns='https://tunewise.dev/scenario'>"));
    assertEquals("is damaged: line 1 is not XML", refusal(name, zip(entries)));
    entries.put(relations, utf8("<Relationships"));
    assertEquals("is damaged: what it refers to is not XML", refusal(name, zip(entries)));
    String outside =
        "<!DOCTYPE s [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<scenario xmlns='https://tunewise.dev/scenario'>&x;</scenario>";
    assertEquals(
        "is refused: it has a document type, which is not read",
        refusal(name, zip(office(relations, utf8(outside)))));
  }

  @Test
  void scenario_isCheckedLikeAFile() throws IOException {
    String wrong = "{\"format\": \"tunewise-scenario\", \"version\": 1, \"draws\": 0}";
    byte[] deck = zip(office(DECK, item(wrong)));
    ReadResult inDeck = read("a.pptx", deck).getFirst();
    assertTrue(inDeck.problems().getFirst().line().contains("draws"));
    byte[] report = pdf(object("/Length " + wrong.length(), utf8(wrong)));
    ReadResult inReport = read("a.pdf", report).getFirst();
    assertTrue(inReport.problems().getFirst().line().contains("draws"));
  }

  @Test
  void whatGrowsBeyondBounds_isRefused() throws IOException {
    String many = "is refused: more than 25000000 bytes of scenarios are in it";
    byte[] bomb = item(" ".repeat(60_000_000));
    assertEquals(many, refusal("a.pptx", zip(office(DECK, bomb))));
    byte[] half = item(" ".repeat(15_000_000));
    assertEquals(many, refusal("b.pptx", zip(office(DECK, half, half))));
    Map<String, byte[]> entries = office(BOOK);
    entries.put(BOOK, new byte[6_000_000]);
    assertEquals("is damaged: it refers to too much", refusal("a.xlsx", zip(entries)));
    byte[] text = utf8("{\"format\": \"tunewise-scenario\"" + " ".repeat(26_000_000));
    byte[] packed = deflated(text);
    assertTrue(packed.length < 100_000);
    String report = object("/Filter/FlateDecode/Length " + packed.length, packed);
    assertEquals(many, refusal("a.pdf", pdf(report)));
    String holdsNone = "holds no scenario: only reports exported by Tunewise do";
    String endless = "/Length 999999999";
    assertEquals(holdsNone, refusal("b.pdf", pdf(object(endless, utf8("{}")))));
  }

  /** A file made to keep its reader busy. */
  @Test
  void hostileReport_isAnsweredSoon() throws IOException {
    String name = "/EmbeddedFile";
    long start = System.nanoTime();
    assertTrue(refusal("a.pdf", pdf(name.repeat(2_000_000))).startsWith("holds no scenario"));
    assertTrue(System.nanoTime() - start < 5_000_000_000L);
  }

  @Test
  void flippedBits_neverGiveAnotherScenario_orAnythingButALine() throws IOException {
    String text = ScenarioWriter.toText(FIRST);
    byte[] packed = deflated(utf8(text));
    Map<String, byte[]> files =
        Map.of(
            "a.pptx",
            zip(office(DECK, item(text))),
            "a.pdf",
            pdf(object("/Filter/FlateDecode/Length " + packed.length, packed)));
    Random random = new Random(5);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (int i = 0; i < 200; i++) {
        byte[] bad = file.getValue().clone();
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        byte[] cut = i % 4 == 0 ? Arrays.copyOf(bad, random.nextInt(bad.length)) : bad;
        ReadResult result = read(file.getKey(), cut).getFirst();
        if (result instanceof Loaded(Scenario scenario, _)) {
          assertEquals(FIRST, scenario);
        } else {
          assertFalse(result.problems().getFirst().line().contains("\n"));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void folder_isNoCarrier(ScenarioCarrier kind) throws IOException {
    Path path = folder.resolve("a." + kind.name().toLowerCase(java.util.Locale.ROOT));
    Files.createDirectory(path);
    assertEquals(
        "is a folder; a file is needed", ScenarioReader.read(path).problems().getFirst().message());
    Files.delete(path);
    assertEquals(
        "cannot be read: it does not exist",
        ScenarioReader.read(path).problems().getFirst().message());
  }
}

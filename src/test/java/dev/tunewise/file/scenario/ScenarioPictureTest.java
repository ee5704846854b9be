package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioPictureTest {
  private static final Scenario FIRST = RandomScenarios.of(1).withNotes("é 漢字 🙂 <b>&\uFFFE\u0007");
  private static final Scenario SECOND = RandomScenarios.of(2);

  @TempDir private Path folder;

  /** A PNG in the making, chunk by chunk, with whatever the tests want in it. */
  private static final class Png {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    Png() throws IOException {
      out.writeLong(0x89504E470D0A1A0AL);
      chunk("IHDR", new byte[13]);
    }

    Png chunk(String type, byte[] content) throws IOException {
      byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
      CRC32 crc = new CRC32();
      crc.update(name);
      crc.update(content);
      return chunk(name, content.length, content, (int) crc.getValue());
    }

    Png chunk(byte[] type, int length, byte[] content, int checksum) throws IOException {
      out.writeInt(length);
      out.write(type);
      out.write(content);
      out.writeInt(checksum);
      return this;
    }

    Png text(byte[] text) throws IOException {
      return text(0, 0, text);
    }

    Png text(int compressed, int method, byte[] text) throws IOException {
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      content.writeBytes("Tunewise Scenario\0".getBytes(StandardCharsets.ISO_8859_1));
      content.writeBytes(new byte[] {(byte) compressed, (byte) method});
      content.writeBytes("en\0Szenario \u00fc\0".getBytes(StandardCharsets.UTF_8));
      content.writeBytes(text);
      return chunk("iTXt", content.toByteArray());
    }

    byte[] end() throws IOException {
      return chunk("IEND", new byte[0]).bytes.toByteArray();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] json(Scenario scenario) {
    return utf8(ScenarioWriter.toText(scenario));
  }

  private static byte[] deflated(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  private static String svg(String inside) {
    return "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>";
  }

  private static String metadata(String text) {
    return "<metadata><t:scenario xmlns:t='https://tunewise.dev/scenario'>"
        + text
        + "</t:scenario></metadata>";
  }

  private List<ReadResult> read(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, content);
    return ScenarioReader.readAll(file);
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
    String line = results.getFirst().problems().getFirst().line();
    String start = folder.resolve(name) + ": ";
    assertTrue(line.startsWith(start), line);
    return line.substring(start.length());
  }

  @Test
  void png_givesAllScenarios_inTheirOrder_plainOrCompressed() throws IOException {
    byte[] png =
        new Png()
            .chunk("tEXt", utf8("Tunewise Scenario\0{}"))
            .chunk("iTXt", utf8("Tunewise"))
            .text(json(FIRST))
            .text(1, 0, deflated(json(SECOND)))
            .chunk("IDAT", new byte[10])
            .end();
    assertEquals(List.of(FIRST, SECOND), scenarios("a.png", png));
  }

  @Test
  void png_isRead_whereAnotherProgramMovedItsTexts() throws IOException {
    byte[] png = new Png().chunk("IDAT", new byte[10]).text(json(FIRST)).end();
    assertEquals(List.of(FIRST), scenarios("a.PNG", png));
  }

  @Test
  void read_ofAPicture_givesTheFirst() throws IOException {
    Path file = folder.resolve("a.png");
    Files.write(file, new Png().text(json(SECOND)).text(json(FIRST)).end());
    assertEquals(new Loaded(SECOND), ScenarioReader.read(file));
  }

  @Test
  void picture_withoutScenario_isToldApart() throws IOException {
    String reason = "holds no scenario: only pictures exported by Tunewise do";
    assertEquals(reason, refusal("a.png", new Png().chunk("IDAT", new byte[10]).end()));
    assertEquals(reason, refusal("a.svg", utf8(svg("<metadata/>"))));
    String other = "<metadata><scenario>{}</scenario></metadata>";
    assertEquals(reason, refusal("b.svg", utf8(svg(other))), "of another namespace");
  }

  @Test
  void scenario_inAPicture_isCheckedLikeAFile() throws IOException {
    byte[] newer = utf8("{\"format\": \"tunewise-scenario\", \"version\": 99}");
    assertInstanceOf(
        ReadResult.NewerVersion.class, read("a.png", new Png().text(newer).end()).get(0));
    byte[] wrong = utf8("{\"format\": \"tunewise-scenario\", \"version\": 1, \"draws\": 0}");
    assertTrue(refusal("b.png", new Png().text(wrong).end()).startsWith("$.draws: "));
    assertTrue(refusal("c.png", new Png().text(new byte[] {(byte) 0xFF}).end()).contains("UTF-8"));
    assertTrue(refusal("d.svg", utf8(svg(metadata("{")))).contains("line 1"));
  }

  @Test
  void png_cutAnywhere_isRefusedInOneLine_orGivesTheScenario() throws IOException {
    byte[] png = new Png().text(json(FIRST)).chunk("IDAT", new byte[10]).end();
    for (int length = 0; length < png.length; length += 97) {
      byte[] cut = Arrays.copyOf(png, length);
      ReadResult result = read("a.png", cut).getFirst();
      if (!(result instanceof Loaded(Scenario scenario, _) && scenario.equals(FIRST))) {
        assertTrue(refusal("a.png", cut).startsWith("is "), () -> "cut");
      }
    }
  }

  @Test
  void png_withFlippedBits_neverGivesAnotherScenario() throws IOException {
    byte[] png = new Png().text(json(FIRST)).chunk("IDAT", new byte[10]).end();
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] bad = png.clone();
      bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
      ReadResult result = read("a.png", bad).getFirst();
      if (result instanceof Loaded(Scenario scenario, _)) {
        assertEquals(FIRST, scenario);
      }
    }
  }

  @Test
  void png_thatLiesAboutItself_isRefused() throws IOException {
    byte[] text = "iTXt".getBytes(StandardCharsets.ISO_8859_1);
    byte[] content = utf8("Tunewise Scenario\0\0\0\0\0{}");
    String wrong = "is a damaged picture: its scenario has a wrong checksum";
    assertEquals(wrong, refusal("a.png", new Png().chunk(text, content.length, content, 1).end()));
    byte[] huge = new Png().chunk(text, Integer.MAX_VALUE, content, 1).end();
    assertTrue(refusal("b.png", huge).startsWith("is refused: more than "));
    byte[] negative = new Png().chunk(text, -5, content, 1).end();
    assertTrue(refusal("c.png", negative).startsWith("is a damaged picture"));
    byte[] hugeOther = new Png().chunk(utf8("teXt"), Integer.MAX_VALUE, content, 1).end();
    assertEquals("is a damaged picture: it ends too early", refusal("d.png", hugeOther));
    assertEquals("is no PNG picture", refusal("e.png", utf8("GIF89a and more")));
    assertEquals("is no PNG picture", refusal("f.png", new byte[0]));
  }

  @Test
  void png_thatCannotBeDecompressed_isRefused() throws IOException {
    String reason = "is a damaged picture: its scenario cannot be decompressed";
    assertEquals(reason, refusal("a.png", new Png().text(1, 0, utf8("no zlib")).end()));
    byte[] half = Arrays.copyOf(deflated(json(FIRST)), 100);
    assertEquals(reason, refusal("b.png", new Png().text(1, 0, half).end()));
    byte[] unknown = new Png().text(1, 7, deflated(json(FIRST))).end();
    assertTrue(refusal("c.png", unknown).endsWith("is compressed in no known way"));
  }

  @Test
  void png_thatGrowsBeyondBounds_isRefused() throws IOException {
    byte[] bomb = deflated(new byte[40_000_000]);
    assertTrue(bomb.length < 100_000);
    String reason = refusal("a.png", new Png().text(1, 0, bomb).end());
    assertEquals("is refused: more than 25000000 bytes of scenarios are in it", reason);
    byte[] several = deflated(new byte[9_000_000]);
    Png png = new Png();
    for (int i = 0; i < 3; i++) {
      png.text(1, 0, several);
    }
    assertEquals(reason, refusal("b.png", png.end()));
    byte[] blanks = new byte[ScenarioKeys.MAX_BYTES + 1];
    assertTrue(
        refusal("c.png", new Png().text(1, 0, deflated(blanks)).end()).contains("too large"));
  }

  @Test
  void svg_givesAllScenarios_inTheirOrder() throws IOException {
    String cdata = "<![CDATA[" + ScenarioWriter.toText(SECOND) + "]]>";
    String escaped = ScenarioWriter.toText(FIRST).replace("&", "&amp;").replace("<", "&lt;");
    String both =
        (metadata(escaped) + metadata(cdata)).replace("</metadata><metadata>", "<!-- and -->");
    assertEquals(List.of(FIRST, SECOND), scenarios("a.svg", utf8(svg("<title/>" + both + "<g/>"))));
  }

  @Test
  void svg_mayEndInNonsense_behindItsMetadata() throws IOException {
    String text = metadata(ScenarioWriter.toText(SECOND)) + "<unclosed";
    assertEquals(List.of(SECOND), scenarios("a.svg", utf8(svg(text))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE svg SYSTEM \"http://127.0.0.1:9/x.dtd\">",
        "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p; <!ENTITY x \"y\">]>",
        "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x \"&c;&c;&c;&c;&c;&c;&c;\">]>"
      })
  void svg_withADocumentType_isRefused(String documentType) throws IOException {
    String text = documentType + svg(metadata("&x;")).replace("<?xml version='1.0'?>", "");
    assertEquals(
        "is refused: it has a document type, which is not read", refusal("a.svg", utf8(text)));
  }

  @Test
  void svg_thatIsNoXml_isRefused() throws IOException {
    assertEquals("is no SVG drawing: line 1 is not XML", refusal("a.svg", utf8("hello")));
    assertEquals("is no SVG drawing: line 2 is not XML", refusal("b.svg", utf8("<svg>\n<g></b>")));
    assertEquals(
        "is no SVG drawing: line 1 is not XML", refusal("c.svg", utf8(svg(metadata("&x;")))));
    byte[] latin = "<svg>é</svg>".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals("line 1, byte 6: not UTF-8; it must be UTF-8", refusal("f.svg", latin));
    assertTrue(refusal("d.svg", new byte[0]).startsWith("is no SVG drawing"));
    String deep = svg("<g>".repeat(200_000));
    assertEquals(
        "is refused: its XML is nested too deep or has too many attributes",
        refusal("e.svg", utf8(deep)));
  }

  @Test
  void svg_beyondBounds_isRefused() throws IOException {
    String wide = svg(metadata(" ".repeat(ScenarioMark.MAX_BYTES + 1)));
    assertTrue(refusal("a.svg", utf8(wide)).startsWith("is refused: more than "));
    byte[] large = new byte[2 * ScenarioMark.MAX_BYTES];
    assertTrue(refusal("b.svg", large).contains("too large"));
  }

  @Test
  void folder_isNoPicture() throws IOException {
    for (String name : List.of("a.png", "a.svg")) {
      Path path = Files.createDirectory(folder.resolve(name));
      String line = ScenarioReader.read(path).problems().getFirst().message();
      assertEquals("is a folder; a file is needed", line);
      Files.delete(path);
      String gone = ScenarioReader.read(path).problems().getFirst().message();
      assertEquals("cannot be read: it does not exist", gone);
    }
  }

  @Test
  void text_isXml_andReadsBack() {
    String any =
        "\u0000\u0001\u001f\ud800\udfff\ufffe\uffff]]>&amp;\r\n\t" + Character.toString(0x10FFFF);
    Scenario hostile = Scenario.DEFAULT.withName("x" + any).withNotes(any);
    String text = ScenarioWriter.toText(hostile);
    assertTrue(
        text.codePoints().allMatch(c -> c == '\n' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF)));
    assertFalse(text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    assertEquals(new Loaded(hostile), ScenarioReader.read(utf8(text), "x"));
  }
}

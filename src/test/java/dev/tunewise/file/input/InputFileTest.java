package dev.tunewise.file.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Sniff.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputFileTest {
  private static final String TEXT = "{\"a\": \"Größe 😀\"}\n{\"a\": 2}\n";
  private static final List<String> ELEMENTS = List.of("1 {\"a\": \"Größe 😀\"}", "2 {\"a\": 2}");

  @TempDir private Path folder;

  private static String whyNot(byte[] content) {
    return assertThrows(ReadException.class, () -> Inputs.elements(content, 1_000)).getMessage();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void elements_areTheSame_inEachEncoding_markedOrNot_packedOrNot(String encoding)
      throws ReadException, StoppedException {
    for (String mark : new String[] {"", "\uFEFF"}) {
      byte[] content = (mark + TEXT).getBytes(Charset.forName(encoding));
      assertEquals(ELEMENTS, Inputs.elements(content, 1_000));
      assertEquals(ELEMENTS, Inputs.elements(Inputs.gzip(content), 1_000));
    }
  }

  @Test
  void elements_longerThanTheStart_areTranscodedWhole() throws ReadException, StoppedException {
    String line = "{\"a\": \"" + "words ä😀".repeat(50_000) + "\"}";
    byte[] content = (line + "\n" + line).getBytes(StandardCharsets.UTF_16LE);
    List<String> lines = Inputs.elements(content, 1_000_000);
    assertEquals(List.of("1 " + line, "2 " + line), lines);
  }

  @Test
  void open_refusesWhatIsNoText_andSaysWhatToDo() {
    assertEquals("is no UTF-8 or UTF-16 text; save it as UTF-8", whyNot(new byte[] {1, 0, 0, 2}));
    byte[] odd = Arrays.copyOf("abcdef".getBytes(StandardCharsets.UTF_16LE), 11);
    assertEquals("is no UTF-8 or UTF-16 text; save it as UTF-8", whyNot(odd));
    byte[] utf32 = "abc".getBytes(Charset.forName("UTF-32LE"));
    assertEquals("is no UTF-8 or UTF-16 text; save it as UTF-8", whyNot(utf32));
    assertEquals(
        "is compressed by zstd; unpack it first or use gzip",
        whyNot(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0}));
    assertEquals(
        "is a Parquet file; write it as JSON lines or CSV", whyNot(Inputs.utf8("PAR1xxxx")));
  }

  @Test
  void open_saysThatAPackedFile_isCutOffOrDamaged() {
    byte[] whole = Inputs.gzip(TEXT.repeat(1_000).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 20);
    assertEquals("is cut off: its compressed content ends early", whyNot(cut));
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 12, 40, (byte) 0xFF);
    assertEquals("is damaged: its compressed content cannot be unpacked", whyNot(damaged));
    assertEquals(
        "is damaged: its compressed content cannot be unpacked", whyNot(Arrays.copyOf(whole, 5)));
  }

  @Test
  void unpacking_isBounded() throws IOException {
    try (UnpackedStream bomb =
        new UnpackedStream(
            new ByteArrayInputStream(new byte[3_000_001]), new Allowance(3_000_000))) {
      IOException problem = assertThrows(IOException.class, bomb::readAllBytes);
      assertEquals("unpacks to more than 3 MB, which is not read", problem.getMessage());
    }
  }

  @Test
  void reading_stops_whenTheWatchSaysSo() throws ReadException, StoppedException {
    byte[] content = Inputs.utf8(TEXT.repeat(10_000));
    try (InputFile file =
        InputFile.of(
            new ByteArrayInputStream(content), "x", content.length, share -> share < 0.5)) {
      ElementSource lines = file.elements(1_000, Set.of());
      assertThrows(
          StoppedException.class,
          () -> {
            while (lines.next() != null) {
              assertTrue(file.bytesRead() < content.length);
            }
          });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                | EMPTY
          ' \\n '                           | EMPTY
          '{"a": 1}'                        | JSON_LINES
          '{"a": 1}\\n{"b": 2}'             | JSON_LINES
          '{"a": [1,\\n{"b": 2}'            | JSON_LINES
          '{"a": \\n{"b": 2}\\n}'           | JSON
          '{\\n  "a": 1\\n}\\n{\\n "b": 2}' | JSON
          '[{"a": 1}]'                      | JSON_ARRAY
          ' [\\n{"a": 1},\\n{"b": 2}\\n]'   | JSON_ARRAY
          'a,b\\n1,2'                       | TABLE
          'a;b\\n1,5;2,5'                   | TABLE
          'hello'                           | TEXT
          """)
  void layout_isTold_byTheContent(String content, Layout layout)
      throws ReadException, StoppedException {
    try (InputFile file = Inputs.open(content.replace("\\n", "\n"))) {
      assertEquals(layout, file.layout());
    }
  }

  @Test
  void sniff_goesAsFarAsTheFile() throws ReadException, StoppedException {
    String open =
        "{\"object\": \"page\", \"data\": [{\"a\": 1}, {\"a\": {\"b\": \"x" + "y".repeat(70_000);
    try (InputFile file = Inputs.open(open)) {
      Sniff sniff = file.sniff();
      assertEquals("page", sniff.values().getFirst().path("object").asString(""));
      assertEquals(1, sniff.values().getFirst().path("data").path(0).path("a").asInt(0));
      assertTrue(sniff.values().getFirst().path("data").path(1).has("a"));
    }
    try (InputFile file = Inputs.open("date;model\n1;x\n")) {
      assertEquals(List.of("date", "model"), file.sniff().columns());
      assertEquals(List.of("1", "x"), file.sniff().rows().getFirst().cells());
    }
  }

  @Test
  void archive_isBounded_andNamesItsParts() throws IOException, ReadException {
    Path file = folder.resolve("log.eval");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("header.json"));
      zip.write(Inputs.utf8("{}"));
    }
    try (InputFile input = InputFile.open(file, Watch.NONE)) {
      assertEquals(Layout.ARCHIVE, input.layout());
      assertEquals(List.of("header.json"), input.sniff().parts());
      Archive archive = input.archive().orElseThrow();
      assertEquals(
          "{}", new String(archive.stream("header.json").readAllBytes(), StandardCharsets.UTF_8));
      assertThrows(ReadException.class, () -> archive.stream("no.json"));
      assertFalse(archive.holds("no.json"));
    }
  }
}

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.Endurance;
import dev.tunewise.export.workbook.ChangedBook;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.service.FileContent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exported workbooks that somebody has blown up: all are read, or refused in one line, within two
 * seconds and by a program that has no more memory than is promised.
 */
@Tag(Endurance.TAG)
class HostileBooksTest {
  private static final Scenario PLAN = Scenario.DEFAULT.withName("Plan");
  private static final int PROMISED_MILLIS = 2_000;

  /**
   * What is promised, held in the long run. Processor time is longer where a core is shared, as in
   * a build: there, only what has no bound is slower.
   */
  private static final int MOST_MILLIS =
      Endurance.times(0, 1) > 0 ? PROMISED_MILLIS : 4 * PROMISED_MILLIS;

  /** With what the program itself takes beside its heap, under 300 MB. */
  private static final String MOST_HEAP = "-Xmx200m";

  private static final int LARGE = 90_000_000;

  /** More than is unpacked of a workbook for its cells. */
  private static final int TOO_MUCH = 45_000_000;

  private static final String BOOK = "xl/workbook.xml";
  private static final String TEXTS = "xl/sharedStrings.xml";
  private static final String INPUTS = "xl/worksheets/sheet2.xml";

  @TempDir private Path folder;
  private final Map<String, Path> files = new TreeMap<>();
  private Map<String, byte[]> parts = Map.of();

  /** A part as it is in the zip. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares them
  private record Packed(byte[] bytes, long size, long crc) {}

  /** A piece over and over, between a beginning and an end. */
  private static Packed packed(String head, String piece, int times, String tail) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    CRC32 crc = new CRC32();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long size = 0;
    int block = Math.max(1, 1_000_000 / Math.max(1, piece.length()));
    List<String> blocks = new ArrayList<>(List.of(head));
    for (int left = times; left > 0; left -= block) {
      blocks.add(piece.repeat(Math.min(block, left)));
    }
    blocks.add(tail);
    byte[] buffer = new byte[1 << 16];
    for (String text : blocks) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      crc.update(bytes);
      size += bytes.length;
      deflater.setInput(bytes);
      while (!deflater.needsInput()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    deflater.finish();
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return new Packed(out.toByteArray(), size, crc.getValue());
  }

  private static Packed packed(String text) {
    return packed(text, "", 0, "");
  }

  private String text(String part) {
    return new String(parts.get(part), StandardCharsets.UTF_8);
  }

  /** Writes the workbook with some parts replaced or added. */
  private void book(String kind, Map<String, Packed> changed) throws IOException {
    Path file = folder.resolve(kind.replace(' ', '-') + ".xlsx");
    Map<String, Packed> all = new TreeMap<>();
    parts.forEach((name, bytes) -> all.put(name, null));
    all.putAll(changed);
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
      for (String name : all.keySet()) {
        Packed part = all.get(name);
        if (part == null) {
          part = packed(text(name));
        }
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipMethod.DEFLATED.getCode());
        entry.setSize(part.size());
        entry.setCompressedSize(part.bytes().length);
        entry.setCrc(part.crc());
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(part.bytes()));
      }
    }
    files.put(kind, file);
  }

  private void readParts() throws IOException {
    Path file =
        ChangedBook.write(
            folder.resolve("plan.xlsx"), PLAN, Map.of(Parameter.MONTHLY_CALLS, 750_000.0));
    Map<String, byte[]> read = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      zip.stream()
          .forEach(
              entry -> {
                try {
                  read.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    parts = read;
    files.put("as it is", file);
  }

  private String item() {
    return parts.keySet().stream()
        .filter(name -> name.matches("customXml/item\\d+\\.xml"))
        .findFirst()
        .orElseThrow();
  }

  private void change(String kind, String part, UnaryOperator<String> change) throws IOException {
    String before = text(part);
    String after = change.apply(before);
    assertTrue(!after.equals(before), kind);
    book(kind, Map.of(part, packed(after)));
  }

  private void write() throws IOException {
    readParts();
    Packed film = packed("", "\0", LARGE, "");
    Packed rows = packed("<worksheet><sheetData>", "<row/>", LARGE / 6, "</sheetData></worksheet>");
    Map<String, Packed> films = new HashMap<>();
    Map<String, Packed> sheets = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      films.put("xl/media/film" + i + ".bin", film);
      sheets.put("xl/worksheets/sheet" + (i + 1) + ".xml", rows);
    }
    book("twenty large parts", films);
    book("twenty large sheets", sheets);
    book("large rows of inputs", Map.of(INPUTS, rows));
    String cell = "<c r='B9' t='s'><v>7</v></c>";
    book(
        "cells one upon the other",
        Map.of(
            INPUTS,
            packed(
                "<worksheet><row r='9'>", cell, TOO_MUCH / cell.length(), "</row></worksheet>")));
    book(
        "a large list of texts",
        Map.of(TEXTS, packed("<sst>", "<si><t>x</t></si>", TOO_MUCH / 17, "</sst>")));
    book("one large text", Map.of(TEXTS, packed("<sst><si><t>", "x", TOO_MUCH, "</t></si></sst>")));
    book(
        "a text of many pieces",
        Map.of(TEXTS, packed("<sst><si>", "<r><t>x</t></r>", TOO_MUCH / 15, "</si></sst>")));
    Packed deep = packed("", "<a>", TOO_MUCH / 3, "");
    StringBuilder spaces = new StringBuilder("<a");
    StringBuilder attributes = new StringBuilder("<a");
    for (int i = 0; i < 100_000; i++) {
      spaces.append(" xmlns:a").append(i).append("='a'");
      attributes.append(" a").append(i).append("='a'");
    }
    Packed manySpaces = packed(spaces + "/>");
    Packed manyAttributes = packed(attributes + "/>");
    Packed comment = packed("<a><!--", "x", TOO_MUCH, "--></a>");
    for (String part : List.of(BOOK, TEXTS, INPUTS, item(), "xl/styles.xml")) {
      String name = part.substring(part.lastIndexOf('/') + 1);
      book("deep " + name, Map.of(part, deep));
      book("namespaces in " + name, Map.of(part, manySpaces));
      book("attributes in " + name, Map.of(part, manyAttributes));
      book("large comment in " + name, Map.of(part, comment));
    }
    StringBuilder names = new StringBuilder("<definedNames>");
    for (int i = 0; i < 10_000; i++) {
      names.append("<definedName name='n").append(i).append("'>Inputs!$A$1:$A$900</definedName>");
    }
    change("ten thousand names", BOOK, text -> text.replace("<definedNames>", names));
    String name = "<definedName name='x'>Inputs!$A$1</definedName>";
    String[] around = text(BOOK).split("(?<=<definedNames>)", 2);
    book(
        "a million names",
        Map.of(BOOK, packed(around[0], name, TOO_MUCH / name.length(), around[1])));
    String carried = text(item());
    int end = carried.lastIndexOf("</");
    book(
        "a large scenario",
        Map.of(item(), packed(carried.substring(0, end), " ", TOO_MUCH, carried.substring(end))));
    String relation =
        "<Relationship Id='x' Target='x.xml' Type='http://schemas.openxmlformats.org/x/worksheet'/>";
    book(
        "many relations",
        Map.of(
            "xl/_rels/workbook.xml.rels",
            packed("<Relationships>", relation, TOO_MUCH / relation.length(), "</Relationships>")));
    change(
        "a document type", BOOK, text -> text.replaceFirst("<workbook", "<!DOCTYPE a><workbook"));
    change("values of no number", INPUTS, text -> text.replaceAll("<v>\\d+</v>", "<v>1e999</v>"));
  }

  @Test
  void hostileWorkbooks_areReadOrRefused_soon_inLittleMemory() throws Exception {
    write();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MOST_HEAP,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName()));
    files.values().forEach(file -> command.add(file.toString()));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    try {
      assertTrue(process.waitFor(5, TimeUnit.MINUTES), "does not end");
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(said);
    List<String> wrong = new ArrayList<>();
    List<String> kinds = List.copyOf(files.keySet());
    for (int i = 0; i < kinds.size(); i++) {
      String line = i < lines.size() ? lines.get(i) : "nothing said";
      String[] parts = line.split("\t", -1);
      boolean fine =
          parts.length == 3
              && parts[0].equals("1")
              && Long.parseLong(parts[1]) <= MOST_MILLIS
              && !parts[2].isBlank();
      if (!fine) {
        wrong.add(kinds.get(i) + ": " + line);
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(kinds.size(), lines.size(), lines.toString());
    assertTrue(lines.get(kinds.indexOf("as it is")).endsWith("Plan, 1 offered, 0 refused"));
    assertTrue(lines.get(kinds.indexOf("twenty large parts")).endsWith("1 offered, 0 refused"));
    assertTrue(lines.get(kinds.indexOf("ten thousand names")).endsWith("1 offered, 0 refused"));
  }

  /** A program of its own: a line for each file, with results, processor time and what is said. */
  static final class Reading {
    private Reading() {}

    public static void main(String[] arguments) {
      for (String argument : arguments) {
        Read read = read(Path.of(argument));
        if (read.millis() > PROMISED_MILLIS) {
          // A core that another program uses too makes processor time longer: the reader's own is
          // the shorter of two.
          Read again = read(Path.of(argument));
          read = again.millis() < read.millis() ? again : read;
        }
        System.out.println(read.results() + "\t" + read.millis() + "\t" + read.said());
      }
    }

    /** What came of a file, and in which processor time. */
    private record Read(int results, long millis, String said) {}

    private static Read read(Path file) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      String said;
      int results = 0;
      try {
        FileContent.of(file, Watch.NONE);
        List<ReadResult> all = ScenarioReader.readAll(file);
        results = all.size();
        said = said(file, all);
      } catch (Throwable e) {
        said = "";
        e.printStackTrace();
      }
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
      return new Read(results, nanos / 1_000_000, said);
    }

    private static String said(Path file, List<ReadResult> all) {
      String said =
          switch (all.getFirst()) {
            case ReadResult.Loaded loaded -> loaded.scenario().name();
            case ReadResult other ->
                String.join("; ", other.problems().stream().map(Problem::message).toList());
          };
      return ScenarioReader.changes(file, all)
          .map(
              changes ->
                  said
                      + ", "
                      + changes.offers().size()
                      + " offered, "
                      + changes.refused().size()
                      + " refused")
          .orElse(said);
    }
  }
}

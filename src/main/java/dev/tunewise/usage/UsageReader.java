package dev.tunewise.usage;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.OrderedWork;
import dev.tunewise.file.input.Row;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.Sniff.Layout;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.TableReader;
import dev.tunewise.file.input.ValueReader;
import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Numbers;
import dev.tunewise.usage.ExportReader.EntrySink;
import dev.tunewise.usage.UsageCollector.FileTally;
import dev.tunewise.usage.UsageResult.AskColumns;
import dev.tunewise.usage.UsageResult.Cancelled;
import dev.tunewise.usage.UsageResult.Read;
import dev.tunewise.usage.UsageResult.Refused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads exports of usage and cost, by their content, as streams. What a file is, its first entries
 * tell; entries of another known kind among them are read as such.
 */
public final class UsageReader {
  /** Longest entry, in bytes. */
  private static final int MAX_ENTRY = Bounds.USAGE.text();

  /** Entries among which one must be known. */
  private static final int LOOKED_AT = 2_000;

  private static final int LOOKED_AT_BYTES = 16 << 20;

  /** Rows that tell how numbers and dates are written. */
  private static final int ROWS_OF_NOTATION = 2_000;

  private static final String NO_ENTRY = "is no entry of a known export";

  private final UsageCollector collector =
      new UsageCollector(UsageCollector.MOST_REMEMBERED, Numbers.local());
  private final List<Problem> problems = new ArrayList<>();
  private final Columns columns;
  private final boolean pipes;

  private UsageReader(Columns columns, boolean pipes) {
    this.columns = columns;
    this.pipes = pipes;
  }

  /** Says what the columns of a table hold that is no known export. */
  @FunctionalInterface
  public interface Columns {
    /** What their names and first rows make likely. */
    Columns GUESSED = (header, rows) -> Optional.of(ColumnMapping.guess(header, rows));

    /**
     * Empty if it has to be asked.
     *
     * @param rows the first rows, at most {@link UsageResult#PREVIEW_ROWS}
     */
    Optional<ColumnMapping> of(List<String> header, List<List<String>> rows);
  }

  /** What a row counts, or why it counts nothing; with the line on which it begins. */
  private record Found(long line, @Nullable UsageEntry entry, String why) {}

  /**
   * Reads ordinary files; nothing is thrown. Files that cannot be read are named among {@link
   * UsageReport#skipped} unless none can.
   *
   * @param watch is told the share that is read
   */
  public static UsageResult read(List<Path> files, Columns columns, Watch watch) {
    return new UsageReader(columns, false).readAll(files, watch);
  }

  /** As {@link #read}, and from pipes and devices too, however long they take. */
  public static UsageResult readAny(List<Path> files, Columns columns) {
    return new UsageReader(columns, true).readAll(files, Watch.NONE);
  }

  private UsageResult readAll(List<Path> files, Watch watch) {
    try {
      for (int i = 0; i < files.size(); i++) {
        int before = i;
        Watch own = share -> watch.goOn((before + share) / files.size());
        Optional<AskColumns> question = read(files.get(i), own);
        if (question.isPresent()) {
          return question.get();
        }
      }
    } catch (StoppedException e) {
      return new Cancelled();
    }
    return collector.hasEntries() ? new Read(collector.report()) : new Refused(problems);
  }

  /** Whether a file is a known export; tables whose columns have to be named are none. */
  public static boolean recognizes(Sniff sniff) {
    if (sniff.layout().isTable()) {
      return UsageFormat.of(header(plain(sniff.columns()))).isPresent();
    }
    JsonRows rows = new JsonRows();
    for (JsonNode value : sniff.values()) {
      try {
        ExportRow row = rows.row(value.toString());
        if (row != null && row.innermost().stream().anyMatch(r -> UsageFormat.of(r).isPresent())) {
          return true;
        }
      } catch (ReadException e) {
        return false;
      }
    }
    return false;
  }

  private Optional<AskColumns> read(Path file, Watch watch) throws StoppedException {
    try (InputFile input = pipes ? InputFile.openAny(file, watch) : InputFile.open(file, watch)) {
      Layout layout = input.layout();
      if (layout.isTable()) {
        try (TableReader table = input.table()) {
          return table(file, table);
        }
      }
      if (layout.isJson()) {
        return json(file, input);
      }
      refuse(
          file,
          layout == Layout.EMPTY
              ? "is empty; " + needed()
              : "is no table and no JSON; " + needed());
    } catch (ReadException e) {
      refuse(file, e.getMessage());
    }
    return Optional.empty();
  }

  private void refuse(Path file, String why) {
    problems.add(new Problem(file.toString(), why));
    collector.skipFile(file.toString(), why);
  }

  private static String needed() {
    return "needed is an export of usage or cost: "
        + Arrays.stream(UsageFormat.values())
            .map(UsageFormat::label)
            .collect(Collectors.joining(", "));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  // JSON

  private Optional<AskColumns> json(Path file, InputFile input)
      throws ReadException, StoppedException {
    ElementSource elements = input.elements(MAX_ENTRY, lists(input.sniff()));
    Deque<Element> ahead = new ArrayDeque<>();
    Optional<UsageFormat> format = format(elements, ahead);
    if (format.isEmpty()) {
      refuse(file, "holds no entry of a known export; " + needed());
      return Optional.empty();
    }
    FileTally tally = collector.file(file.toString(), name(file), format.get());
    new OrderedWork<Element, List<Found>>(Element::length, batch -> entries(batch, format.get()))
        .run(() -> ahead.isEmpty() ? elements.next() : ahead.remove(), found -> add(found, tally));
    if (elements instanceof ValueReader values) {
      values.around().forEach(around -> page(around, tally));
    }
    finish(file, tally);
    return Optional.empty();
  }

  /** Whether the object around a list says that further pages follow. */
  private static void page(byte[] around, FileTally tally) {
    try {
      ExportRow row = new JsonRows().row(new String(around, StandardCharsets.UTF_8));
      Boolean more = row == null ? null : row.truth("hasmore", "metadatahasmore");
      if (more != null) {
        tally.page(more);
      }
    } catch (ReadException e) {
      // What it held was read; the rest of it says nothing.
    }
  }

  /**
   * The lists whose objects are entries. Where an object of a list has lists itself, such as a
   * bucket, it must stay whole.
   */
  private static Set<String> lists(Sniff sniff) {
    Set<String> lists = new HashSet<>(Set.of("data", "observations", "requests", "rows"));
    if (!sniff.values().isEmpty()) {
      JsonNode first = sniff.values().getFirst();
      if (!first.has("start_time") && !first.has("starting_at")) {
        lists.add("results");
      }
      if (sniff.layout() == Layout.JSON) {
        lists.add("resourceSpans");
        lists.add("resource_spans");
        lists.add("batches");
      }
    }
    return lists;
  }

  /** The format of the first entry that has a known one; what was read for it comes ahead. */
  private static Optional<UsageFormat> format(ElementSource elements, Deque<Element> ahead)
      throws ReadException, StoppedException {
    JsonRows rows = new JsonRows();
    long bytes = 0;
    while (ahead.size() < LOOKED_AT && bytes < LOOKED_AT_BYTES) {
      Element element = elements.next();
      if (element == null) {
        break;
      }
      ahead.add(element);
      bytes += element.length();
      for (ExportRow row : rows(element, rows, new ArrayList<>())) {
        Optional<UsageFormat> format = UsageFormat.of(row);
        if (format.isPresent()) {
          return format;
        }
      }
    }
    return ahead.stream().anyMatch(UsageReader::isEmptyBucket)
        ? Optional.of(UsageFormat.OPENAI_USAGE)
        : Optional.empty();
  }

  private static boolean isEmptyBucket(Element element) {
    return rows(element, new JsonRows(), new ArrayList<>()).stream()
        .anyMatch(row -> row.text("object").equals("bucket"));
  }

  private static List<ExportRow> rows(Element element, JsonRows rows, List<Found> found) {
    String text = element.text();
    if (text == null) {
      boolean broken = element.fault() != Element.Fault.NONE;
      found.add(new Found(element.line(), null, broken ? element.detail() : "is no UTF-8 text"));
      return List.of();
    }
    try {
      ExportRow row = rows.row(text);
      if (row == null) {
        found.add(new Found(element.line(), null, NO_ENTRY));
        return List.of();
      }
      return row.innermost();
    } catch (ReadException e) {
      found.add(new Found(element.line(), null, e.getMessage()));
      return List.of();
    }
  }

  private static List<Found> entries(List<Element> batch, UsageFormat format) {
    JsonRows json = new JsonRows();
    List<Found> found = new ArrayList<>(batch.size());
    for (Element element : batch) {
      for (ExportRow row : rows(element, json, found)) {
        read(row, element.line(), format.reader(), found);
      }
    }
    return found;
  }

  /** Reads a row as what it is, or as the period that an object stands for which holds nothing. */
  private static void read(
      ExportRow row, long line, @Nullable ExportReader usual, List<Found> found) {
    EntrySink sink = sink(line, found);
    ExportReader reader =
        usual != null && usual.recognizes(row)
            ? usual
            : UsageFormat.of(row).map(UsageFormat::reader).orElse(null);
    if (reader != null) {
      reader.read(row, sink);
    } else {
      Period period = row.period("endtime", "starttime");
      Period report = period == null ? row.period("endingat", "startingat") : period;
      if (report != null && report.end() > report.start()) {
        sink.add(new UsageEntry(report.start(), report.end()));
      } else {
        sink.skip(NO_ENTRY);
      }
    }
  }

  private static EntrySink sink(long line, List<Found> found) {
    return new EntrySink() {
      @Override
      public void add(UsageEntry entry) {
        found.add(new Found(line, entry, ""));
      }

      @Override
      public void skip(String why) {
        found.add(new Found(line, null, why));
      }
    };
  }

  private static void add(List<Found> found, FileTally tally) {
    for (Found each : found) {
      UsageEntry entry = each.entry();
      if (entry == null) {
        tally.skip(each.why(), each.line());
      } else {
        tally.add(entry, each.line());
      }
    }
  }

  private void finish(Path file, FileTally tally) {
    tally.finish();
    if (!tally.hasEntries()) {
      String first = tally.firstSkipped().map(why -> ": " + why).orElse("");
      problems.add(new Problem(file.toString(), "holds nothing that can be counted" + first));
    }
  }

  // Tables

  private Optional<AskColumns> table(Path file, TableReader table)
      throws ReadException, StoppedException {
    if (!table.hasHeader()) {
      refuse(file, "has no line that names columns; " + needed());
      return Optional.empty();
    }
    List<String> names = plain(table.columns());
    Optional<UsageFormat> known = UsageFormat.of(header(names));
    Deque<Row> ahead = new ArrayDeque<>();
    ExportReader reader = known.map(UsageFormat::reader).orElse(null);
    if (reader == null) {
      List<List<String>> rows = preview(table, ahead);
      Optional<ColumnMapping> mapping = columns.of(table.columns(), rows);
      if (mapping.isEmpty()) {
        ColumnMapping guess = ColumnMapping.guess(table.columns(), rows);
        return Optional.of(new AskColumns(file, table.columns(), rows, guess));
      }
      Optional<String> missing = mapping.get().missing();
      if (missing.isPresent()) {
        refuse(file, missing.get() + " among its columns " + listed(table));
        return Optional.empty();
      }
      collector.remark(name(file) + ": " + mapping.get().taken(table.columns()));
      reader = new TableUsage(mapping.get(), names);
    }
    FileTally tally = collector.file(file.toString(), name(file), known.orElse(UsageFormat.TABLE));
    Notation notation = notation(table, ahead, name(file));
    ExportReader own = reader;
    new OrderedWork<Row, List<Found>>(
            row -> 16 * row.cells().size(),
            batch -> entries(batch, own, new TableRows(names, notation)))
        .run(() -> ahead.isEmpty() ? table.next() : ahead.remove(), found -> add(found, tally));
    finish(file, tally);
    return Optional.empty();
  }

  private static List<Found> entries(List<Row> batch, ExportReader reader, TableRows rows) {
    List<Found> found = new ArrayList<>(batch.size());
    for (Row row : batch) {
      reader.read(rows.row(row), sink(row.line(), found));
    }
    return found;
  }

  private static List<String> plain(List<String> columns) {
    return columns.stream().map(UsageColumn::plain).toList();
  }

  /** A row in which every column holds something. */
  private static ExportRow header(List<String> names) {
    ExportRow row = new ExportRow(null);
    names.forEach(name -> row.put(name, "-"));
    return row;
  }

  private static String listed(TableReader table) {
    return OneLine.of(String.join(", ", table.columns()), 200);
  }

  /** The first rows, each as wide as the header; they come ahead. */
  private static List<List<String>> preview(TableReader table, Deque<Row> ahead)
      throws ReadException, StoppedException {
    while (ahead.size() < UsageResult.PREVIEW_ROWS) {
      Row row = table.next();
      if (row == null) {
        break;
      }
      ahead.add(row);
    }
    int width = table.columns().size();
    return ahead.stream()
        .map(row -> IntStream.range(0, width).mapToObj(row::cell).toList())
        .toList();
  }

  /** How the numbers and dates of a table are written, as its first rows show it. */
  private Notation notation(TableReader table, Deque<Row> ahead, String name)
      throws ReadException, StoppedException {
    while (ahead.size() < ROWS_OF_NOTATION) {
      Row row = table.next();
      if (row == null) {
        break;
      }
      ahead.add(row);
    }
    Notation notation = Notation.of(ahead, table.separator());
    if (notation.isDateUnclear()) {
      collector.remark(name + ": dates with slashes are read as month/day/year.");
    }
    return notation;
  }
}

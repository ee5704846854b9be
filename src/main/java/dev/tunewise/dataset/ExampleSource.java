package dev.tunewise.dataset;

import dev.tunewise.dataset.FileLayout.Form;
import dev.tunewise.dataset.TableExamples.Columns;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.TableReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The examples of a training file one by one, as the text of a JSON object each, whichever way the
 * file is laid out.
 *
 * @param layout as far as it shows before reading
 */
record ExampleSource(ElementSource elements, FileLayout layout) {
  /** What a training file must be. */
  static final String NEEDED =
      "needed are training examples as JSON lines, as a JSON array or as a table with named columns"
          + " (CSV, TSV, XLSX)";

  /** Under which names lists of examples stand where a file holds an object around them. */
  private static final Set<String> LISTS = Set.of("data", "examples", "train", "rows");

  /** So many values tell what a file holds. */
  private static final int SEARCHED = 20;

  /**
   * @param maxBytes of an example
   * @throws ReadException if the file can hold none
   */
  static ExampleSource of(InputFile input, int maxBytes) throws ReadException, StoppedException {
    return switch (input.layout()) {
      case WORKBOOK -> workbook(input);
      case TABLE -> table(input.table(), List.of());
      case ARCHIVE -> throw new ReadException("is an archive; unpack it first or use gzip");
      case EMPTY, JSON_LINES, JSON_ARRAY, JSON, TEXT -> {
        ElementSource elements = input.elements(maxBytes, LISTS);
        yield new ExampleSource(elements, FileLayout.of(form(input, elements), elements.kind()));
      }
    };
  }

  /** Whether a file that begins so holds an example, or columns that make one. */
  static boolean recognizes(Sniff start) {
    if (start.layout().isTable()) {
      return TableExamples.recognizes(start.columns());
    }
    return start.values().stream()
        .limit(SEARCHED)
        .flatMap(ExampleSource::entries)
        .anyMatch(ExampleSource::isExample);
  }

  /** Whether a file that begins so holds examples and next to nothing else beside them. */
  static boolean recognizesAll(Sniff start) {
    return start.layout().isTable()
        ? TableExamples.recognizesAll(start.columns())
        : !start.values().isEmpty()
            && TableExamples.recognizesAll(List.copyOf(start.values().getFirst().propertyNames()));
  }

  private static Stream<JsonNode> entries(JsonNode value) {
    Stream<JsonNode> named =
        LISTS.stream().flatMap(list -> value.path(list).valueStream().limit(SEARCHED));
    return Stream.concat(Stream.of(value), named).filter(JsonNode::isObject);
  }

  private static boolean isExample(JsonNode value) {
    try {
      return !ExampleParser.parse(value.toString()).turns().isEmpty();
    } catch (LineException e) {
      return false;
    }
  }

  private static Form form(InputFile input, ElementSource elements) {
    if (input.isUnpacked()) {
      return Form.GZIP;
    }
    if (input.isTranscoded()) {
      return Form.UTF_16;
    }
    return elements.kind() == ElementKind.LINE ? Form.JSON_LINES : Form.JSON;
  }

  /** The first sheet with columns that make examples. */
  private static ExampleSource workbook(InputFile input) throws ReadException, StoppedException {
    List<String> sheets = input.sheets();
    for (String sheet : sheets) {
      TableReader table = input.sheet(sheet, null);
      if (TableExamples.recognizes(table.columns())) {
        return table(table, sheets.stream().filter(other -> !other.equals(sheet)).toList());
      }
      table.close();
    }
    return table(input.table(), sheets);
  }

  private static ExampleSource table(TableReader table, List<String> otherSheets)
      throws ReadException {
    TableExamples examples = new TableExamples(table);
    Columns columns = examples.columns();
    return new ExampleSource(
        examples,
        new FileLayout(
            table.sheet().isEmpty() ? Form.TABLE : Form.WORKBOOK,
            examples.kind(),
            table.sheet(),
            otherSheets,
            columns.taken(),
            columns.left()));
  }
}

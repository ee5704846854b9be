package dev.tunewise.evaluation;

import dev.tunewise.evaluation.EvaluationFile.Result;
import dev.tunewise.file.JsonReason;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.InputReason;
import dev.tunewise.file.input.Row;
import dev.tunewise.file.input.Sniff.Layout;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Evaluations as JSON: a document of a known shape, or entries on lines or in a list. Reading goes
 * through a document twice, first for its shape: what tells one format from another may stand at
 * its end.
 */
final class JsonEvaluations {
  /** Longer entries are skipped. */
  private static final int MAX_ENTRY = 32 << 20;

  /** Entries that are nothing known before the file is none. */
  private static final int PATIENCE = 100;

  /** Where lists of entries stand in an object. */
  private static final Set<String> LISTS =
      Set.of("data", "results", "items", "rows", "samples", "examples", "events", "records");

  private final InputSource source;
  private final Layout layout;
  private final String name;
  private final Numbers local;

  JsonEvaluations(InputSource source, Layout layout, String name, Numbers local) {
    this.source = source;
    this.layout = layout;
    this.name = name;
    this.local = local;
  }

  /** Readers of documents, each for one file. */
  private static List<DocumentReader> documents() {
    return List.of(
        new InspectReader(),
        new PromptfooReader(),
        new LmEvalReader(),
        new DeepEvalReader(),
        new ReportReader());
  }

  /** Readers of entries, each for one file. */
  private static List<EntryReader> entries(String name) {
    return List.of(
        new OpenAiItemsReader(),
        new OpenAiLogReader(),
        new LmEvalSamplesReader(name),
        new PromptfooLines(),
        new RowsReader());
  }

  /** Whether values at the beginning of a file are of some format. */
  static boolean recognizes(List<JsonNode> values) {
    for (JsonNode value : values.subList(0, Math.min(values.size(), PATIENCE))) {
      JsonShape shape = JsonShape.of(value);
      JsonShape inner =
          LISTS.stream()
              .filter(list -> value.path(list).isArray())
              .findFirst()
              .map(list -> JsonShape.of(value.path(list).path(0)))
              .orElse(shape);
      if (documents().stream().anyMatch(reader -> reader.recognizes(shape))
          || entries("").stream().anyMatch(reader -> reader.recognizes(inner))
          || isTable(inner.keys())) {
        return true;
      }
    }
    return false;
  }

  Result read() throws ReadException, StoppedException {
    Optional<DocumentReader> document = document();
    return document.isPresent() ? document(document.get()) : entries();
  }

  private Optional<DocumentReader> document() throws ReadException, StoppedException {
    try (InputFile file = source.open();
        JsonPull json = JsonPull.of(file.utf8())) {
      JsonShape shape = JsonShape.of(json);
      return documents().stream().filter(reader -> reader.recognizes(shape)).findFirst();
    } catch (JacksonException e) {
      if (layout == Layout.JSON) {
        throw InputReason.of(e);
      }
      // Where entries are read one by one, a broken one costs only itself.
      return Optional.empty();
    }
  }

  private Result document(DocumentReader reader) throws ReadException, StoppedException {
    Findings findings = new Findings(name);
    try (InputFile file = source.open();
        JsonPull json = JsonPull.of(file.utf8())) {
      reader.read(json, findings);
      for (json.next(); !json.isAtEnd() && !findings.hasProblems(); json.next()) {
        another(reader.format(), json, findings);
      }
    }
    return findings.result(reader.format());
  }

  /** Several documents may follow one another. */
  private static void another(EvaluationFormat format, JsonPull json, Findings findings) {
    long line = json.line();
    Optional<DocumentReader> same =
        documents().stream().filter(reader -> reader.format() == format).findFirst();
    if (json.isObject() && same.isPresent()) {
      same.get().read(json, findings);
    } else {
      findings.skipped("line " + line, "is no " + format.label() + "; not read");
    }
  }

  private Result entries() throws ReadException, StoppedException {
    Findings findings = new Findings(name);
    try (InputFile file = source.open()) {
      ElementSource elements = file.elements(MAX_ENTRY, LISTS);
      List<JsonNode> undecided = new ArrayList<>();
      EntryReader reader = null;
      List<Row> table = null;
      Set<String> names = new LinkedHashSet<>();
      Element element = elements.next();
      for (; element != null && !findings.isFull(); element = elements.next()) {
        String place = elements.kind().one() + " " + element.number();
        JsonNode entry = parsed(element, place, findings);
        if (entry == null) {
          continue;
        }
        if (reader == null && table == null) {
          JsonShape shape = JsonShape.of(entry);
          table = isTable(shape.keys()) ? new ArrayList<>() : null;
          reader =
              table != null
                  ? null
                  : entries(name).stream()
                      .filter(kind -> kind.recognizes(shape))
                      .findFirst()
                      .orElse(null);
          if (reader == null && table == null) {
            undecided.add(entry);
            findings.skipped(place, "is no result of an evaluation; not counted");
            if (undecided.size() >= PATIENCE) {
              break;
            }
            continue;
          }
        }
        if (reader != null) {
          reader.add(entry, place, findings);
        } else if (table != null && table.size() <= Scenario.MAX_LIST_LENGTH) {
          names.addAll(entry.propertyNames());
          table.add(row(element.number(), entry, names));
        }
      }
      return result(reader, table, names, elements.kind(), findings);
    }
  }

  private Result result(
      @Nullable EntryReader reader,
      @Nullable List<Row> table,
      Set<String> names,
      ElementKind kind,
      Findings findings)
      throws ReadException {
    if (reader != null) {
      reader.finish(findings);
      return findings.result(reader.format());
    }
    if (table == null) {
      throw new ReadException(
          "holds no results of an evaluation"
              + findings.firstRemark()
              + "; "
              + EvaluationFormat.NEEDED);
    }
    List<Row> rows = new ArrayList<>(List.of(new Row(1, List.copyOf(names))));
    rows.addAll(table);
    // JSON has a decimal point, as files that commas divide.
    new TableRuns(findings, local, false).read(rows, ',', kind);
    return findings.result(EvaluationFormat.TABLE);
  }

  private static Row row(long line, JsonNode entry, Set<String> names) {
    return new Row(line, names.stream().map(field -> Nodes.text(entry.path(field))).toList());
  }

  /** Objects with the fields of a table of evaluations. */
  private static boolean isTable(Set<String> keys) {
    return TableColumns.areNames(List.copyOf(keys))
        && TableColumns.of(List.copyOf(keys))
            instanceof TableColumns.Found.Columns(TableColumns columns)
        && columns.has(Column.EVALUATED);
  }

  private static @Nullable JsonNode parsed(Element element, String place, Findings findings) {
    String text = element.text();
    if (text == null) {
      String why =
          element.fault() == Element.Fault.NONE
              ? "it is not UTF-8"
              : "line " + element.line() + ": " + element.detail();
      findings.skipped(place, "not read: " + why);
      return null;
    }
    try (JsonPull json = JsonPull.of(text)) {
      JsonNode entry = json.tree();
      if (entry.isObject()) {
        return entry;
      }
      findings.skipped(place, "is no JSON object; not counted");
    } catch (JacksonException e) {
      findings.skipped(place, "is not valid JSON: " + JsonReason.why(e) + "; not counted");
    }
    return null;
  }
}

package dev.tunewise.evaluation;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.input.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Rows of one item each with columns of scores, from LangSmith, Langfuse, Braintrust, Ragas,
 * Phoenix and others: a run for each model or experiment that a column names, or for each column of
 * the same score under several names.
 */
final class RowsReader implements EntryReader {
  private static final int MOST_RUNS = 100;
  private static final int MOST_COLUMNS = 1_000;

  /** Longer texts name no run. */
  private static final int LONGEST_NAME = 200;

  /** Columns beside which another can hold answers to compare with. */
  private static final Set<String> EXPECTED =
      Set.of(
          "label",
          "labels",
          "expected",
          "expectedoutput",
          "target",
          "reference",
          "groundtruth",
          "gold",
          "answer",
          "truth",
          "actual");

  private static final String PLAIN_GRADE =
      "(?i)[01](\\.0)?|true|false|pass|passed|fail|failed|correct|incorrect|right|wrong|[✓✔✗✘]";

  private static final String GRADE =
      "(is[ _]correct|correct|correctness|passed|pass|score|accuracy|exact[ _]match|match|grade)";

  /** A column whose name has a run before the score, or behind it. */
  private static final Pattern RUN_FIRST =
      Pattern.compile("(?i)(?<run>.+?)[\\s._:/(-]+(?<score>" + GRADE + ")\\)?");

  private static final Pattern RUN_LAST =
      Pattern.compile("(?i)(?<score>" + GRADE + ")[\\s._:/(-]+(?<run>.+?)\\)?");

  /** A score and the run that its column names; empty where it names none. */
  private record Wide(String run, String metric) {}

  private final ItemBudget budget = new ItemBudget();
  private final Map<String, RowColumn> kinds = new HashMap<>();
  private final Map<String, Wide> wide = new HashMap<>();
  private final Map<List<String>, RunBuilder> runs = new LinkedHashMap<>();
  private final Set<String> timesWithoutUnit = new TreeSet<>();
  private final Set<String> unread = new LinkedHashSet<>();
  private Set<String> known = Set.of();
  private boolean areNamed;
  private boolean isFull;
  private boolean hasExpected;

  @Override
  public EvaluationFormat format() {
    return EvaluationFormat.ROWS;
  }

  @Override
  public boolean recognizes(JsonShape shape) {
    return recognizes(shape.keys()) || shape.keys().contains("scores");
  }

  /** Whether some column of these holds scores of items. */
  static boolean recognizes(Iterable<String> columns) {
    if (NamedScores.recognizes(columns)) {
      return true;
    }
    int strategies = 0;
    for (String column : columns) {
      Wide both = namedIn(column.strip());
      strategies += both.run().equals(column.strip()) && !both.metric().isEmpty() ? 1 : 0;
      RowColumn kind = RowColumn.of(column);
      if (kind == RowColumn.SCORE
          || column.strip().equalsIgnoreCase("scores")
          || kind == RowColumn.GRADE_WORDS
          || strategies > 1
          || (!both.metric().isEmpty() && !both.run().equals(column.strip()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether some column of these tells items apart, so that each row is one. */
  static boolean hasItems(Iterable<String> columns) {
    for (String column : columns) {
      RowColumn kind = RowColumn.of(column);
      if (kind == RowColumn.KEY || kind == RowColumn.INPUT) {
        return true;
      }
    }
    return false;
  }

  /** Takes a row of a table. */
  void add(List<String> names, Row row, Findings findings) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(names.size(), MOST_COLUMNS); i++) {
      String name = names.get(i).strip();
      String cell = row.cell(i);
      boolean isObject = cell.startsWith("{") && cell.endsWith("}");
      if (!isObject || !flattened(name, cell, cells)) {
        cells.putIfAbsent(name, cell);
      }
    }
    take(cells, "line " + row.line(), findings);
  }

  @Override
  public void add(JsonNode entry, String place, Findings findings) {
    Map<String, String> cells = new LinkedHashMap<>();
    flatten("", entry, cells);
    take(cells, place, findings);
  }

  /** Braintrust and LangSmith write objects into cells. */
  private static boolean flattened(String name, String cell, Map<String, String> cells) {
    RowColumn kind = RowColumn.of(name);
    if (kind == RowColumn.INPUT || kind == RowColumn.KEY) {
      return false;
    }
    try (JsonPull json = JsonPull.of(cell)) {
      flatten(name + ".", json.tree(), cells);
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static void flatten(String prefix, JsonNode object, Map<String, String> cells) {
    object
        .properties()
        .forEach(
            field -> {
              String name = prefix + field.getKey();
              JsonNode value = field.getValue();
              if (cells.size() >= MOST_COLUMNS) {
                return;
              }
              if (value.isObject() && RowColumn.of(name) != RowColumn.INPUT) {
                flatten(name + ".", value, cells);
              } else {
                String text = value.isContainer() ? value.toString() : Nodes.text(value);
                cells.putIfAbsent(name, text);
              }
            });
  }

  private RowColumn kind(String name) {
    RowColumn known = kinds.get(name);
    if (known == null) {
      known = RowColumn.of(name);
      if (kinds.size() < MOST_COLUMNS) {
        kinds.put(name, known);
      }
    }
    return known;
  }

  /** The run and the score that a column names, if it names both. */
  private @Nullable Wide wide(String name) {
    Wide known = wide.get(name);
    if (known == null) {
      known = namedIn(name);
      if (wide.size() < MOST_COLUMNS) {
        wide.put(name, known);
      }
    }
    return known.metric().isEmpty() ? null : known;
  }

  private static Wide namedIn(String name) {
    if (name.length() <= LONGEST_NAME && RowColumn.of(name) != RowColumn.SCORE) {
      for (Pattern pattern : List.of(RUN_FIRST, RUN_LAST)) {
        Matcher matcher = pattern.matcher(name);
        if (matcher.matches()) {
          return new Wide(
              String.valueOf(matcher.group("run")), String.valueOf(matcher.group("score")));
        }
      }
      if (StrategyWords.isPlain(name)
          && !Column.letters(name).matches("prompts?|shots?|\\d*shots?")) {
        return new Wide(name, "correct");
      }
    }
    return new Wide("", "");
  }

  private void take(Map<String, String> row, String place, Findings findings) {
    boolean isNamed = isNamed(row.keySet());
    Map<String, String> cells = isNamed ? NamedScores.cells(row) : row;
    List<String> name = new ArrayList<>();
    cells.forEach(
        (column, cell) -> {
          hasExpected |= EXPECTED.contains(Column.letters(column));
          if (kind(column) == RowColumn.RUN && !cell.isBlank() && cell.length() <= LONGEST_NAME) {
            name.add(cell);
          }
        });
    RunBuilder whole = run(name, place, findings);
    if (whole == null) {
      return;
    }
    if (whole.items() == 0) {
      strategy(whole, cells);
    }
    // Of rows of one score each, an item has as many as it has scores: nothing of it is missing.
    if (whole.items() == 0 || !isNamed) {
      whole.item();
    }
    Long key = key(cells);
    // Phoenix says the same grade twice: as a label and as a number.
    Set<String> graded = new HashSet<>();
    int scores = 0;
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      String column = cell.getKey();
      String text = cell.getValue().strip();
      switch (kind(column)) {
        case SCORE -> {
          String metric = RowColumn.metric(column);
          if (!graded.contains(metric) && score(whole, metric, key, text, column) > 0) {
            graded.add(metric);
            scores++;
          }
        }
        case GRADE_WORDS -> scores += words(whole, column, key, text);
        case EXAMPLES -> examples(whole, text);
        case OTHER -> scores += other(column, key, text, name, place, findings);
        default -> {}
      }
    }
    if (scores == 0) {
      // What a call took that failed says nothing of others.
      whole.error();
      return;
    }
    cells.forEach((column, text) -> figure(whole, kind(column), column, text.strip()));
  }

  /** Whether rows of these columns name their score; asked anew only where columns are others. */
  private boolean isNamed(Set<String> columns) {
    if (!columns.equals(known)) {
      known = Set.copyOf(columns);
      areNamed = NamedScores.recognizes(columns);
    }
    return areNamed;
  }

  /** A column of strategies says more than names of models beside it. */
  private static void strategy(RunBuilder run, Map<String, String> cells) {
    cells.forEach(
        (column, cell) -> {
          if (Set.of("strategy", "method", "approach").contains(Column.letters(column))) {
            StrategyGuess guess = StrategyWords.guess(cell);
            if (guess.strategy() != null) {
              run.guess(guess);
            }
          }
        });
  }

  private @Nullable RunBuilder run(List<String> name, String place, Findings findings) {
    RunBuilder run = runs.get(name);
    if (run == null && !isFull) {
      if (runs.size() == MOST_RUNS) {
        isFull = true;
        findings.problem(
            place,
            "names more than " + MOST_RUNS + " models or experiments; at most so many are allowed");
      } else {
        run = new RunBuilder(String.join(" · ", name), "", budget);
        runs.put(name, run);
      }
    }
    return run;
  }

  private @Nullable Long key(Map<String, String> cells) {
    List<String> keys = new ArrayList<>();
    List<String> inputs = new ArrayList<>();
    cells.forEach(
        (column, cell) -> {
          switch (kind(column)) {
            case KEY -> keys.add(cell);
            case INPUT -> inputs.add(cell);
            default -> {}
          }
        });
    keys.removeIf(String::isBlank);
    List<String> parts = keys.isEmpty() ? inputs : keys;
    return parts.stream().allMatch(String::isBlank)
        ? null
        : Long.valueOf(ItemKey.of(parts.toArray(String[]::new)));
  }

  /** How many scores were taken: one or none. */
  private int score(RunBuilder run, String metric, @Nullable Long key, String text, String column) {
    Double grade = text.isEmpty() ? null : Nodes.grade(text);
    if (grade == null) {
      if (!text.isEmpty() && !isNothing(text) && unread.size() < 10) {
        unread.add(OneLine.of(column, 40) + "” = “" + OneLine.of(text, 20));
      }
      return 0;
    }
    ScoreBuilder score = run.score(metric);
    if (key == null) {
      score.add(grade);
    } else {
      score.add(key, grade);
    }
    return 1;
  }

  private static boolean isNothing(String text) {
    return Set.of("nan", "null", "none", "n/a", "na", "-").contains(text.toLowerCase(Locale.ROOT));
  }

  /** Labels and states are grades only where they say so in words. */
  private int words(RunBuilder run, String column, @Nullable Long key, String text) {
    boolean tells =
        text.toLowerCase(Locale.ROOT)
            .matches("pass|passed|fail|failed|correct|incorrect|right|wrong");
    if (tells) {
      return score(run, RowColumn.metric(column), key, text, column);
    }
    return 0;
  }

  private static void examples(RunBuilder run, String text) {
    Double examples = Nodes.grade(text);
    if (examples != null && examples >= 0) {
      run.examples(examples);
    }
  }

  /** A column that names a run and a score. */
  private int other(
      String column,
      @Nullable Long key,
      String text,
      List<String> name,
      String place,
      Findings findings) {
    Wide both = wide(column);
    Double grade = both == null || text.isEmpty() ? null : Nodes.grade(text);
    // A column with the name of a strategy may as well hold its answers.
    boolean answers =
        both != null && both.run().equals(column) && (hasExpected || !text.matches(PLAIN_GRADE));
    if (both == null || answers || grade == null || !(grade >= 0 && grade <= 1)) {
      return 0;
    }
    List<String> own = new ArrayList<>(name);
    own.add(both.run());
    RunBuilder run = run(own, place, findings);
    if (run == null) {
      return 0;
    }
    run.item();
    return score(run, both.metric(), key, text, column);
  }

  private void figure(RunBuilder run, RowColumn kind, String column, String text) {
    Double number = text.isEmpty() ? null : Nodes.grade(text.replaceFirst("^\\$", ""));
    if (number == null) {
      return;
    }
    switch (kind) {
      case INPUT_TOKENS -> run.inputTokens.add(number);
      case CACHED_TOKENS -> run.cachedTokens.add(number);
      case OUTPUT_TOKENS -> run.outputTokens.add(number);
      case REASONING_TOKENS -> run.reasoningTokens.add(number);
      case MILLIS -> run.latencyMillis.add(number);
      case SECONDS -> run.latencyMillis.add(1000 * number);
      case COST -> run.costUsd.add(number);
      case TIME -> timesWithoutUnit.add(column);
      default -> {}
    }
  }

  @Override
  public void finish(Findings findings) {
    for (String cell : unread) {
      findings.skipped("", "“" + cell + "” is no score; not counted");
    }
    boolean severalColumns = runs.values().stream().filter(RunBuilder::hasScores).count() > 1;
    runs.forEach(
        (name, run) -> {
          // Rows whose scores belong to runs of their own columns leave nothing behind.
          if (run.hasScores() || !severalColumns) {
            if (name.isEmpty()) {
              run.named(findings.source());
            }
            run.partial();
            findings.add(run);
          }
        });
    for (String column : timesWithoutUnit) {
      findings.skipped("", "“" + OneLine.of(column, 40) + "” has no unit; latency is not taken");
    }
  }
}

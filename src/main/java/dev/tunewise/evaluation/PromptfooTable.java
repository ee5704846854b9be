package dev.tunewise.evaluation;

import dev.tunewise.file.input.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of {@code promptfoo eval --output results.csv}, and what its viewer exports: variables,
 * then for each prompt and provider a column of outputs. Newer versions have Status and Score
 * behind it, older ones begin the output with {@code [PASS]}, {@code [FAIL]} or {@code [ERROR]}.
 */
final class PromptfooTable {
  private static final String STATUS = "Status";
  private static final String SCORE = "Score";
  private static final String PASS = "pass";

  /** Columns of promptfoo itself, which belong to the outputs before them. */
  private static final List<String> OWN =
      List.of(STATUS, SCORE, "Named Scores", "Grader Reason", "Comment", "Reasoning");

  /**
   * A column of outputs.
   *
   * @param status column of its grades; null where the outputs begin with them
   */
  private record Output(int column, @Nullable Integer status, RunBuilder run) {}

  private final ItemBudget budget = new ItemBudget();
  private final List<Output> outputs = new ArrayList<>();
  private int variables;

  /**
   * @param names of the columns
   * @param below the first rows below
   */
  PromptfooTable(List<String> names, List<Row> below) {
    variables = names.size();
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      boolean hasStatus =
          i + 2 < names.size()
              && !OWN.contains(names.get(i).strip())
              && names.get(i + 1).strip().equals(STATUS)
              && names.get(i + 2).strip().equals(SCORE);
      boolean begins =
          !below.isEmpty()
              && below.stream().anyMatch(row -> !prefix(row.cell(column)).isEmpty())
              && below.stream()
                  .allMatch(
                      row -> row.cell(column).isEmpty() || !prefix(row.cell(column)).isEmpty());
      if (hasStatus || begins) {
        outputs.add(
            new Output(i, hasStatus ? i + 1 : null, new RunBuilder(names.get(i), "", budget)));
        variables = Math.min(variables, i);
      }
    }
  }

  /** Whether a table with these names and first rows is one of promptfoo. */
  static boolean recognizes(List<String> names, List<Row> below) {
    return !new PromptfooTable(names, below).outputs.isEmpty();
  }

  private static String prefix(String cell) {
    for (String grade : List.of("PASS", "FAIL", "ERROR")) {
      if (cell.startsWith("[" + grade + "]")) {
        return grade;
      }
    }
    return "";
  }

  void add(Row row, Findings findings) {
    String[] named = new String[variables];
    for (int i = 0; i < variables; i++) {
      named[i] = row.cell(i);
    }
    long key = ItemKey.of(named);
    for (Output output : outputs) {
      String status =
          output.status() == null ? prefix(row.cell(output.column())) : row.cell(output.status());
      switch (status) {
        case "PASS" -> output.run().score(PASS).add(key, 1);
        case "FAIL" -> output.run().score(PASS).add(key, 0);
        case "ERROR" -> output.run().error();
        default ->
            findings.skipped(
                "line " + row.line(), "has no grade in “" + output.run().name() + "”; not counted");
      }
    }
  }

  void finish(Findings findings) {
    for (Output output : outputs) {
      output.run().remark("right is a test that passed all its assertions");
      findings.add(output.run());
    }
  }
}

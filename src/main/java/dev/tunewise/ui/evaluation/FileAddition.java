package dev.tunewise.ui.evaluation;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.RunChoice;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds what is chosen of a file to a scenario as one undo step, and says what was done. */
final class FileAddition {
  private FileAddition() {}

  /**
   * Such as {@code Added 2 rows from runs.csv; 1 skipped (line 4: a total). Undo takes it back.}
   */
  static String apply(FileChoices choices, ScenarioDocument document, Numbers numbers) {
    int added = choices.added();
    int already = choices.rows().size() - added;
    int values = choices.parameters();
    String label = added == 1 ? "Add Evaluation" : "Add Evaluations";
    document.edit(added == 0 ? "Numbers of Calls" : label, choices::applyTo);
    List<String> parts = new ArrayList<>();
    String source = choices.file().source();
    boolean pasted = source.equals(FileChoices.CLIPBOARD);
    parts.add("Added " + numbers.count(added, "row") + (pasted ? "" : " from " + source));
    if (already > 0) {
      parts.add(numbers.count(already, "row") + " already there");
    }
    if (values > 0) {
      parts.add("set " + numbers.count(values, "parameter"));
    }
    remarks(choices)
        .forEach((remark, rows) -> parts.add(numbers.count(rows, "row") + ": " + remark));
    List<Remark> skipped = choices.file().remarks().stream().filter(Remark::isSkipped).toList();
    if (!skipped.isEmpty()) {
      String more = skipped.size() == 1 ? "" : " and more";
      parts.add("not counted: " + skipped.getFirst().line() + more);
    }
    return String.join("; ", parts) + ".";
  }

  /** What was counted how, and in how many of the rows that are taken. */
  private static Map<String, Long> remarks(FileChoices choices) {
    return choices.runs().stream()
        .filter(RunChoice::isTaken)
        .flatMap(choice -> choice.run().remarks().stream())
        .collect(
            Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
  }
}

package dev.tunewise.dataset;

import dev.tunewise.file.JsonOutput;
import java.util.List;

/** Writes problems with the first places where they occur. */
record ProblemJson(JsonOutput json) {
  void list(String key, List<LineProblemReport> problems) {
    json.list(key, () -> problems.forEach(this::problem));
  }

  private void problem(LineProblemReport found) {
    item(found.problem().key(), found.problem().label(), found.count(), found.first());
  }

  /** One kind of what is to be said of entries. */
  void item(String code, String text, long count, List<LineProblemReport.Place> first) {
    json.item(
        () -> {
          json.text("code", code);
          json.text("text", text);
          json.number("count", (double) count);
          json.list("first", () -> first.forEach(this::place));
        });
  }

  private void place(LineProblemReport.Place place) {
    json.itemOnOneLine(
        () -> {
          json.number("line", (double) place.line());
          if (!place.detail().isEmpty()) {
            json.text("detail", place.detail());
          }
        });
  }
}

package dev.tunewise.export;

import dev.tunewise.export.DataTable.Cell;
import dev.tunewise.export.DataTable.Row;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ChangeText;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.FigureTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The tables of a comparison, in the manner of {@link DataTable#of}. */
final class CompareTables {
  private static final Numbers NEUTRAL = Numbers.in(Locale.ROOT);

  private CompareTables() {}

  private static List<String> comments(String title, List<String> caption) {
    List<String> comments = new ArrayList<>(List.of(title));
    comments.addAll(caption);
    return comments;
  }

  /** One row per figure: of the baseline, then of each scenario with its difference. */
  static DataTable figures(ScenarioComparison comparison, List<String> caption) {
    FigureTable table = FigureTable.of(comparison, NEUTRAL);
    String title = "Figures of " + ComparisonText.whose(comparison.choice());
    List<List<Cell>> rows = table.rows().stream().map(CompareTables::row).toList();
    return new DataTable(comments(title, caption), table.header(table.names()), rows);
  }

  private static List<Cell> row(FigureTable.Row figures) {
    Row row = new Row().text(figures.label()).text(figures.unit());
    for (FigureTable.Cell cell : figures.cells()) {
      add(row, cell.figure().value(), cell.figure().text());
      cell.difference().ifPresent(d -> add(row, d.value(), d.text()));
    }
    return row.cells();
  }

  /** The number with every digit, or the words that stand in its place. */
  private static void add(Row row, OptionalDouble value, String words) {
    if (value.isPresent()) {
      row.number(value);
    } else {
      row.text(words);
    }
  }

  /** One row per change of each scenario; then what changes do only together, and the sum. */
  static DataTable changes(ScenarioComparison comparison, List<String> caption) {
    String title =
        "Each change alone: the baseline's total cost with it, minus the baseline's, of "
            + ComparisonText.whose(comparison.choice());
    String unit = comparison.currency().map(c -> " (" + c + ")").orElse("");
    List<String> header =
        List.of(
            "Scenario",
            "Change",
            "Baseline",
            "Scenario has",
            "Adds to total" + unit,
            "Share of the difference");
    List<List<Cell>> rows = new ArrayList<>();
    comparison.alternatives().forEach(other -> addChanges(rows, comparison, other));
    return new DataTable(comments(title, caption), header, rows);
  }

  private static void addChanges(
      List<List<Cell>> rows, ScenarioComparison comparison, Alternative alternative) {
    String name = alternative.name();
    Attribution attribution = alternative.attribution();
    for (Attribution.Effect effect : attribution.effects()) {
      Row row = new Row().text(name);
      Change change = effect.change();
      addChange(row, change, ChangeText.of(change, comparison, alternative, NEUTRAL));
      rows.add(row.number(effect.money()).number(attribution.share(effect.money())).cells());
    }
    rows.add(sum(name, "Only together", attribution, attribution.interaction()));
    rows.add(sum(name, "Total difference", attribution, attribution.difference()));
  }

  /** Values of parameters with every digit, as in scenario files. */
  private static void addChange(Row row, Change change, ChangeText text) {
    row.text(text.name());
    if (change instanceof Change.OfParameter p) {
      row.number(p.before()).number(p.after());
    } else {
      row.text(text.before()).text(text.after());
    }
  }

  private static List<Cell> sum(String name, String what, Attribution attribution, double money) {
    Row row = new Row().text(name).text(what).text("").text("").number(money);
    return row.number(attribution.share(money)).cells();
  }
}

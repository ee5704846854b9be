package dev.tunewise.export;

import dev.tunewise.chart.Column;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ChangeText;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.EffectText;
import dev.tunewise.wording.FigureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables of a comparison, in the manner of {@link DataTable#of}. */
public final class CompareTables {
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
    List<List<@Nullable Object>> rows = table.rows().stream().map(CompareTables::row).toList();
    return new DataTable(comments(title, caption), table.header(table.names()), rows);
  }

  private static List<@Nullable Object> row(FigureTable.Row figures) {
    List<@Nullable Object> row = new ArrayList<>(List.of(figures.label(), figures.unit()));
    for (FigureTable.Cell cell : figures.cells()) {
      row.add(Column.cell(cell.figure().value(), cell.figure().text()));
      cell.difference().ifPresent(d -> row.add(Column.cell(d.value(), d.text())));
    }
    return row;
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
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Alternative alternative : comparison.alternatives()) {
      List<List<@Nullable Object>> changes = changes(comparison, alternative);
      changes.add(sum("Total difference", alternative, alternative.attribution().difference()));
      changes.forEach(row -> row.addFirst(alternative.side().name()));
      rows.addAll(changes);
    }
    return new DataTable(comments(title, caption), header, rows);
  }

  /**
   * What each change of a scenario adds to the baseline's total, and then what they add only
   * together: name, value before and after, amount, share of the difference. Values of parameters
   * have every digit, as in scenario files.
   */
  public static List<List<@Nullable Object>> changes(
      ScenarioComparison comparison, Alternative alternative) {
    Attribution attribution = alternative.attribution();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Attribution.Effect effect : attribution.effects()) {
      ChangeText text = ChangeText.of(effect.change(), comparison, alternative, NEUTRAL);
      List<@Nullable Object> row = sum(text.name(), alternative, effect.money());
      if (effect.change() instanceof Change.OfParameter(_, double before, double after)) {
        row.set(1, before);
        row.set(2, after);
      } else {
        row.set(1, text.before());
        row.set(2, text.after());
      }
      rows.add(row);
    }
    rows.add(sum(EffectText.TOGETHER, alternative, attribution.interaction()));
    return rows;
  }

  private static List<@Nullable Object> sum(String name, Alternative alternative, double money) {
    Object share = Column.cell(alternative.attribution().share(money), null);
    return new ArrayList<>(Arrays.asList(name, null, null, money, share));
  }
}

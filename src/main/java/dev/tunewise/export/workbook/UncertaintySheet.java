package dev.tunewise.export.workbook;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheet of a number workbook with odds, and the band of each strategy's cumulative cost. */
final class UncertaintySheet {
  private UncertaintySheet() {}

  static void add(XSSFWorkbook workbook, Uncertainty known, Scenario scenario) {
    TableSheet sheet = new TableSheet(workbook, "Uncertainty");
    sheet.row(List.of("Draws", (double) known.draws()));
    sheet.row(List.of("Seed", (double) known.seed()));
    sheet.gap();
    odds(sheet, known, " (" + scenario.currency() + ")");
    sheet.gap();
    bands(sheet, known, scenario.horizonMonths());
  }

  private static void odds(TableSheet sheet, Uncertainty known, String suffix) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (StrategySpread s : known.strategies()) {
      rows.add(
          List.of(
              s.strategy().label(),
              s.totalCost().p10(),
              s.totalCost().p50(),
              s.totalCost().p90(),
              s.accuracy().p10(),
              s.accuracy().p50(),
              s.accuracy().p90(),
              s.probabilityCheapest(),
              s.probabilityMeetsTarget(),
              s.probabilityRecommended()));
    }
    sheet.table(
        "Odds",
        List.of(
            "Strategy",
            "Total P10" + suffix,
            "Total P50" + suffix,
            "Total P90" + suffix,
            "Accuracy P10",
            "Accuracy P50",
            "Accuracy P90",
            "Probability cheapest",
            "Probability meets target",
            "Probability recommended"),
        rows);
  }

  private static void bands(TableSheet sheet, Uncertainty known, int months) {
    List<String> head = new ArrayList<>(List.of("Month"));
    known.strategies().forEach(s -> addBand(head, s.strategy().label()));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int m = 0; m <= months; m++) {
      int month = m;
      List<@Nullable Object> row = new ArrayList<>(List.of((double) m));
      known.strategies().stream()
          .map(StrategySpread::cumulativeCost)
          .forEach(
              b -> row.addAll(List.of(b.p10().get(month), b.p50().get(month), b.p90().get(month))));
      rows.add(row);
    }
    sheet.table("CostBands", head, rows);
  }

  /** The columns of one strategy's quantiles. */
  static void addBand(List<String> head, String label) {
    Stream.of(" P10", " P50", " P90").forEach(end -> head.add(label + end));
  }
}

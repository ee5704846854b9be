package dev.tunewise.export.workbook;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Column;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheet of a number workbook with odds, and the band of each strategy's cumulative cost. */
final class UncertaintySheet {
  private UncertaintySheet() {}

  /**
   * Adds the sheet.
   *
   * @param cost the chart of cost with bands
   */
  static void add(XSSFWorkbook workbook, Uncertainty known, ChartData cost) {
    TableSheet sheet = new TableSheet(workbook, "Uncertainty");
    sheet.row(List.of("Draws", (double) known.draws()));
    sheet.row(List.of("Seed", (double) known.seed()));
    sheet.gap();
    odds(sheet, known, cost.y().quantity().suffix(" (", ")"));
    sheet.gap();
    List<Column> bands = new ArrayList<>(cost.columns());
    bands.subList(1, 1 + cost.series().size()).clear(); // the lines stand among monthly costs
    sheet.table("CostBands", bands);
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
}

package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Accuracy curves that were fitted to evaluations, as a table for formulas to look up: the median
 * at a grid of examples and at the numbers of the scenario, in a straight line between.
 */
final class FitTable {
  private FitTable() {}

  /** Writes the table beside what stands on a sheet already. */
  static void write(BookSheet page, FormulaSheets sheets, Scenario scenario, int column) {
    Calibration calibration = Calibration.of(scenario);
    List<Strategy> fitted = Calibration.fitted(scenario);
    double examples = scenario.get(Parameter.LABELED_EXAMPLES);
    double[] points =
        DoubleStream.concat(
                DoubleStream.of(ExampleGrid.EXAMPLES.toArray()),
                DoubleStream.of(
                    examples,
                    Math.min(examples, scenario.get(Parameter.PROMPTING_SHOTS)),
                    scenario.get(Parameter.PROMPTING_SHOTS)))
            .sorted()
            .distinct()
            .toArray();
    int heads = 3;
    page.text(heads - 1, column, "Fitted to evaluations", Role.RESULT);
    page.text(heads, column, "Examples", Role.NUMBER_HEAD);
    List<String> names = new ArrayList<>(List.of("fit.examples"));
    for (int i = 0; i < points.length; i++) {
      page.cell(heads + 1 + i, column, Role.CALCULATED, Figure.COUNT).setCellValue(points[i]);
    }
    for (Strategy strategy : fitted) {
      int c = column + names.size();
      names.add("fit." + strategy.key());
      page.text(heads, c, strategy.label(), Role.NUMBER_HEAD)
          .setCellStyle(page.headStyle(strategy));
      for (int i = 0; i < points.length; i++) {
        page.cell(heads + 1 + i, c, Role.CALCULATED, Figure.SHARE)
            .setCellValue(calibration.fit(strategy).orElseThrow().median(points[i]));
      }
    }
    for (int c = 0; c < names.size(); c++) {
      sheets.name(names.get(c), page.sheet, heads + 1, heads + points.length, column + c);
    }
  }
}

package dev.tunewise.export.workbook;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.wording.ParameterText;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The sheet of a number workbook with every input, beside preset and default. */
final class AssumptionsSheet {
  private static final String NAME = "Assumptions";

  private AssumptionsSheet() {}

  static void add(XSSFWorkbook workbook, Scenario scenario) {
    TableSheet sheet = new TableSheet(workbook, NAME);
    Scenario preset = Presets.originOf(scenario, Presets.all());
    List<List<@Nullable Object>> rows =
        Arrays.stream(Parameter.values()).map(each -> row(each, scenario, preset)).toList();
    sheet.table(
        NAME,
        List.of(
            "Parameter", "Path", "Value", "Preset", "Default", "Low (P10)", "High (P90)", "Unit"),
        rows);
    sheet.gap();
    sheet.row(List.of("Name", scenario.name()));
    sheet.row(List.of("Notes", Presets.ownNotes(scenario, preset)));
    scenario.sources().forEach((key, text) -> sheet.row(List.of("Source: " + key, text)));
    scenario
        .priceChanges()
        .forEach(
            c ->
                sheet.row(
                    List.of(
                        "Price change",
                        c.model().label(),
                        (double) c.month(),
                        c.factor(),
                        c.note())));
  }

  private static List<@Nullable Object> row(
      Parameter parameter, Scenario scenario, Scenario preset) {
    Range range = scenario.range(parameter);
    return Arrays.asList(
        ParameterText.name(parameter),
        parameter.path(),
        scenario.get(parameter),
        preset.get(parameter),
        parameter.defaultValue(),
        range == null ? null : range.low(),
        range == null ? null : range.high(),
        parameter.unit().label(scenario.currency()));
  }
}

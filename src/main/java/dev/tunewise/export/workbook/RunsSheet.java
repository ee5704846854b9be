package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.statistics.Quantiles;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/**
 * What the runs said when the workbook was made: values, which no formula of a workbook can
 * calculate, with seed and number of draws, and whether the inputs are still the same.
 */
final class RunsSheet {
  private final BookSheet page;
  private final FormulaSheets sheets;
  private final Uncertainty runs;

  private RunsSheet(BookSheet page, FormulaSheets sheets, Uncertainty runs) {
    this.page = page;
    this.sheets = sheets;
    this.runs = runs;
  }

  static void write(BookSheet page, FormulaSheets sheets, Uncertainty runs) {
    new RunsSheet(page, sheets, runs).write();
  }

  /** Says in a cell whether the runs still belong to the inputs. */
  static String belongs() {
    return "IF("
        + InputsSheet.CHANGED
        + "=0,\"as exported\",\""
        + Exported.CHANGED
        + ": these values belong to the inputs as exported\")";
  }

  private void write() {
    int r = page.next();
    page.text(r, 0, "Inputs", Role.LABEL);
    XSSFCell belongs = page.cell(r++, 1, Role.RESULT, Figure.TEXT);
    sheets.formula(belongs, belongs());
    sheets.name("runs.belong", belongs);
    page.text(r, 0, "Draws", Role.LABEL);
    page.cell(r++, 1, Role.CALCULATED, Figure.COUNT).setCellValue(runs.draws());
    page.text(r, 0, "Seed", Role.LABEL);
    page.cell(r++, 1, Role.CALCULATED, Figure.YEAR).setCellValue((double) runs.seed());
    page.skipTo(r + 1);
    strategies();
    pairs();
  }

  private void strategies() {
    int r = page.next();
    page.text(r, 0, "By strategy", Role.HEAD);
    for (StrategySpread spread : runs.strategies()) {
      page.text(r, 1 + spread.strategy().ordinal(), spread.strategy().label(), Role.HEAD)
          .setCellStyle(page.headStyle(spread.strategy()));
    }
    page.skipTo(r + 1);
    quantiles("totalCost", "Total cost", Figure.MONEY, s -> s.totalCost());
    quantiles("spend", "Spend", Figure.MONEY, s -> s.spend());
    quantiles("accuracy", "Accuracy", Figure.SHARE, s -> s.accuracy());
    chance("Cheapest", "to be cheapest", s -> OptionalDouble.of(s.probabilityCheapest()));
    chance("MeetsTarget", "to meet the target", s -> OptionalDouble.of(s.probabilityMeetsTarget()));
    chance("Recommended", "to be recommended", s -> OptionalDouble.of(s.probabilityRecommended()));
    chance("Viable", "to meet all conditions", s -> OptionalDouble.of(s.probabilityViable()));
    chance("Best", "to be recommended and meet all", s -> OptionalDouble.of(s.probabilityBest()));
    if (runs.of(Strategy.PROMPTING).probabilityWithinBudget().isPresent()) {
      chance("WithinBudget", "to stay within budget", StrategySpread::probabilityWithinBudget);
    }
    page.skipTo(page.next() + 1);
    r = page.next();
    page.text(r, 0, "Chance that no strategy meets all conditions", Role.LABEL);
    XSSFCell none = page.cell(r, 1, Role.CALCULATED, Figure.SHARE);
    none.setCellValue(runs.probabilityNoneViable());
    sheets.name("probabilityNoneViable", none);
    page.skipTo(r + 2);
  }

  /** Named as in {@code prompting.totalCost.p10}. */
  private void quantiles(
      String name, String label, Figure figure, Function<StrategySpread, Quantiles> value) {
    row(name + ".p10", label + ", P10", figure, s -> OptionalDouble.of(value.apply(s).p10()));
    row(name + ".p50", label + ", P50", figure, s -> OptionalDouble.of(value.apply(s).p50()));
    row(name + ".p90", label + ", P90", figure, s -> OptionalDouble.of(value.apply(s).p90()));
  }

  /** Named as in {@code prompting.probabilityCheapest}. */
  private void chance(String name, String of, Function<StrategySpread, OptionalDouble> value) {
    row("probability" + name, "Chance " + of, Figure.SHARE, value);
  }

  private void row(
      String name, String label, Figure figure, Function<StrategySpread, OptionalDouble> value) {
    int r = page.next();
    page.text(r, 0, label, Role.LABEL);
    for (StrategySpread spread : runs.strategies()) {
      XSSFCell cell = page.cell(r, 1 + spread.strategy().ordinal(), Role.CALCULATED, figure);
      value.apply(spread).ifPresent(cell::setCellValue);
      sheets.name(spread.strategy().key() + "." + name, cell);
    }
    page.skipTo(r + 1);
  }

  private void pairs() {
    int r = page.next();
    List<String> heads =
        List.of("Pays back or always cheaper", "Chance", "Month, P10", "Month, P50", "Month, P90");
    for (int c = 0; c < heads.size(); c++) {
      page.text(r, c, heads.get(c), c == 0 ? Role.HEAD : Role.NUMBER_HEAD);
    }
    for (BreakEvenSpread spread : runs.breakEvens()) {
      r++;
      Pair pair = spread.pair();
      page.text(
          r,
          0,
          pair.challenger().label() + " against " + pair.incumbent().inSentence(),
          Role.LABEL);
      XSSFCell chance = page.cell(r, 1, Role.CALCULATED, Figure.SHARE);
      chance.setCellValue(spread.probability());
      sheets.name(MonthFormulas.name(pair) + ".probability", chance);
      Quantiles month = spread.month().orElse(null);
      String name = MonthFormulas.name(pair) + ".month.";
      sheets.name(name + "p10", month(r, 2, month == null ? null : month.p10()));
      sheets.name(name + "p50", month(r, 3, month == null ? null : month.p50()));
      sheets.name(name + "p90", month(r, 4, month == null ? null : month.p90()));
    }
    page.skipTo(r + 2);
  }

  private XSSFCell month(int r, int c, @Nullable Double value) {
    XSSFCell cell = page.cell(r, c, Role.CALCULATED, Figure.MONTHS);
    if (value == null) {
      cell.setCellValue(ResultFormulas.NONE);
    } else {
      cell.setCellValue(value);
    }
    return cell;
  }
}

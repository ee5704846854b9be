package dev.tunewise.export.workbook;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.CostDetails;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Return;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook whose inputs are written and whose results are held against the simulation. */
final class RecalculatedBook {
  final XSSFWorkbook book;
  private final Function<XSSFCell, ValueEval> calculation;
  private final Runnable forget;
  private final List<String> wrong = new ArrayList<>();

  RecalculatedBook(Scenario exported) {
    this(new Subject(new Simulator().simulate(exported), null));
  }

  RecalculatedBook(Subject subject) {
    Scenario exported = subject.scenario();
    Provenance provenance =
        new Provenance(List.of(exported), List.of(), LocalDate.of(2026, 11, 30));
    book = new ModelWorkbook(subject, provenance, Numbers.in(Locale.ROOT)).workbook;
    BookCalculation own = new BookCalculation(book);
    calculation = own::value;
    forget = own::forget;
  }

  /** A workbook that another program calculated: with the values it left in the cells. */
  RecalculatedBook(XSSFWorkbook calculated) {
    book = calculated;
    calculation =
        cell ->
            switch (cell.getCachedFormulaResultType()) {
              case NUMERIC -> new NumberEval(cell.getNumericCellValue());
              case STRING -> new StringEval(cell.getStringCellValue());
              default -> ErrorEval.NA;
            };
    forget = () -> {};
  }

  /** A cell of a named column, or with row 0 the named cell itself. */
  XSSFCell cell(String name, int row) {
    AreaReference area =
        new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
    return book.getSheet(area.getFirstCell().getSheetName())
        .getRow(area.getFirstCell().getRow() + row)
        .getCell(area.getFirstCell().getCol());
  }

  /** Writes all inputs of a scenario into their cells. */
  void write(Scenario scenario) {
    for (Parameter parameter : Parameter.values()) {
      cell(parameter.path(), 0).setCellValue(scenario.get(parameter));
    }
    for (int i = 0; i < 12; i++) {
      for (String name : new String[] {"month", "model", "factor"}) {
        cell("priceChanges." + name, i).setBlank();
      }
      if (i < scenario.priceChanges().size()) {
        PriceChange change = scenario.priceChanges().get(i);
        cell("priceChanges.month", i).setCellValue(change.month());
        cell("priceChanges.model", i).setCellValue(change.model().label());
        cell("priceChanges.factor", i).setCellValue(change.factor());
      }
    }
    XSSFCell start = cell("startMonth", 0);
    start.setBlank();
    scenario.calendar().start().ifPresent(month -> start.setCellValue(month.atDay(1)));
    cell("fiscalYearStart", 0).setCellValue(scenario.calendar().fiscalYearStart());
    forget.run();
  }

  void write(Parameter parameter, double value) {
    cell(parameter.path(), 0).setCellValue(value);
    forget.run();
  }

  /** All that is wrong with the results of the inputs that were written last. */
  List<String> differences(Outcome outcome) {
    wrong.clear();
    for (StrategyOutcome o : outcome.strategies()) {
      String s = o.strategy().key() + ".";
      number(s + "setupCost", o.setupCost());
      number(s + "totalCost", o.totalCost());
      number(s + "costPerThousandCalls", o.costPerThousandCalls());
      if (o.costPerRightAnswer().isPresent()) {
        number(s + "costPerRightAnswer", o.costPerRightAnswer().getAsDouble());
      } else {
        text(s + "costPerRightAnswer", "none");
      }
      number(s + "accuracy", o.accuracy());
      number(s + "deliveredAccuracy", o.deliveredAccuracy());
      number(s + "latencyMillis", o.latencyMillis());
      number(s + "leadTimeMonths", o.leadTimeMonths());
      number(s + "meetsTarget", o.meetsTarget() ? 1 : 0);
      number(s + "viable", o.isViable() ? 1 : 0);
      whole(s + "examplesToTarget", o.examplesToTarget());
      number(s + "spend", outcome.details().cumulativeSpend(o.strategy()).last());
      whole(s + "overBudgetMonth", outcome.details().overBudgetMonth(o.strategy()));
      for (CostCategory category : CostCategory.values()) {
        close(
            s + "breakdown." + category.key(),
            outcome.details().breakdown(o.strategy()).get(category),
            o.totalCost());
      }
    }
    for (BreakEven b2 : outcome.breakEvens()) {
      String p = MonthFormulas.name(b2.pair()) + ".";
      text(p + "status", b2.status().name());
      if (b2.month().isPresent()) {
        number(p + "month", b2.month().getAsDouble());
      } else {
        text(p + "month", "none");
      }
      Return gain = outcome.returnOf(b2.pair());
      double size =
          outcome.of(b2.challenger()).totalCost() + outcome.of(b2.incumbent()).totalCost();
      close(p + "saving", gain.saving(), size);
      close(p + "extraSetup", gain.extraSetup(), size);
      if (gain.internalRateOfReturn().isPresent()) {
        // Over a thousand percent a rate is as exact as its logarithm, which is what is searched.
        double expected = Math.log1p(gain.internalRateOfReturn().getAsDouble());
        double actual = Math.log1p(of(p + "internalRateOfReturn"));
        if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, expected))) {
          wrong.add(p + "internalRateOfReturn is e^" + actual + " - 1, not e^" + expected);
        }
      } else {
        text(p + "internalRateOfReturn", "none");
      }
      if (!outcome.volumeCosts().isStepped()) {
        text(p + "side", b2.volume().side().name());
        if (b2.volume().monthlyCalls().isPresent()) {
          number(p + "volume", b2.volume().monthlyCalls().getAsDouble());
        } else {
          text(p + "volume", "none");
        }
      }
    }
    number("checks.failed", 0);
    text("recommended", outcome.verdict().strategy().label());
    number("recommendedMeetsAll", outcome.recommended().isViable() ? 1 : 0);
    years(outcome);
    volumes(outcome);
    return List.copyOf(wrong);
  }

  private void years(Outcome outcome) {
    List<CostDetails.FiscalYear> years = outcome.details().fiscalYears();
    for (int i = 0; i < years.size(); i++) {
      for (Strategy s : Strategy.values()) {
        double spend = years.get(i).spend(s);
        // A difference of sums: as exact as the sums are.
        double size = Math.abs(outcome.details().cumulativeSpend(s).last());
        close(s.key() + ".spendOfYear" + (i + 1), spend, size);
      }
    }
  }

  /** Totals at other volumes, in the middle of the grid and at its ends. */
  private void volumes(Outcome outcome) {
    double calls = outcome.scenario().get(Parameter.MONTHLY_CALLS);
    for (Strategy s : Strategy.values()) {
      int middle = VolumeFormulas.POINTS / 2;
      number(s.key() + ".volume" + (middle + 1) + ".totalCost", outcome.of(s).totalCost());
      number(s.key() + ".volume1.totalCost", outcome.volumeCosts().total(s, calls / 100));
      number(
          s.key() + ".volume" + VolumeFormulas.POINTS + ".totalCost",
          outcome.volumeCosts().total(s, calls * 100));
    }
  }

  private void whole(String name, OptionalInt expected) {
    if (expected.isPresent()) {
      number(name, expected.getAsInt());
    } else {
      text(name, "never");
    }
  }

  /** A scenario with the parameters that the cells hold. */
  Scenario scenario(Scenario rest) {
    Scenario scenario = rest;
    for (Parameter parameter : Parameter.values()) {
      scenario = scenario.with(parameter, cell(parameter.path(), 0).getNumericCellValue());
    }
    return scenario;
  }

  /** A result in words; empty where it is a number. */
  String text(String name) {
    return value(name) instanceof StringEval text ? text.getStringValue() : "";
  }

  private ValueEval value(String name) {
    return calculation.apply(cell(name, 0));
  }

  /** Not a number where there is none. */
  double of(String name) {
    return value(name) instanceof NumberEval number ? number.getNumberValue() : Double.NaN;
  }

  private void number(String name, double expected) {
    close(name, expected, Math.abs(expected));
  }

  private void close(String name, double expected, double size) {
    ValueEval value = value(name);
    double actual = of(name);
    if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, size))) {
      wrong.add(name + " is " + value + ", not " + expected);
    }
  }

  private void text(String name, String expected) {
    ValueEval value = value(name);
    if (!(value instanceof StringEval text && text.getStringValue().equals(expected))) {
      wrong.add(name + " is " + value + ", not " + expected);
    }
  }
}

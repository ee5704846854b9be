package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Return;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas of a workbook against the simulation, after other inputs are written into it. */
class RecalculationTest {
  /** As far ahead as any of the random scenarios looks. */
  private static final int MONTHS = 60;

  private static XSSFWorkbook book;
  private static XSSFFormulaEvaluator evaluator;

  private final List<String> wrong = new ArrayList<>();

  @BeforeAll
  static void export() {
    Scenario exported = RandomScenarios.of(3).with(Parameter.HORIZON_MONTHS, MONTHS);
    Subject subject = new Subject(new Simulator().simulate(exported), null);
    Provenance provenance =
        new Provenance(List.of(exported), List.of(), LocalDate.of(2026, 11, 30));
    book = new ModelWorkbook(subject, provenance, Numbers.in(Locale.ROOT)).workbook;
    evaluator = book.getCreationHelper().createFormulaEvaluator();
  }

  @AfterAll
  static void close() throws IOException {
    book.close();
  }

  static LongStream seeds() {
    return RandomScenarios.firstSeeds(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void results_equalTheSimulators_afterOtherInputsAreWritten(long first) {
    RandomScenarios.eachSeed(
        first,
        seed -> {
          Scenario scenario = RandomScenarios.of(seed);
          write(book, scenario);
          evaluator.clearAllCachedResultValues();
          check(new Simulator().simulate(scenario));
        });
  }

  private static XSSFCell cell(XSSFWorkbook book, String name, int row) {
    AreaReference area =
        new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
    return book.getSheet(area.getFirstCell().getSheetName())
        .getRow(area.getFirstCell().getRow() + row)
        .getCell(area.getFirstCell().getCol());
  }

  private static void write(XSSFWorkbook book, Scenario scenario) {
    for (Parameter parameter : Parameter.values()) {
      cell(book, parameter.path(), 0).setCellValue(scenario.get(parameter));
    }
    for (int i = 0; i < 12; i++) {
      for (String name : new String[] {"month", "model", "factor"}) {
        cell(book, "priceChanges." + name, i).setBlank();
      }
      if (i < scenario.priceChanges().size()) {
        PriceChange change = scenario.priceChanges().get(i);
        cell(book, "priceChanges.month", i).setCellValue(change.month());
        cell(book, "priceChanges.model", i).setCellValue(change.model().label());
        cell(book, "priceChanges.factor", i).setCellValue(change.factor());
      }
    }
  }

  private void check(Outcome outcome) {
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
        double actual = Math.log1p(value(p + "internalRateOfReturn").getNumberValue());
        assertEquals(expected, actual, 1e-9 * Math.max(1, expected), p + "internalRateOfReturn");
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
    text("recommended", outcome.verdict().strategy().label());
    number("recommendedMeetsAll", outcome.recommended().isViable() ? 1 : 0);
    assertEquals(List.of(), wrong);
  }

  private void whole(String name, OptionalInt expected) {
    if (expected.isPresent()) {
      number(name, expected.getAsInt());
    } else {
      text(name, "never");
    }
  }

  private CellValue value(String name) {
    return evaluator.evaluate(cell(book, name, 0));
  }

  private void number(String name, double expected) {
    close(name, expected, Math.abs(expected));
  }

  private void close(String name, double expected, double size) {
    CellValue value = value(name);
    double actual = value.getCellType() == CellType.NUMERIC ? value.getNumberValue() : Double.NaN;
    if (!(Math.abs(actual - expected) <= 1e-9 * Math.max(1, size))) {
      wrong.add(name + " is " + value.formatAsString() + ", not " + expected);
    }
  }

  private void text(String name, String expected) {
    CellValue value = value(name);
    if (value.getCellType() != CellType.STRING || !value.getStringValue().equals(expected)) {
      wrong.add(name + " is " + value.formatAsString() + ", not " + expected);
    }
  }
}

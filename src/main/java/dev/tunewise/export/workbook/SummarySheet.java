package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.VerdictText;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** One page for who decides: the choice, what it costs and returns, all from cells. */
final class SummarySheet {
  private final BookSheet page;
  private final FormulaSheets sheets;
  private final Subject subject;
  private final Numbers numbers;

  private SummarySheet(BookSheet page, FormulaSheets sheets, Subject subject, Numbers numbers) {
    this.page = page;
    this.sheets = sheets;
    this.subject = subject;
    this.numbers = numbers;
  }

  static void write(
      BookSheet page,
      FormulaSheets sheets,
      Subject subject,
      Provenance provenance,
      Numbers numbers) {
    SummarySheet summary = new SummarySheet(page, sheets, subject, numbers);
    summary.choice();
    summary.figures();
    summary.asExported();
    provenance.caption().forEach(page::note);
    page.skipTo(page.next() + 1);
  }

  private void choice() {
    page.table(ResultFormulas.verdict(), sheets);
    page.skipTo(page.next() - 1);
    line(
        "Months counted",
        Figure.TEXT,
        "IF(horizonMonths>"
            + subject.scenario().horizonMonths()
            + ",\"only the "
            + subject.scenario().horizonMonths()
            + " months exported\",\"all \"&horizonMonths)");
    if (subject.uncertainty() != null) {
      line("The runs are", Figure.TEXT, RunsSheet.belongs());
    }
    page.skipTo(page.next() + 1);
  }

  private void line(String label, Figure figure, String formula) {
    int r = page.next();
    page.text(r, 0, label, Role.LABEL);
    XSSFCell cell = page.cell(r, 1, Role.RESULT, figure);
    sheets.formula(cell, formula);
    page.skipTo(r + 1);
  }

  private void figures() {
    int r = page.next();
    page.text(r, 0, "Over the horizon", Role.HEAD);
    for (Strategy strategy : STRATEGIES) {
      page.text(r, 1 + strategy.ordinal(), strategy.label(), Role.HEAD)
          .setCellStyle(page.headStyle(strategy));
    }
    page.skipTo(r + 1);
    row(Metric.SETUP_COST.label(), Figure.MONEY, s -> "{s}.setupCost");
    row(Metric.COST_PER_THOUSAND_CALLS.label(), Figure.PRICE, s -> "{s}.costPerThousandCalls");
    row(Metric.TOTAL_COST.label(), Figure.MONEY, s -> "{s}.totalCost");
    row("of which errors", Figure.MONEY, s -> "{s}.breakdown.errors");
    row(Metric.COST_PER_RIGHT_ANSWER.label(), Figure.PRICE, s -> "{s}.costPerRightAnswer");
    row(Metric.ACCURACY.label(), Figure.SHARE, s -> "{s}.accuracy");
    row(Metric.DELIVERED_ACCURACY.label(), Figure.SHARE, s -> "{s}.deliveredAccuracy");
    row(Metric.MEETS_TARGET.label(), Figure.FLAG, s -> "{s}.meetsTarget");
    row("Meets all conditions", Figure.FLAG, s -> "{s}.viable");
    row(Metric.EXAMPLES_TO_TARGET.label(), Figure.COUNT, s -> "{s}.examplesToTarget");
    row(Metric.LATENCY.label() + " (ms)", Figure.COUNT, s -> "{s}.latencyMillis");
    row(Metric.LEAD_TIME.label() + " (months)", Figure.MONTHS, s -> "{s}.leadTimeMonths");
    row(Metric.SPEND.label(), Figure.MONEY, s -> "{s}.spend");
    row(Metric.OVER_BUDGET.label() + " in month", Figure.COUNT, s -> "{s}.overBudgetMonth");
    row(Metric.SAVING.label(), Figure.MONEY, s -> against(s, "saving"));
    row(Metric.PAY_BACK.label() + " month", Figure.MONTHS, s -> against(s, "month"));
    row(Metric.RETURN_RATE.label(), Figure.SHARE, s -> against(s, "internalRateOfReturn"));
    page.skipTo(page.next() + 1);
  }

  private static String against(Strategy strategy, String result) {
    return strategy.isTuned()
        ? MonthFormulas.name(new Pair(strategy, Strategy.PROMPTING)) + "." + result
        : "\"\"";
  }

  private void row(String label, Figure figure, Function<Strategy, String> formula) {
    int r = page.next();
    page.text(r, 0, label, Role.LABEL);
    for (Strategy strategy : STRATEGIES) {
      XSSFCell cell = page.cell(r, 1 + strategy.ordinal(), Role.CALCULATED, figure);
      sheets.formula(cell, ModelFormulas.fill(formula.apply(strategy), strategy));
    }
    page.skipTo(r + 1);
  }

  /** Sentences of the program, true of the inputs as exported. */
  private void asExported() {
    int r = page.next();
    page.text(r, 0, "As exported", Role.RESULT);
    sheets.formula(
        page.cell(r, 1, Role.NOTE, Figure.TEXT),
        "IF(" + InputsSheet.CHANGED + "=0,\"\",\"" + Exported.CHANGED + "\")");
    page.skipTo(r + 1);
    page.note(VerdictText.headline(subject.outcome(), numbers));
    String sure = ProbabilityText.line(subject.outcome(), subject.uncertainty(), numbers);
    if (!sure.isEmpty()) {
      page.note(sure);
    }
    page.note(VerdictText.alternatives(subject.outcome(), numbers));
    page.note(OwnText.theTeams(ExampleValues.of(subject.scenario()), numbers));
  }
}

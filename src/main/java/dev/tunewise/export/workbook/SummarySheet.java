package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ActualText;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.VerdictText;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** One page for who decides: the choice, what it costs and returns, all from cells. */
final class SummarySheet {
  private static final float VERDICT_POINTS = 26;

  /** Over what the program said of the inputs. */
  static final String AS_EXPORTED = "As exported";

  /** Rows beside the table that charts take. */
  static final int CHART_ROWS = 30;

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

  /** Writes the sheet; returns the row of the heads of its table. */
  static int write(
      BookSheet page,
      FormulaSheets sheets,
      Subject subject,
      Provenance provenance,
      Numbers numbers) {
    SummarySheet summary = new SummarySheet(page, sheets, subject, numbers);
    summary.choice();
    int table = page.next();
    summary.figures();
    summary.remarks(table);
    if (!provenance.prices().isEmpty()) {
      page.note("Prices: " + String.join("; ", provenance.prices()) + ".");
    }
    page.skipTo(page.next() + 1);
    return table;
  }

  private void choice() {
    sentence(SummaryWords.verdict(subject.scenario().currency()), Role.VERDICT);
    page.across(page.next() - 1);
    page.sheet.getRow(page.next() - 1).setHeightInPoints(VERDICT_POINTS);
    sentence(SummaryWords.conditions(), Role.RESULT);
    String sure = ProbabilityText.line(subject.outcome(), subject.uncertainty(), numbers);
    String ofTheTeam = OwnText.theTeams(ExampleValues.of(subject.scenario()), numbers);
    if (sure.isEmpty()) {
      sentence(SummaryWords.asExported(ofTheTeam, SummaryWords.changed(false)), Role.LABEL);
    } else {
      sentence(
          SummaryWords.asExported("How sure: " + sure, SummaryWords.changed(true)), Role.LABEL);
      sentence(SummaryWords.asExported(ofTheTeam, "\"\""), Role.LABEL);
    }
    page.skipTo(page.next() + 1);
  }

  private void sentence(String formula, Role role) {
    XSSFCell cell = page.cell(page.next(), BookSheet.LABELS, role, Figure.TEXT);
    sheets.formula(cell, formula);
    page.skipTo(page.next() + 1);
  }

  private void figures() {
    int r = page.next();
    page.text(r, 0, "Over the horizon", Role.HEAD);
    for (Strategy strategy : STRATEGIES) {
      page.text(r, 1 + strategy.ordinal(), strategy.label(), Role.NUMBER_HEAD)
          .setCellStyle(page.headStyle(strategy));
    }
    page.skipTo(r + 1);
    row("Recommended", Figure.FLAG, s -> "{s}.recommended");
    row("Meets all conditions", Figure.FLAG, s -> "{s}.viable");
    row(Metric.MEETS_TARGET.label(), Figure.FLAG, s -> "{s}.meetsTarget");
    row("Fast enough", Figure.FLAG, s -> "{s}.fastEnough");
    row("Can be built", Figure.FLAG, SummaryWords::canBeBuilt);
    row(Metric.TOTAL_COST.label(), Figure.MONEY, s -> "{s}.totalCost");
    row("of which errors", Figure.MONEY, s -> "{s}.breakdown.errors");
    row(Metric.SETUP_COST.label(), Figure.MONEY, s -> "{s}.setupCost");
    row(Metric.SPEND.label(), Figure.MONEY, s -> "{s}.spend");
    row(Metric.SAVING.label(), Figure.MONEY, s -> against(s, "saving"));
    row("Pays back in month", Figure.COUNT, s -> SummaryWords.dated(against(s, "monthNumber")));
    row(Metric.RETURN_RATE.label(), Figure.RATE, s -> against(s, "returnFinding"));
    row(Metric.COST_PER_THOUSAND_CALLS.label(), Figure.PRICE, s -> "{s}.costPerThousandCalls");
    row(Metric.COST_PER_RIGHT_ANSWER.label(), Figure.PRICE, s -> "{s}.costPerRightAnswer");
    row(Metric.ACCURACY.label(), Figure.SHARE, s -> "{s}.accuracy");
    row(Metric.DELIVERED_ACCURACY.label(), Figure.SHARE, s -> "{s}.deliveredAccuracy");
    row(Metric.EXAMPLES_TO_TARGET.label(), Figure.COUNT, s -> "{s}.examplesToTarget");
    row(Metric.LATENCY.label() + " (ms)", Figure.COUNT, s -> "{s}.latencyMillis");
    row(Metric.LEAD_TIME.label() + " (months)", Figure.MONTHS, s -> "{s}.leadTimeMonths");
    row("", Figure.COUNT, s -> Given.budget(SummaryWords.dated("{s}.overBudgetMonth")));
    sheets.formula(
        page.sheet.getRow(page.next() - 1).getCell(BookSheet.LABELS),
        Given.budget("\"" + Metric.OVER_BUDGET.label() + " from month\""));
    page.skipTo(page.next() + 1);
  }

  private static String against(Strategy strategy, String result) {
    return strategy.isTuned()
        ? MonthFormulas.name(new Pair(strategy, Strategy.PROMPTING)) + "." + result
        : "\"\"";
  }

  private void row(String label, Figure figure, Function<Strategy, String> formula) {
    int r = page.next();
    page.text(r, 0, label, label.startsWith("of which") ? Role.ASIDE : Role.LABEL);
    for (Strategy strategy : STRATEGIES) {
      XSSFCell cell = page.cell(r, 1 + strategy.ordinal(), Role.CALCULATED, figure);
      sheets.formula(cell, StepTable.fill(formula.apply(strategy), strategy));
    }
    page.skipTo(r + 1);
  }

  /** What a reader of the numbers must know, below the charts. */
  private void remarks(int top) {
    page.skipTo(Math.max(page.next(), top + CHART_ROWS));
    page.note(
        "Total cost is discounted and counts what wrong answers cost; spend is what is paid out,"
            + " neither discounted nor with errors. Not counted: what is not an input of this"
            + " workbook, such as taxes, or gains from right answers beyond errors avoided.");
    int months = subject.scenario().horizonMonths();
    XSSFCell counted = page.cell(page.next(), 0, Role.LABEL, Figure.TEXT);
    sheets.formula(
        counted,
        "IF(horizonMonths>%1$s,\"Only the %1$s months exported are calculated. \",\"\")&%2$s"
            .formatted(months, SummaryWords.checked()));
    page.skipTo(page.next() + 2);
    asExported();
  }

  /** What the program said of the inputs as exported, in its own words. */
  private void asExported() {
    sentence(
        SummaryWords.asExported(
            AS_EXPORTED, "\"%s, before inputs changed\"".formatted(AS_EXPORTED)),
        Role.RESULT);
    Outcome outcome = subject.outcome();
    page.note(VerdictText.headline(outcome, numbers) + ".");
    page.note(VerdictText.alternatives(outcome, numbers) + ".");
    if (!outcome.verdict().choice().fits()) {
      page.note(ThresholdLine.wayOut(ThresholdFinder.all(subject.scenario()), numbers) + ".");
    }
    page.note(String.join(" ", ReasonText.all(outcome, numbers)));
    outcome
        .actualSpend()
        .map(paid -> new ActualText(paid, subject.scenario(), numbers).sentences())
        .ifPresent(paid -> page.note(String.join(" ", paid)));
  }
}

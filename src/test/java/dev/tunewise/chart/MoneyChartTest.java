package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.MoneyData.Bar;
import dev.tunewise.chart.MoneyData.Part;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyChartTest {
  private static MoneyData chart(Outcome outcome) {
    return (MoneyData) ChartKind.MONEY.content(outcome, null, Outcomes.NUMBERS);
  }

  @Test
  void parts_followOneAnother_upToTheTotal() {
    for (Outcome outcome : Outcomes.all()) {
      for (Bar bar : chart(outcome).bars()) {
        double end = 0;
        for (Part part : bar.parts()) {
          assertEquals(end, part.from());
          end = part.to();
        }
        assertEquals(end, bar.total());
        double total = outcome.of(bar.strategy()).totalCost();
        assertEquals(total, end, 1e-9 * total, () -> bar.strategy().toString());
      }
    }
  }

  @Test
  void categories_thatCostNothingAnywhere_areLeftOut() {
    assertEquals(
        List.of(
            CostCategory.LABELING,
            CostCategory.TRAINING,
            CostCategory.WORK,
            CostCategory.INFERENCE,
            CostCategory.RETRIEVAL,
            CostCategory.ERRORS),
        chart(Outcomes.paysBack()).categories());
    assertEquals(List.of(), chart(Outcomes.free()).categories());
  }

  @Test
  void title_neverGivesOneCategoryAll_whileOthersCostAnything() {
    Scenario scenario = Outcomes.paysBack().scenario().with(Parameter.MONTHLY_CALLS, 1e10);
    String title = chart(Outcomes.of(scenario.with(Parameter.COST_PER_ERROR, 0))).title();
    assertTrue(title.contains(": over 99\u00a0% goes to inference"), title);
  }

  /** Prompting alone: 1,000 calls at 1 + 1 dollars of tokens for one month, and 3 hours at 50. */
  @Test
  void amounts_areThoseWorkedByHand() {
    Scenario scenario = Outcomes.free().scenario();
    scenario =
        scenario
            .with(Parameter.HORIZON_MONTHS, 1)
            .with(Parameter.MONTHLY_CALLS, 1000)
            .with(Parameter.INPUT_TOKENS, 1000)
            .with(Parameter.OUTPUT_TOKENS, 100)
            .with(Parameter.PROMPTING_INSTRUCTION_TOKENS, 0)
            .with(Parameter.PROMPTING_SHOTS, 0)
            .with(Parameter.PROMPTING_INPUT_PRICE, 1)
            .with(Parameter.PROMPTING_OUTPUT_PRICE, 10)
            .with(Parameter.PROMPTING_SETUP_HOURS, 2)
            .with(Parameter.PROMPTING_MONTHLY_HOURS, 1)
            .with(Parameter.HOURLY_RATE, 50);
    Bar prompting = chart(Outcomes.of(scenario)).bars().get(Strategy.PROMPTING.ordinal());
    assertEquals(
        List.of(new Part(CostCategory.WORK, 0, 150), new Part(CostCategory.INFERENCE, 150, 2)),
        prompting.parts());
  }

  @Test
  void title_namesTheLargestPart_andWhatTheDifferenceIsFor() {
    MoneyData chart = chart(Outcomes.paysBack());
    assertEquals(
        "Fine-tuning: 76\u00a0% goes to errors; prompting costs $107k more, mainly errors",
        chart.title());
    assertTrue(
        chart.subtitle().startsWith("Over 24 months; prompting against fine-tuning: "),
        chart::subtitle);
    assertEquals(
        "Fine-tuning costs nothing; prompting costs the same", chart(Outcomes.free()).title());
  }

  @Test
  void summary_isTheWholeChartInWords() {
    String summary = chart(Outcomes.paysBack()).summary();
    assertTrue(summary.startsWith("Where the money goes. Fine-tuning: "), summary);
    assertTrue(summary.contains("; Hybrid $151k: Labeling "), summary);
    assertTrue(summary.contains("Errors (not paid out) "), summary);
  }

  @Test
  void table_hasARowPerStrategy_thatAddsUp() {
    MoneyData chart = chart(Outcomes.paysBack());
    List<Column> columns = chart.columns();
    assertEquals("Strategy", columns.getFirst().header());
    assertEquals("Errors (not paid out) (USD)", columns.get(columns.size() - 2).header());
    assertEquals("Total (USD)", columns.getLast().header());
    for (int row = 0; row < Strategy.values().length; row++) {
      List<?> cells = Column.row(columns, row);
      assertEquals(Strategy.values()[row].label(), cells.getFirst());
      double sum =
          cells.subList(1, cells.size() - 1).stream().mapToDouble(cell -> (Double) cell).sum();
      assertEquals(sum, (Double) cells.getLast(), 1e-9 * sum);
    }
  }

  @Test
  void places_tellTheirPart() {
    MoneyData chart = chart(Outcomes.paysBack());
    Bar hybrid = chart.bars().get(2);
    Part errors = hybrid.parts().getLast();
    double across = chart.x().share((errors.from() + errors.to()) / 2);
    assertTrue(chart.at(across, 0.9).getFirst().startsWith("Errors (not paid out): $"));
    assertTrue(chart.at(across, 0.9).getLast().endsWith(" with hybrid"));
    assertEquals(List.of(), chart.at(0.99, 0.9), "beyond the bar");
    assertEquals(List.of(), chart.at(0.1, 1), "below the bars");
  }
}

package dev.tunewise.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlanEvent;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventMarkTest {
  private static final Scenario BUSY =
      Scenario.DEFAULT
          .with(Parameter.PROMPTING_RETIREMENT_MONTH, 12)
          .with(Parameter.FINE_TUNING_RETIREMENT_MONTH, 30)
          .with(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, 9)
          .withPriceChanges(
              List.of(
                  new PriceChange(12, ServedModel.PROMPTING, 2, "the successor"),
                  new PriceChange(5, ServedModel.FINE_TUNING, 0.5, ""),
                  new PriceChange(25, ServedModel.FINE_TUNING, 3, "")));

  @Test
  void events_areThoseWithinTheHorizon_byMonth() {
    assertEquals(
        List.of(
            new PlanEvent(5, PlanEvent.Kind.PRICE_CHANGE, ServedModel.FINE_TUNING, 0.5),
            new PlanEvent(9, PlanEvent.Kind.LAST_TRAINING, ServedModel.FINE_TUNING, 1),
            new PlanEvent(12, PlanEvent.Kind.PRICE_CHANGE, ServedModel.PROMPTING, 2),
            new PlanEvent(12, PlanEvent.Kind.RETIREMENT, ServedModel.PROMPTING, 1)),
        PlanEvent.of(BUSY));
    assertEquals(List.of(), PlanEvent.of(Scenario.DEFAULT));
  }

  @Test
  void charts_overMonths_markThem() {
    for (ChartKind kind : List.of(ChartKind.COST, ChartKind.SPEND)) {
      ChartData chart = Outcomes.lines(kind, Outcomes.of(BUSY), null);
      assertEquals(
          List.of(
              "Month 5: token prices of the tuned model × 0.5",
              "Month 9: last month in which the tuned model can be trained",
              "Month 12: token prices of the prompted model × 2",
              "Month 12: the prompted model is retired"),
          chart.marks(Mark.Event.class).map(Mark::sentence).toList());
      assertTrue(chart.summary().contains("Month 12: the prompted model is retired"));
      assertEquals(
          List.of("Token prices of the prompted model × 2", "The prompted model is retired"),
          chart.notesAt(12));
      assertEquals(List.of(), chart.notesAt(11));
    }
  }

  @Test
  void retrains_areTicks_oneMarkForThoseOfTheSameMonths() {
    Scenario scenario =
        Scenario.DEFAULT
            .with(Parameter.FINE_TUNING_LEAD_TIME_DAYS, 21)
            .with(Parameter.HYBRID_LEAD_TIME_DAYS, 21)
            .with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 6);
    List<Mark.Retrains> same = retrains(scenario);
    assertEquals(1, same.size());
    assertEquals(List.of(Strategy.FINE_TUNING, Strategy.HYBRID), same.getFirst().strategies());
    assertEquals(Doubles.of(7, 13, 19), same.getFirst().xs());
    assertEquals(
        "Fine-tuning and hybrid retrained every 6 months from month 7 on", same.getFirst().text());
    List<Mark.Retrains> apart = retrains(scenario.with(Parameter.HYBRID_LEAD_TIME_DAYS, 45));
    assertEquals(
        List.of(
            "Fine-tuning retrained every 6 months from month 7 on",
            "Hybrid retrained every 6 months from month 8 on"),
        apart.stream().map(Mark.Retrains::text).toList());
    assertEquals(List.of(), retrains(scenario.with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 0)));
    assertEquals(
        "Fine-tuning and hybrid retrained in month 13",
        retrains(scenario.with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 12)).getFirst().text());
    assertEquals(
        "Fine-tuning and hybrid retrained 4 times, first in month 7",
        retrains(scenario.with(Parameter.FINE_TUNING_RETIREMENT_MONTH, 10)).getFirst().text());
  }

  private static List<Mark.Retrains> retrains(Scenario scenario) {
    return Outcomes.lines(ChartKind.COST, Outcomes.of(scenario), null)
        .marks(Mark.Retrains.class)
        .toList();
  }
}

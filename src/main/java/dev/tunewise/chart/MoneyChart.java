package dev.tunewise.chart;

import dev.tunewise.chart.MoneyData.Bar;
import dev.tunewise.chart.MoneyData.Part;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.MainCosts;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the money of each strategy goes, by category. */
final class MoneyChart {
  private MoneyChart() {}

  static MoneyData of(Outcome outcome, Numbers numbers) {
    Scenario scenario = outcome.scenario();
    List<CostCategory> used =
        Stream.of(CostCategory.values())
            .filter(c -> Stream.of(Strategy.values()).anyMatch(s -> amount(outcome, s, c) > 0))
            .toList();
    List<Bar> bars = new ArrayList<>();
    double highest = 0;
    for (Strategy strategy : Strategy.values()) {
      Bar bar = bar(strategy, used, outcome.details().breakdown(strategy));
      bars.add(bar);
      highest = Math.max(highest, bar.total());
    }
    MainCosts costs = MainCosts.of(outcome);
    Quantity money = Quantity.money(scenario.currency(), numbers);
    return new MoneyData(
        ChoiceText.title(
            outcome.verdict().choice(), MoneyText.title(costs, scenario.currency(), numbers)),
        subtitle(scenario, MoneyText.differences(costs, scenario.currency(), numbers)),
        new ChartAxis("", AxisScale.LINEAR, 0, highest > 0 ? highest : 1, money),
        used,
        bars);
  }

  private static double amount(Outcome outcome, Strategy strategy, CostCategory category) {
    return outcome.details().breakdown(strategy).getOrDefault(category, 0.0);
  }

  private static Bar bar(
      Strategy strategy, List<CostCategory> used, Map<CostCategory, Double> amounts) {
    List<Part> parts = new ArrayList<>();
    double sum = 0;
    for (CostCategory category : used) {
      double amount = amounts.getOrDefault(category, 0.0);
      parts.add(new Part(category, sum, amount));
      sum += amount;
    }
    return new Bar(strategy, parts, sum);
  }

  private static String subtitle(Scenario scenario, String differences) {
    String discounted = scenario.get(Parameter.ANNUAL_DISCOUNT_RATE) > 0 ? ", discounted" : "";
    return "Over "
        + Words.count(scenario.horizonMonths(), "month")
        + discounted
        + (differences.isEmpty() ? "" : "; " + differences);
  }
}

package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlanEvent;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Retrains;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.EventText;
import dev.tunewise.wording.MonthNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What charts over the months of a scenario have in common. */
record OverMonths(Scenario scenario, Numbers numbers) {
  int months() {
    return scenario.horizonMonths();
  }

  MonthNames names() {
    return MonthNames.of(scenario, numbers);
  }

  /** Month 0…H. */
  Doubles xs() {
    return Doubles.of(IntStream.rangeClosed(0, months()).asDoubleStream().toArray());
  }

  ChartAxis axis() {
    return new ChartAxis("Month", AxisScale.LINEAR, 0, months(), Quantity.of(names()));
  }

  /** Calls and how they grow, for the end of a subtitle. */
  String traffic() {
    double growth = scenario.get(Parameter.MONTHLY_GROWTH);
    String calls =
        Words.count(numbers.number(scenario.get(Parameter.MONTHLY_CALLS)), "call") + "/month";
    String sign = growth > 0 ? ", +" : ", −";
    return growth == 0 ? calls : calls + sign + numbers.percent(Math.abs(growth)) + " monthly";
  }

  /** What happens to the models, on the month axis. */
  List<Mark> events() {
    List<Mark> marks = new ArrayList<>();
    PlanEvent.of(scenario).stream()
        .map(
            event ->
                new Mark.Event(
                    event.month(),
                    event.kind(),
                    event.model(),
                    event.factor() > 1,
                    Words.capitalized(EventText.full(event, numbers)),
                    Words.capitalized(names().event(event.month()))
                        + ": "
                        + EventText.full(event, numbers)))
        .forEach(marks::add);
    marks.addAll(retrains());
    return marks;
  }

  /** One mark for strategies that are trained anew in the same months. */
  private List<Mark> retrains() {
    Map<List<Integer>, List<Strategy>> byMonths = new LinkedHashMap<>();
    Stream.of(Strategy.values())
        .map(strategy -> Retrains.of(scenario, strategy))
        .filter(retrains -> !retrains.months().isEmpty())
        .forEach(
            retrains ->
                byMonths
                    .computeIfAbsent(retrains.months(), key -> new ArrayList<>())
                    .add(retrains.strategy()));
    List<Mark> marks = new ArrayList<>();
    byMonths.forEach(
        (months, strategies) ->
            marks.add(
                new Mark.Retrains(
                    strategies,
                    Doubles.of(months.stream().mapToDouble(month -> month).toArray()),
                    EventText.retrains(strategies, months, names()))));
    return marks;
  }

  /** A line of months at any time between two of them. */
  static double at(Doubles cumulative, double month) {
    int before = Math.min((int) month, cumulative.size() - 2);
    double start = cumulative.get(before);
    return start + (month - before) * (cumulative.get(before + 1) - start);
  }
}

package dev.tunewise.wording;

import dev.tunewise.model.PlanEvent;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What happens to a model, in words. */
public final class EventText {
  private EventText() {}

  /** With the model, but without the month. */
  public static String full(PlanEvent event, Numbers numbers) {
    String model = Words.uncapitalized(event.model().label());
    return switch (event.kind()) {
      case PRICE_CHANGE -> "token prices of the " + model + ' ' + times(event, numbers);
      case LAST_TRAINING -> "last month in which the " + model + " can be trained";
      case RETIREMENT -> "the " + model + " is retired";
    };
  }

  /**
   * All of some events in one line, model by model, such as {@code Prompted model: token prices ×
   * 0.6 in month 6, retired in month 9}.
   *
   * @param events by month, at least one
   */
  public static String summary(List<PlanEvent> events, MonthNames names, Numbers numbers) {
    List<String> models = new ArrayList<>();
    for (ServedModel model : ServedModel.values()) {
      String happens =
          events.stream()
              .filter(event -> event.model() == model)
              .map(event -> brief(event, numbers) + " in " + month(event, names))
              .collect(Collectors.joining(", "));
      if (!happens.isEmpty()) {
        models.add(Words.uncapitalized(model.label()) + ": " + happens);
      }
    }
    return Words.capitalized(String.join("; ", models));
  }

  /** Dates in short: all stand in one line. */
  private static String month(PlanEvent event, MonthNames names) {
    return names.areDates() ? names.label(event.month()) : names.event(event.month());
  }

  private static String brief(PlanEvent event, Numbers numbers) {
    return switch (event.kind()) {
      case PRICE_CHANGE -> "token prices " + times(event, numbers);
      case LAST_TRAINING -> "last trained";
      case RETIREMENT -> "retired";
    };
  }

  /**
   * When the models of strategies are trained anew, such as {@code Hybrid retrained every 6 months
   * from month 8 on}.
   *
   * @param months ascending, at least one
   */
  public static String retrains(List<Strategy> strategies, List<Integer> months, MonthNames names) {
    String who =
        Words.capitalized(
            Words.joined(strategies.stream().map(strategy -> strategy.inSentence()).toList()));
    return who + " retrained " + when(months, names);
  }

  private static String when(List<Integer> months, MonthNames names) {
    String first = names.event(months.getFirst());
    if (months.size() <= 2) {
      return "in " + Words.joined(months.stream().map(month -> names.event(month)).toList());
    }
    int every = months.get(1) - months.get(0);
    boolean even =
        IntStream.range(1, months.size()).allMatch(i -> months.get(i) - months.get(i - 1) == every);
    return even
        ? (every == 1 ? "every month" : "every " + Words.count(every, "month"))
            + " from "
            + first
            + " on"
        : Words.count(months.size(), "time") + ", first in " + first;
  }

  private static String times(PlanEvent event, Numbers numbers) {
    return "× " + numbers.number(event.factor());
  }
}

package dev.tunewise.wording;

import dev.tunewise.model.PlanEvent;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;

/** What happens to a model, in words. */
public final class EventText {
  private EventText() {}

  /** Beside a mark that says which model, such as {@code retired}. */
  public static String brief(PlanEvent event, Numbers numbers) {
    return switch (event.kind()) {
      case PRICE_CHANGE -> "prices " + times(event, numbers);
      case LAST_TRAINING -> "training ends";
      case RETIREMENT -> "retired";
    };
  }

  /** With the model, but without the month. */
  public static String full(PlanEvent event, Numbers numbers) {
    String model = Words.uncapitalized(event.model().label());
    return switch (event.kind()) {
      case PRICE_CHANGE -> "token prices of the " + model + ' ' + times(event, numbers);
      case LAST_TRAINING -> "last month in which the " + model + " can be trained";
      case RETIREMENT -> "the " + model + " is retired";
    };
  }

  private static String times(PlanEvent event, Numbers numbers) {
    return "× " + numbers.number(event.factor());
  }
}

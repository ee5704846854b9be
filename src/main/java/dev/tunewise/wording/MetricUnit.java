package dev.tunewise.wording;

import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import java.util.Optional;

/** In what the values of a {@link Metric} are counted, and how they and differences are written. */
enum MetricUnit {
  MONEY("") {
    @Override
    String label(String currency) {
      return currency;
    }

    @Override
    String text(double value, Phrases phrases) {
      return phrases.money(value);
    }

    @Override
    String full(double value, Phrases phrases) {
      return phrases.numbers().moneyFull(value, phrases.scenario().currency());
    }

    @Override
    String difference(double size, Optional<String> currency, Numbers numbers) {
      int digits = size < TINY_AMOUNT ? 1 : 3;
      return currency
          .map(c -> numbers.money(size, c, digits))
          .orElseGet(() -> numbers.number(size));
    }
  },
  SHARE("fraction") {
    @Override
    String text(double value, Phrases phrases) {
      return phrases.percentTabular(value);
    }

    @Override
    String full(double value, Phrases phrases) {
      return phrases.numbers().percent(value, 4);
    }

    @Override
    String difference(double size, Optional<String> currency, Numbers numbers) {
      double points = 100 * size;
      String text = points < 0.05 ? numbers.number(points) : numbers.fixed(points, 1);
      return text + Numbers.NO_BREAK_SPACE + "pts";
    }
  },
  EXAMPLES("examples") {
    @Override
    String text(double value, Phrases phrases) {
      return phrases.count(value);
    }

    @Override
    String full(double value, Phrases phrases) {
      return phrases.numbers().count(value) + " examples";
    }
  },
  MILLIS("ms") {
    @Override
    String text(double value, Phrases phrases) {
      return phrases.millis(value);
    }

    @Override
    String full(double value, Phrases phrases) {
      return phrases.numbers().full(value, 2) + " ms";
    }

    @Override
    String difference(double size, Optional<String> currency, Numbers numbers) {
      return numbers.number(size) + Numbers.NO_BREAK_SPACE + "ms";
    }
  },
  /** Shown in days, in which people count a lead time. */
  MONTHS("months") {
    @Override
    String text(double value, Phrases phrases) {
      return phrases.days(value);
    }

    @Override
    String full(double value, Phrases phrases) {
      return phrases.numbers().full(value, 4) + " months";
    }

    @Override
    String difference(double size, Optional<String> currency, Numbers numbers) {
      double days = Math.rint(size * StrategyOutcome.DAYS_PER_MONTH * 10) / 10;
      String text = numbers.number(days);
      return text + Numbers.NO_BREAK_SPACE + (text.equals("1") ? "day" : "days");
    }
  },
  /** 1 or 0, but always in words, and none of the row is marked as the best. */
  YES_OR_NO("") {
    @Override
    String text(double value, Phrases phrases) {
      return value > 0 ? "yes" : "no";
    }

    @Override
    String full(double value, Phrases phrases) {
      return text(value, phrases);
    }
  };

  /** Below, more digits than one say nothing that anyone would pay for. */
  private static final double TINY_AMOUNT = 0.001;

  private final String label;

  MetricUnit(String label) {
    this.label = label;
  }

  /** What files call it; empty where there is no unit. */
  String label(String currency) {
    return label;
  }

  /** A value in at most three significant digits. */
  abstract String text(double value, Phrases phrases);

  /** A value in all digits that matter. */
  abstract String full(double value, Phrases phrases);

  /**
   * The size of a difference of two values, without a sign.
   *
   * @param currency of amounts; empty for a bare number
   */
  String difference(double size, Optional<String> currency, Numbers numbers) {
    return numbers.number(size);
  }
}

package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.ANNUAL_DISCOUNT_RATE;
import static dev.tunewise.model.Parameter.HORIZON_MONTHS;
import static dev.tunewise.model.Parameter.MONTHLY_GROWTH;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What months multiply all strategies' costs by. Arrays have H + 1 entries; entry 0, the set-up, is
 * not used but for {@link #setup}.
 */
final class MonthFactors {
  private static final ServedModel[] MODELS = ServedModel.values();

  /** All that is read of the inputs. */
  private static final Parameter[] READ =
      Stream.concat(
              Stream.of(HORIZON_MONTHS, MONTHLY_GROWTH, ANNUAL_DISCOUNT_RATE),
              Stream.of(MODELS).map(ServedModel::annualPriceDecline))
          .toArray(Parameter[]::new);

  /** (1 + growth)^(m−1): calls of month m by calls of month 1. */
  final double[] growth;

  /** Set-up of 1, summed up to month m: 1 everywhere. */
  final double[] setup;

  /** What falls in no month, summed: 0 everywhere. */
  final double[] never;

  /** (1 + annual rate)^(−m/12). */
  final double[] discount;

  /** By model, then month. */
  private final double[][] priceIndex;

  private final double[] read;

  /** Null until it is asked for. */
  private @Nullable MonthFactors undiscounted;

  MonthFactors(Inputs in, List<PriceChange> changes) {
    read = new double[READ.length];
    Arrays.setAll(read, i -> in.get(READ[i]));
    int months = (int) in.get(HORIZON_MONTHS);
    growth = new double[months + 1];
    discount = new double[months + 1];
    setup = new double[months + 1];
    never = new double[months + 1];
    Arrays.fill(setup, 1);
    double growthFactor = 1 + in.get(MONTHLY_GROWTH);
    double rate = in.get(ANNUAL_DISCOUNT_RATE);
    double discountFactor = rate == 0 ? 1 : in.discountOfMonth(rate);
    double calls = 1;
    double present = 1;
    for (int m = 1; m <= months; m++) {
      growth[m] = calls;
      calls *= growthFactor;
      present *= discountFactor;
      discount[m] = present;
    }
    priceIndex = new double[MODELS.length][];
    Arrays.setAll(priceIndex, m -> priceIndex(in, changes, MODELS[m], months));
  }

  /**
   * π(m) = (1 − annual decline)^((m−1)/12) · the product of the factors of all price changes of
   * this model with month ≤ m. The contract discount, the same in all months, is part of the cost
   * of a call.
   */
  private static double[] priceIndex(
      Inputs in, List<PriceChange> changes, ServedModel model, int months) {
    double decline = in.get(model.annualPriceDecline());
    double ofMonth = decline == 0 ? 1 : in.priceAfterMonth(decline);
    double[] index = new double[months + 1];
    double price = 1;
    for (int m = 1; m <= months; m++) {
      index[m] = price;
      price *= ofMonth;
    }
    for (PriceChange change : changes) {
      if (change.model() == model) {
        for (int m = change.month(); m <= months; m++) {
          index[m] *= change.factor();
        }
      }
    }
    return index;
  }

  private MonthFactors(MonthFactors discounted) {
    growth = discounted.growth;
    setup = discounted.setup;
    never = discounted.never;
    priceIndex = discounted.priceIndex;
    discount = setup;
    read = discounted.read;
  }

  /** The same months with money of any time worth the same. */
  MonthFactors undiscounted() {
    MonthFactors same = undiscounted;
    if (same == null) {
      same = isUndiscounted() ? this : new MonthFactors(this);
      undiscounted = same;
    }
    return same;
  }

  /** Whether inputs have the same months, with the same changes of prices. */
  boolean restsOn(Inputs in) {
    for (int i = 0; i < READ.length; i++) {
      if (read[i] != in.get(READ[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether later money is worth as much as money of today. */
  boolean isUndiscounted() {
    return discount[months()] == 1;
  }

  /** π(m): index of the inference token prices of a model. */
  double[] index(ServedModel model) {
    return priceIndex[model.ordinal()];
  }

  int months() {
    return growth.length - 1;
  }
}

package dev.tunewise.simulation;

import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import java.util.List;

/** Factors of a model's inference token prices by month. */
final class PriceIndex {
  private PriceIndex() {}

  /**
   * π(m) = (1 − annual decline)^((m−1)/12) · the product of the factors of all price changes of
   * this model with month ≤ m. Entries 1…H; entry 0 is not used.
   */
  static double[] byMonth(Inputs in, List<PriceChange> changes, ServedModel model, int months) {
    double decline = in.get(model.annualPriceDecline());
    double ofMonth = decline == 0 ? 1 : StrictMath.pow(1 - decline, 1 / 12.0);
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
}

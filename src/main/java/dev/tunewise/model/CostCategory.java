package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the total cost is made of, always in this order, and which prices it is paid at: with all
 * other prices at 0 nothing but this is left of the total. Each price stands in one row.
 */
public enum CostCategory {
  LABELING("labeling", "Labeling", FINE_TUNING_LABEL_COST),
  TRAINING("training", "Training", FINE_TUNING_TRAINING_PRICE, FINE_TUNING_TRAINING_JOB_MINIMUM),
  WORK("work", "Work", HOURLY_RATE),
  INFERENCE("inference", "Inference", tokenPrices()),
  FEES("fees", "Fees", PROMPTING_FEE_PER_THOUSAND_CALLS, FINE_TUNING_FEE_PER_THOUSAND_CALLS),
  RETRIEVAL(
      "retrieval",
      "Retrieval",
      RETRIEVAL_COST_PER_THOUSAND_CALLS,
      RETRIEVAL_MONTHLY_COST,
      RETRIEVAL_SETUP_COST),
  HOSTING("hosting", "Hosting", FINE_TUNING_HOSTING_PRICE_PER_HOUR),
  /** What wrong answers cost the business: part of the total, but not paid out. */
  ERRORS("errors", "Errors", COST_PER_ERROR);

  private final String key;
  private final String label;
  private final List<Parameter> prices;

  CostCategory(String key, String label, Parameter... prices) {
    this.key = key;
    this.label = label;
    this.prices = List.of(prices);
  }

  private static Parameter[] tokenPrices() {
    return Stream.of(ServedModel.values())
        .flatMap(model -> model.tokenPrices().all().stream())
        .toArray(Parameter[]::new);
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** What it is paid at. */
  public List<Parameter> prices() {
    return prices;
  }
}

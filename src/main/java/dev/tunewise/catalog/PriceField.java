package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Reason;
import dev.tunewise.model.PlainNumber;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A number of a foreign price list as a price.
 *
 * @param value the price; not set if there is a problem
 * @param problem why it is no price; empty if it is one
 */
record PriceField(double value, Optional<Reason> problem) {
  /**
   * Reads a number.
   *
   * @param millionfold whether the list states it per token, the program per million tokens
   */
  static PriceField of(JsonNode node, Price price, boolean millionfold) {
    if (node.isMissingNode() || node.isNull()) {
      return problem(Reason.NO_PRICE);
    }
    double number = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    if (!Double.isFinite(number)) {
      return problem(Reason.NOT_A_NUMBER);
    }
    double value = millionfold ? perMillion(number) : number;
    if (value < 0) {
      return problem(Reason.NEGATIVE);
    }
    return price.isLegal(value)
        ? new PriceField(value + 0.0, Optional.empty())
        : problem(Reason.TOO_HIGH);
  }

  /** In decimal, so that 1.5e-7 becomes 0.15 and not 0.15000000000000002. */
  private static double perMillion(double perToken) {
    return BigDecimal.valueOf(perToken).movePointRight(6).doubleValue();
  }

  /** What a price per token is in a message: a number per million tokens, or the thing itself. */
  static String shown(JsonNode node) {
    double number = node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    if (Double.isFinite(number)) {
      return PlainNumber.format(perMillion(number));
    }
    return node.isMissingNode() ? "unknown" : node.toString();
  }

  private static PriceField problem(Reason reason) {
    return new PriceField(Double.NaN, Optional.of(reason));
  }

  /**
   * Prices that a model needs and those it may lack.
   *
   * @param fields as read, by what they are
   * @return why the model cannot be used, if so; the first of input and output counts
   */
  static Optional<Reason> problem(Map<Price, PriceField> fields) {
    return Stream.of(Price.INPUT, Price.OUTPUT)
        .map(needed -> fields.getOrDefault(needed, problem(Reason.NO_PRICE)))
        .flatMap(field -> field.problem().stream())
        .findFirst();
  }

  /** The prices without those that are none; each of these is remarked on unless it is missing. */
  static Prices prices(Map<Price, PriceField> fields, ImportCollector collector) {
    EnumMap<Price, Double> known = new EnumMap<>(Price.class);
    fields.forEach(
        (price, field) -> {
          if (field.problem().isEmpty()) {
            known.put(price, field.value());
          } else if (field.problem().get() != Reason.NO_PRICE) {
            collector.remark("cache or batch prices were no legal number and stay unknown");
          }
        });
    return new Prices(known);
  }
}

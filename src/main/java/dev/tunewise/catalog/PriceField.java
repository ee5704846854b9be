package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Reason;
import dev.tunewise.model.PlainNumber;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A number of a foreign price list as a price.
 *
 * @param value the price; not set if there is a problem
 * @param problem why it is no price; empty if it is one
 */
record PriceField(double value, Optional<Reason> problem) {
  /** How a list states prices of tokens and of calls. */
  enum Unit {
    PER_MILLION(0, 0),
    /** Fees are per call then. */
    PER_TOKEN(6, 3),
    /** As texts, of which −1 says that the price is unknown. */
    TEXT_PER_TOKEN(6, 3),
    /** Tokens by the million, but fees per call. */
    PER_MILLION_AND_CALL(0, 3);

    private final int tokenPlaces;
    private final int callPlaces;

    Unit(int tokenPlaces, int callPlaces) {
      this.tokenPlaces = tokenPlaces;
      this.callPlaces = callPlaces;
    }

    private int places(Price price) {
      return price == Price.REQUEST_FEE ? callPlaces : tokenPlaces;
    }

    private double number(JsonNode node) {
      if (this == TEXT_PER_TOKEN && node.isString()) {
        return node.asDouble(Double.NaN);
      }
      return node.isNumber() ? node.asDouble(Double.NaN) : Double.NaN;
    }

    /** What a price of tokens is in a message: a number per million, or the thing itself. */
    String shown(JsonNode node) {
      double number = number(node);
      if (Double.isFinite(number)) {
        return PlainNumber.format(moved(number, tokenPlaces));
      }
      return node.isMissingNode() ? "unknown" : node.toString();
    }
  }

  /** Reads a number. */
  static PriceField of(JsonNode node, Price price, Unit unit) {
    if (node.isMissingNode() || node.isNull()) {
      return problem(Reason.NO_PRICE);
    }
    double number = unit.number(node);
    if (unit == Unit.TEXT_PER_TOKEN && number == -1) {
      return problem(Reason.NO_PRICE);
    }
    if (!Double.isFinite(number)) {
      return problem(Reason.NOT_A_NUMBER);
    }
    double value = moved(number, unit.places(price));
    if (value < 0) {
      return problem(Reason.NEGATIVE);
    }
    return price.isLegal(value)
        ? new PriceField(value + 0.0, Optional.empty())
        : problem(Reason.TOO_HIGH);
  }

  /** In decimal, so that 1.5e-7 becomes 0.15 and not 0.15000000000000002. */
  private static double moved(double number, int places) {
    return BigDecimal.valueOf(number).movePointRight(places).doubleValue();
  }

  private static PriceField problem(Reason reason) {
    return new PriceField(Double.NaN, Optional.of(reason));
  }
}

package dev.tunewise.ui.prices;

import dev.tunewise.catalog.AsOf;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.OfferText;
import dev.tunewise.catalog.Price;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prices and their dates in words. Price lists are in US dollars, whatever the scenario is in. */
record PriceText(Numbers numbers, LocalDate today) {
  static final String CURRENCY = OfferText.DOLLARS;
  static final String UNITS = "US dollars per million tokens; – is unknown";
  private static final String UNKNOWN = "–";

  /** All digits, since prices are compared; nothing is rounded. */
  String price(OptionalDouble price) {
    return price.isEmpty() ? UNKNOWN : dollarsOrFree(price.getAsDouble());
  }

  String tokens(OptionalDouble tokens) {
    return tokens.isEmpty() ? UNKNOWN : numbers.count(tokens.getAsDouble());
  }

  String dollarsOrFree(double price) {
    return price == 0 ? "free" : dollars(price);
  }

  String price(CatalogModel model, Price price) {
    return price(model.prices().get(price));
  }

  private String dollars(double value) {
    return words().price(value, CURRENCY);
  }

  /** Sentences on what is on offer. */
  OfferText words() {
    return new OfferText(numbers, today);
  }

  /** The day, and the age where it is to be minded. */
  String asOf(AsOf asOf) {
    return asOf.isOld(today) ? asOf.text() + ", " + asOf.age(today) : asOf.text();
  }

  /** When a model is switched off; empty where nothing is known. */
  String end(Optional<LocalDate> end) {
    return end.map(day -> day + (today.isBefore(day) ? "" : ", off")).orElse("");
  }
}

package dev.tunewise.ui.prices;

import dev.tunewise.catalog.AsOf;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.Price;
import dev.tunewise.catalog.PriceEdits;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ParameterText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Prices and their dates in words. Price lists are in US dollars, whatever the scenario is in. */
record PriceText(Numbers numbers, LocalDate today) {
  static final String CURRENCY = "USD";
  static final String UNITS = "US dollars per million tokens; – is unknown";
  private static final String UNKNOWN = "–";

  /** All digits, since prices are compared; nothing is rounded. */
  String price(OptionalDouble price) {
    return price.isEmpty() ? UNKNOWN : dollarsOrFree(price.getAsDouble());
  }

  String dollarsOrFree(double price) {
    return price == 0 ? "free" : dollars(price);
  }

  String price(CatalogModel model, Price price) {
    return price(model.prices().get(price));
  }

  private String dollars(double value) {
    String exact = numbers.exact(value);
    String cents = numbers.fixed(value, 2);
    // With cents, prices in a column stand point below point.
    return Numbers.symbol(CURRENCY) + (cents.length() > exact.length() ? cents : exact);
  }

  /** The day, and the age where it is to be minded. */
  String asOf(AsOf asOf) {
    return asOf.isOld(today) ? asOf.text() + ", " + asOf.age(today) : asOf.text();
  }

  /** When a model is switched off; empty where nothing is known. */
  String end(Optional<LocalDate> end) {
    return end.map(day -> day + (today.isBefore(day) ? "" : ", off")).orElse("");
  }

  /** What edits set, in one sentence. */
  String sets(PriceEdits edits) {
    if (edits.values().isEmpty()) {
      return "Sets no price: none that the tuned model needs is listed.";
    }
    // Prices first, what goes with them last.
    return edits.values().entrySet().stream()
        .sorted(Comparator.comparing(value -> !value.getKey().unit().isMoney()))
        .map(
            value ->
                Words.uncapitalized(ParameterText.name(value.getKey()))
                    + " "
                    + value(value.getKey(), value.getValue()))
        .collect(Collectors.joining(", ", "Sets ", "."));
  }

  private String value(Parameter parameter, double value) {
    return parameter.unit().isShare() ? numbers.percent(value) : dollars(value);
  }
}

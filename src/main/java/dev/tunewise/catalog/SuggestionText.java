package dev.tunewise.catalog;

import dev.tunewise.catalog.SuggestedRange.Basis;
import dev.tunewise.catalog.SuggestedRange.PriceSpread;
import dev.tunewise.catalog.SuggestedRange.PublishedSpread;
import dev.tunewise.catalog.SuggestedRange.Share;
import dev.tunewise.text.Numbers;

/** What a suggested range rests on, in words. */
public final class SuggestionText {
  private SuggestionText() {}

  /** In short, for a column. */
  public static String brief(Basis basis, Numbers numbers) {
    return switch (basis) {
      case PriceSpread spread ->
          numbers.count(spread.models()) + " comparable models, " + spread.newest().text();
      case PublishedSpread spread -> "published, " + numbers.count(spread.models()) + " models";
      case Share share -> "± " + numbers.percent(share.share(), 0);
    };
  }

  /** In full. */
  public static String full(Basis basis, Numbers numbers) {
    return switch (basis) {
      case PriceSpread spread ->
          "What 8 of 10 of the %s models of the price list cost that charge about as much; prices seen %s."
              .formatted(numbers.count(spread.models()), seen(spread));
      case PublishedSpread spread ->
          "As far apart as %s models are on one task, %s to %s right: %s (%s)."
              .formatted(
                  numbers.count(spread.models()),
                  numbers.percent(spread.least(), 0),
                  numbers.percent(spread.most(), 0),
                  spread.task(),
                  spread.source());
      case Share share ->
          numbers.percent(share.share(), 0) + " up and down: nothing better is known.";
    };
  }

  private static String seen(PriceSpread spread) {
    return spread.oldest().equals(spread.newest())
        ? "on " + spread.newest().text()
        : "from " + spread.oldest().text() + " to " + spread.newest().text();
  }
}

package dev.tunewise.catalog;

import dev.tunewise.model.PriceChange;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One model of one provider with its prices.
 *
 * @param provider key of the provider, such as {@code openai}; see {@link Catalog#providerName}
 * @param id what the provider calls the model
 * @param asOf when the prices were seen
 * @param source where
 * @param retirement day on which the provider switches it off, also in tuned form; empty if unknown
 * @param step the next change of its token prices; empty if none is announced
 * @param tunable whether the provider offers to fine-tune it
 * @param note what the prices leave out, such as more expensive long prompts; empty for nothing
 * @param own whether it stands in the user's own catalog, not in the one of the program
 */
public record CatalogModel(
    String provider,
    String id,
    Kind kind,
    Prices prices,
    AsOf asOf,
    String source,
    Optional<LocalDate> retirement,
    Optional<Step> step,
    boolean tunable,
    String note,
    boolean own) {
  /**
   * A change of a model's token prices that its provider has announced.
   *
   * @param date from which on it holds
   * @param factor by which all of them are multiplied
   */
  public record Step(LocalDate date, double factor) {
    public Step {
      if (!(factor > 0 && factor <= PriceChange.MAX_FACTOR)) {
        throw new IllegalArgumentException("factor must be above 0, at most 1000, was " + factor);
      }
    }
  }

  public enum Kind {
    CHAT,
    /** Turns text into vectors, for retrieval. */
    EMBEDDING;

    /** Name in files. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Whether it is switched off on a day. */
  public boolean isRetired(LocalDate today) {
    return retirement.isPresent() && !today.isBefore(retirement.get());
  }

  /** Whether the provider offers to fine-tune it and it is not switched off. */
  public boolean canBeFineTuned(LocalDate today) {
    return tunable && !isRetired(today);
  }

  /** Whether it can serve prompts: a model that writes text at a known price. */
  public boolean canBePrompted() {
    return kind == Kind.CHAT && prices.has(Price.INPUT) && prices.has(Price.OUTPUT);
  }
}

package dev.tunewise.catalog;

import java.time.LocalDate;
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
    Optional<PriceStep> step,
    boolean tunable,
    String note,
    boolean own) {
  public enum Kind {
    CHAT("chat"),
    /** Turns text into vectors, for retrieval. */
    EMBEDDING("embedding");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /** Name in files. */
    public String key() {
      return key;
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

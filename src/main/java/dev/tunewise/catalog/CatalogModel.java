package dev.tunewise.catalog;

import dev.tunewise.model.PriceChange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One model of one provider with its prices.
 *
 * @param provider key of the provider, such as {@code openai}; see {@link Catalog#providerName}
 * @param id what the provider calls the model
 * @param tiers prices of longer prompts, the shortest of them first
 * @param charging when its prices are reduced, where it says so itself
 * @param life how long it can be trained and used, where it says so itself
 * @param speed how fast it answers
 * @param step the next change of its token prices; empty if none is announced
 * @param tunable whether the provider offers to fine-tune it
 * @param note what the prices leave out; empty for nothing
 * @param asOf when the prices were seen
 * @param source where
 * @param own whether it stands in the user's own catalog, not in the one of the program
 */
public record CatalogModel(
    String provider,
    String id,
    Kind kind,
    Prices prices,
    List<Tier> tiers,
    ChargingRules charging,
    Life life,
    ModelSpeed speed,
    Optional<Step> step,
    boolean tunable,
    String note,
    AsOf asOf,
    String source,
    boolean own) {
  public CatalogModel {
    tiers = tiers.stream().sorted(Comparator.comparingInt(Tier::over)).toList();
  }

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

  /** The prices of longer prompts that a prompt of so many tokens pays; empty if it pays none. */
  public Optional<Tier> tier(double promptTokens) {
    return tiers.stream().filter(tier -> promptTokens > tier.over()).reduce((one, next) -> next);
  }

  /** Whether it can serve prompts: a model that writes text at a known price. */
  public boolean canBePrompted() {
    return kind == Kind.CHAT && prices.has(Price.INPUT) && prices.has(Price.OUTPUT);
  }
}

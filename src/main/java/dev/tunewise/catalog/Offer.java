package dev.tunewise.catalog;

import dev.tunewise.model.ServedModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A model with all that is known of it: its own rules first, then those of its provider.
 *
 * @param sourceText how a scenario names it, see {@link Catalog#sourceText}
 * @param remarks of its provider
 * @param successor the model that takes its place, if the catalog has it
 */
public record Offer(
    CatalogModel model,
    ChargingRules charging,
    Life life,
    String sourceText,
    List<Provider.Remark> remarks,
    Optional<Offer> successor) {
  /** Whether it is switched off, tuned versions of it or the model as it is. */
  public boolean isRetired(ServedModel form, LocalDate today) {
    return life.end(form).filter(end -> !today.isBefore(end)).isPresent();
  }

  /** Whether anyone can still have it fine-tuned. */
  public boolean canBeFineTuned(LocalDate today) {
    return model.tunable() && isOpen(ServedModel.FINE_TUNING, today);
  }

  /** Whether a form of it can still be taken up, as far as is known: a tuned one be tuned. */
  public boolean isOpen(ServedModel form, LocalDate today) {
    boolean trained = form.isTuned() && model.tunable();
    return !isRetired(form, today) && !(trained && life.training().isClosed(today));
  }

  /** Whether it states what tokens cost. */
  boolean hasPrices(ServedModel form) {
    Prices prices = model.prices();
    return form.isTuned()
        ? prices.has(Price.TUNED_INPUT) && prices.has(Price.TUNED_OUTPUT)
        : model.canBePrompted();
  }
}

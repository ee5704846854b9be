package dev.tunewise.model;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where the prices of a scenario come from: a text per model among {@link Scenario#sources}, such
 * as {@code gpt-6-luna · OpenAI · 2026-10-04}. Once a price is changed by hand the text says so.
 */
public final class PriceSources {
  private static final String EDITED = " · edited";

  private PriceSources() {}

  /** Where a model's prices come from; empty if the scenario does not say. */
  public static String of(Scenario scenario, ServedModel model) {
    return scenario.sources().getOrDefault(model.key(), "");
  }

  /** Whether a text says that prices were changed since. */
  public static boolean isEdited(String source) {
    return source.endsWith(EDITED);
  }

  /** The text without the mark of {@link #isEdited}. */
  public static String unedited(String source) {
    return isEdited(source) ? source.substring(0, source.length() - EDITED.length()) : source;
  }

  /** A scenario with another source for a model's prices. */
  public static Scenario with(Scenario scenario, ServedModel model, String source) {
    Map<String, String> sources = new LinkedHashMap<>(scenario.sources());
    sources.put(model.key(), source);
    return scenario.withSources(sources);
  }

  /**
   * A changed scenario with its sources marked where the change left them out: prices back at the
   * reference's have the reference's source again, others are edited.
   *
   * @param before the scenario before the change
   * @param reference what the scenario started from
   */
  public static Scenario marked(Scenario before, Scenario after, Scenario reference) {
    Scenario marked = after;
    for (ServedModel model : ServedModel.values()) {
      String source = of(before, model);
      boolean changed = !samePrices(before, after, model);
      if (changed && !source.isEmpty() && source.equals(of(after, model))) {
        boolean back = samePrices(after, reference, model);
        String original = back ? of(reference, model) : unedited(source) + EDITED;
        marked = with(marked, model, original);
      }
    }
    return marked;
  }

  private static boolean samePrices(Scenario one, Scenario other, ServedModel model) {
    return model.prices().stream().allMatch(price -> one.get(price) == other.get(price));
  }
}

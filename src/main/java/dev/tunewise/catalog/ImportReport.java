package dev.tunewise.catalog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a price list holds.
 *
 * @param fileName without folders
 * @param written the day of the file, and of the prices that have none of their own
 * @param models that can be used
 * @param skipped entries that cannot, in the order of the file
 * @param remarks what was decided about the models, a sentence each
 * @param dropped fields with prices that have no place here, and in how many models
 */
public record ImportReport(
    String fileName,
    AsOf written,
    Format format,
    List<CatalogModel> models,
    List<Skipped> skipped,
    List<String> remarks,
    Map<String, Integer> dropped) {
  public ImportReport {
    models = List.copyOf(models);
    skipped = List.copyOf(skipped);
    remarks = List.copyOf(remarks);
    dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
  }

  /** The kinds of price list that are understood. */
  public enum Format {
    LITELLM("LiteLLM price map"),
    GENAI_PRICES("genai-prices data file"),
    MODELS_DEV("models.dev list"),
    OPENROUTER("OpenRouter model list"),
    HELICONE("Helicone cost list"),
    LLM_PRICES("llm-prices list"),
    TUNEWISE("Tunewise price catalog");

    private final String label;

    Format(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Why an entry cannot be used. */
  public enum Reason {
    OTHER_KIND("Not a model that writes text"),
    NO_PRICE("No price per token"),
    RETIRED("Switched off by its provider"),
    NEGATIVE("Negative price"),
    NOT_A_NUMBER("Price is not a number"),
    TOO_HIGH("Price too high to be true"),
    OTHER_TIME("Prices of another time"),
    DUPLICATE("Listed twice; the first is taken"),
    MALFORMED("Not a model");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * An entry that cannot be used.
   *
   * @param name of the entry in the list
   * @param detail what was found instead, such as the kind of the model; may be empty
   */
  public record Skipped(String name, Reason reason, String detail) {}

  /** How many entries were skipped for each reason that there is. */
  public Map<Reason, Integer> counts() {
    EnumMap<Reason, Integer> counts = new EnumMap<>(Reason.class);
    skipped.forEach(entry -> counts.merge(entry.reason(), 1, Integer::sum));
    return counts;
  }
}

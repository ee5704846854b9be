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
    LITELLM("LiteLLM price map", "model_prices_and_context_window.json"),
    GENAI_PRICES("genai-prices data file", "data.json or data_slim.json"),
    MODELS_DEV("models.dev list", "api.json"),
    OPENROUTER("OpenRouter model list", "what its API answers at /models, where −1 is unknown"),
    HELICONE("Helicone cost list", "what its API answers at /llm-costs"),
    LLM_PRICES("llm-prices list", "current-v1.json, historical-v1.json or a list of a vendor"),
    TUNEWISE("Tunewise price catalog", "prices.json of the settings folder");

    private final String label;
    private final String usualFile;

    Format(String label, String usualFile) {
      this.label = label;
      this.usualFile = usualFile;
    }

    /** What such lists are called where they come from. */
    public String usualFile() {
      return usualFile;
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

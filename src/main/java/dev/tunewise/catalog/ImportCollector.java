package dev.tunewise.catalog;

import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.catalog.ImportReport.Reason;
import dev.tunewise.catalog.ImportReport.Skipped;
import dev.tunewise.file.OneLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is read from a price list, and why the rest is not. */
final class ImportCollector {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DETAIL = 60;

  private final String fileName;
  private final AsOf fileDate;
  private final LocalDate today;
  private final Map<List<String>, CatalogModel> models = new LinkedHashMap<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Map<String, Integer> remarks = new LinkedHashMap<>();

  /**
   * @param fileDate when the list was last written
   */
  ImportCollector(String fileName, AsOf fileDate, LocalDate today) {
    this.fileName = OneLine.of(fileName, LONGEST_NAME);
    this.fileDate = fileDate;
    this.today = today;
  }

  /** The day on which prices must hold. */
  LocalDate today() {
    return today;
  }

  /** Something to be said once, with how many entries it holds for. */
  void remark(String sentence) {
    remarks.merge(sentence, 1, Integer::sum);
  }

  void skip(String name, Reason reason, String detail) {
    skipped.add(
        new Skipped(OneLine.of(name, LONGEST_NAME), reason, OneLine.of(detail, LONGEST_DETAIL)));
  }

  /**
   * A model that can be used.
   *
   * @param asOf of the entry itself, if the list states it
   * @param tiered whether the list has higher prices for long prompts
   */
  void add(
      String provider,
      String id,
      Prices prices,
      Optional<AsOf> asOf,
      Optional<LocalDate> retirement,
      boolean tiered) {
    if (tiered) {
      remark("with more expensive long prompts: their base price is taken");
    }
    String name = OneLine.of(id, LONGEST_NAME);
    String key = CatalogStore.shipped().providerKey(OneLine.of(provider, LONGEST_NAME));
    AsOf seen = asOf.orElse(fileDate);
    boolean tunable = prices.has(Price.TUNED_INPUT) || prices.has(Price.TRAINING);
    CatalogModel model =
        new CatalogModel(
            key,
            name,
            Kind.CHAT,
            prices,
            seen,
            fileName + ", " + fileDate.text(),
            retirement,
            Optional.empty(),
            tunable,
            tiered ? "Long prompts cost more." : "",
            true);
    if (models.putIfAbsent(List.of(key, name), model) != null) {
      skip(id, Reason.DUPLICATE, key);
    } else if (isFree(prices)) {
      remark("priced at 0: free, or not filled in by the list");
    }
  }

  private static boolean isFree(Prices prices) {
    return prices.get(Price.INPUT).orElse(1) == 0 && prices.get(Price.OUTPUT).orElse(1) == 0;
  }

  ImportReport report(Format format) {
    return report(format, new ArrayList<>(models.values()));
  }

  ImportReport report(Format format, List<CatalogModel> usable) {
    List<String> sentences = new ArrayList<>();
    remarks.forEach((sentence, count) -> sentences.add(count + " " + sentence));
    return new ImportReport(fileName, fileDate, format, usable, skipped, sentences);
  }
}

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
import java.util.TreeMap;

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
  private final Map<String, Integer> dropped = new TreeMap<>();
  private AsOf listDate;

  /**
   * @param fileDate when the list was last written
   */
  ImportCollector(String fileName, AsOf fileDate, LocalDate today) {
    this.fileName = OneLine.of(fileName, LONGEST_NAME);
    this.fileDate = fileDate;
    this.today = today;
    listDate = fileDate;
  }

  /** The day that the list itself gives for its prices. */
  void dated(LocalDate day) {
    if (!day.isAfter(today)) {
      listDate = AsOf.day(day);
    }
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

  /** Takes a model, or skips it if it cannot be used. */
  void take(String name, ForeignModel model, String found) {
    if (isUsable(name, model, found)) {
      add(model);
    }
  }

  /**
   * Whether a model can be used; it is skipped if not.
   *
   * @param name of the entry
   * @param found what stands in place of its prices
   */
  boolean isUsable(String name, ForeignModel model, String found) {
    Optional<Reason> problem = model.problem(today);
    problem.ifPresent(
        reason ->
            skip(
                name,
                reason,
                reason == Reason.RETIRED ? model.end.map(LocalDate::toString).orElse("") : found));
    return problem.isEmpty();
  }

  /** Adds a model that can be used. */
  void add(ForeignModel model) {
    String name = OneLine.of(model.id, LONGEST_NAME);
    String key = CatalogStore.shipped().providerKey(OneLine.of(model.provider, LONGEST_NAME));
    Prices prices = model.prices;
    CatalogModel read =
        new CatalogModel(
            key,
            name,
            Kind.CHAT,
            prices,
            model.tiers.list(),
            model.charging,
            new Life(
                TrainingAccess.UNKNOWN,
                model.end,
                model.tunedEnd,
                Optional.empty(),
                "",
                Optional.empty()),
            ModelSpeed.UNKNOWN,
            Optional.empty(),
            prices.has(Price.TUNED_INPUT) || prices.has(Price.TRAINING),
            model.note,
            model.asOf.orElse(listDate),
            fileName + ", " + fileDate.text(),
            true);
    if (models.putIfAbsent(List.of(key, name), read) != null) {
      skip(model.id, Reason.DUPLICATE, key);
      return;
    }
    model.dropped.forEach(field -> dropped.merge(field, 1, Integer::sum));
    if (!read.tiers().isEmpty()) {
      remark("with other prices for long prompts");
    }
    if (model.someIllegal()) {
      remark("with cache, batch or other prices that were no legal number and stay unknown");
    }
    if (isFree(prices)) {
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
    return new ImportReport(fileName, fileDate, format, usable, skipped, sentences, dropped);
  }
}

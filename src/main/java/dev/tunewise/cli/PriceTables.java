package dev.tunewise.cli;

import dev.tunewise.catalog.AsOf;
import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.GpuPrice;
import dev.tunewise.catalog.Life;
import dev.tunewise.catalog.Price;
import dev.tunewise.file.OneLine;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.SearchWords;
import dev.tunewise.text.TextTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prices as tables of fixed width. */
record PriceTables(Catalog catalog, Numbers numbers, LocalDate today) {
  private static final String UNKNOWN = "–";
  private static final Set<Integer> GPU_TEXTS = Set.of(0, 1, 2, 6, 7);

  /** One table per kind of thing that was found, with what its numbers mean. */
  List<String> search(String text) {
    List<CatalogModel> models = catalog.search(text);
    SearchWords words = SearchWords.of(text);
    List<GpuPrice> gpus =
        catalog.gpus().stream()
            .filter(gpu -> words.allIn(gpu.gpu() + "\n" + gpu.provider()))
            .toList();
    List<String> tables = new ArrayList<>();
    if (!models.isEmpty()) {
      tables.add(models(models));
    }
    if (!gpus.isEmpty()) {
      tables.add(gpus(gpus));
    }
    return tables;
  }

  private String models(List<CatalogModel> models) {
    // A price that none of them has would be a column of nothing.
    List<Price> prices =
        Stream.of(Price.values())
            .filter(price -> models.stream().anyMatch(model -> model.prices().has(price)))
            .toList();
    List<List<String>> lines = new ArrayList<>();
    List<String> headings = new ArrayList<>(List.of("Model", "Provider"));
    prices.stream().map(Price::label).forEach(headings::add);
    headings.addAll(List.of("As of", "Retires", "Source"));
    lines.add(headings);
    for (CatalogModel model : models) {
      List<String> line = new ArrayList<>();
      line.add(OneLine.of(model.id()));
      line.add(OneLine.of(catalog.providerName(model.provider())));
      prices.stream().map(price -> number(model.prices().get(price))).forEach(line::add);
      line.add(date(model.asOf()));
      line.add(ends(model.life()));
      line.add(OneLine.of(model.source()));
      lines.add(line);
    }
    int last = prices.size() + 2;
    return TextTable.aligned(lines, Set.of(0, 1, last, last + 1, last + 2))
        + "US dollars per million tokens, hosting per hour, training minimum per job, fees per thousand calls.\n"
        + "– unknown, 0 free, * older than "
        + AsOf.FRESH_DAYS
        + " days.\n";
  }

  private static String ends(Life life) {
    return Stream.concat(
            life.end().stream().map(LocalDate::toString),
            life.tunedEnd().stream().map(day -> "tuned " + day))
        .collect(Collectors.joining(", "));
  }

  private String gpus(List<GpuPrice> gpus) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of("GPU", "Provider", "Tier", "Memory", "Per GPU", "Least GPUs", "As of", "Source"));
    for (GpuPrice gpu : gpus) {
      lines.add(
          List.of(
              gpu.gpu(),
              gpu.provider(),
              gpu.tier(),
              gpu.memoryGigabytes() + " GB",
              numbers.exact(gpu.usdPerGpuHour()),
              numbers.count(gpu.minimumGpus()),
              date(gpu.asOf()),
              gpu.source()));
    }
    return TextTable.aligned(lines, GPU_TEXTS) + "US dollars per GPU and hour.\n";
  }

  private String number(OptionalDouble price) {
    return price.isPresent() ? numbers.exact(price.getAsDouble()) : UNKNOWN;
  }

  private String date(AsOf asOf) {
    return asOf.text() + (asOf.isOld(today) ? " *" : "");
  }
}

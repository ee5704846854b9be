package dev.tunewise.ui.dataset;

import dev.tunewise.catalog.Price;
import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.ProviderReport;
import dev.tunewise.dataset.TrainingCost;
import dev.tunewise.ui.control.Columns;
import dev.tunewise.ui.control.FilterTable;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What training on a file costs, per model, the cheapest first. */
final class CostTable extends FilterTable<CostTable.Row> {
  /** A model at a provider. */
  record Row(ProviderReport provider, TrainingCost cost) {}

  private final DatasetText text;

  CostTable(DatasetReport report, List<ProviderReport> providers, DatasetText text) {
    super("Training costs", row -> false, () -> {});
    this.text = text;
    getColumns()
        .setAll(
            List.of(
                Columns.text("Provider", 190, row -> row.provider().name()),
                Columns.text("Model", 300, row -> row.cost().model().id()),
                Columns.text("This file", 120, row -> DatasetText.verdict(row.provider())),
                Columns.explained(
                    Columns.number(
                        "Per 1M tokens", 120, CostTable::price, row -> dollars(price(row))),
                    "Training price in US dollars per million tokens"),
                Columns.explained(
                    Columns.amount("One run", 100, row -> row.cost().oneRun(), text::dollars),
                    "Tokens times epochs times price, or the least that a job costs"),
                Columns.amount("All runs", 100, row -> row.cost().allRuns(), text::dollars),
                Columns.text("Tokens", 100, row -> DatasetText.counted(row.provider())),
                Columns.text("As of", 110, row -> row.cost().model().asOf().text())));
    setRows(
        providers.stream()
            .flatMap(provider -> provider.costs().stream().map(cost -> new Row(provider, cost)))
            .sorted(Comparator.comparingDouble(row -> row.cost().allRuns()))
            .toList());
    filter(row -> true, text.noCosts(report));
  }

  private static OptionalDouble price(Row row) {
    return row.cost().model().prices().get(Price.TRAINING);
  }

  private String dollars(OptionalDouble price) {
    return price.isEmpty() ? "–" : text.dollars(price.getAsDouble());
  }
}

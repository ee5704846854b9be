package dev.tunewise.ui.prices;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.GpuPrice;
import dev.tunewise.catalog.Price;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.control.Columns;
import dev.tunewise.ui.control.FilterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;

/** Which columns the tables of prices have. */
record PriceTables(PriceText text, Supplier<Catalog> catalog) {
  private static final double PRICE = 80;

  /** Models with the prices that matter for the prompted or the tuned model. */
  FilterTable<CatalogModel> models(ServedModel model, Runnable choose) {
    FilterTable<CatalogModel> table =
        new FilterTable<>(
            "Models", row -> !catalog.get().offer(row).isOpen(model, text.today()), choose);
    table.getColumns().setAll(modelColumns(model));
    return table;
  }

  private List<TableColumn<CatalogModel, CatalogModel>> modelColumns(ServedModel model) {
    List<TableColumn<CatalogModel, CatalogModel>> columns = names();
    columns.addAll(prices(Price.INPUT, Price.OUTPUT));
    columns.addAll(
        switch (model) {
          case PROMPTING -> served();
          case FINE_TUNING ->
              prices(Price.TRAINING, Price.TUNED_INPUT, Price.TUNED_OUTPUT, Price.HOSTING_PER_HOUR);
        });
    columns.add(Columns.whole(Columns.text("As of", 172, row -> text.asOf(row.asOf()))));
    columns.add(end(model));
    return columns;
  }

  private List<TableColumn<CatalogModel, CatalogModel>> served() {
    List<TableColumn<CatalogModel, CatalogModel>> columns =
        new ArrayList<>(prices(Price.CACHED_INPUT, Price.CACHE_WRITE));
    TableColumn<CatalogModel, CatalogModel> from =
        Columns.number("Cached from", 122, this::cachedFrom, row -> text.tokens(cachedFrom(row)));
    columns.add(Columns.explained(from, "Tokens of the shortest prefix that is cached"));
    columns.addAll(prices(Price.BATCH_INPUT));
    return columns;
  }

  private OptionalDouble cachedFrom(CatalogModel row) {
    return catalog.get().offer(row).charging().cacheMinimumTokens().stream()
        .asDoubleStream()
        .findFirst();
  }

  /** What an imported list can say about models, which are all of the same day. */
  List<TableColumn<CatalogModel, CatalogModel>> importColumns() {
    List<TableColumn<CatalogModel, CatalogModel>> columns = names();
    columns.addAll(
        prices(
            Price.INPUT,
            Price.OUTPUT,
            Price.CACHED_INPUT,
            Price.CACHE_WRITE,
            Price.BATCH_INPUT,
            Price.TUNED_INPUT,
            Price.TUNED_OUTPUT));
    columns.add(end(ServedModel.PROMPTING));
    return columns;
  }

  private List<TableColumn<CatalogModel, CatalogModel>> names() {
    return new ArrayList<>(
        List.of(
            Columns.text("Model", 240, CatalogModel::id),
            Columns.text("Provider", 122, row -> catalog.get().providerName(row.provider()))));
  }

  private TableColumn<CatalogModel, CatalogModel> end(ServedModel form) {
    return Columns.text("Switched off", 116, row -> text.end(row.life().end(form)));
  }

  private List<TableColumn<CatalogModel, CatalogModel>> prices(Price... prices) {
    return Stream.of(prices).map(this::price).toList();
  }

  private TableColumn<CatalogModel, CatalogModel> price(Price price) {
    TableColumn<CatalogModel, CatalogModel> column =
        Columns.number(
            heading(price),
            price == Price.TUNED_OUTPUT ? PRICE + 12 : PRICE,
            row -> row.prices().get(price),
            row -> text.price(row, price));
    return Columns.explained(column, explanation(price));
  }

  private static String explanation(Price price) {
    String what =
        switch (price) {
          case INPUT -> "Input tokens of the model as it is";
          case OUTPUT -> "Output tokens of the model as it is";
          case CACHED_INPUT -> "Input tokens read from the provider's cache";
          case CACHE_WRITE -> "Input tokens written to the provider's cache";
          case CACHE_WRITE_HOUR -> "Input tokens written to a cache that is kept for an hour";
          case CACHE_STORAGE -> "Tokens kept for an hour in a cache of one's own";
          case BATCH_INPUT -> "Input tokens of calls that can wait";
          case BATCH_OUTPUT -> "Output tokens of calls that can wait";
          case REASONING_OUTPUT -> "Tokens of thinking, where they are priced apart";
          case REQUEST_FEE -> "A thousand calls, whatever their tokens";
          case TUNED_BATCH_INPUT -> "Input tokens of calls to the tuned model that can wait";
          case TUNED_BATCH_OUTPUT -> "Output tokens of calls to the tuned model that can wait";
          case TRAINING -> "Training tokens: examples times passes over them";
          case TUNED_INPUT -> "Input tokens of the tuned model";
          case TUNED_CACHED_INPUT -> "Input tokens of the tuned model read from the cache";
          case TUNED_OUTPUT -> "Output tokens of the tuned model";
          case HOSTING_PER_HOUR -> "Keeping the tuned model ready, busy or not";
          case JOB_MINIMUM -> "Least that a training job costs";
        };
    return what + ", " + price.like().unit().label(PriceText.CURRENCY);
  }

  private static String heading(Price price) {
    return switch (price) {
      case CACHED_INPUT -> "Cached";
      case CACHE_WRITE -> "Write";
      case BATCH_INPUT -> "Batch in";
      case TUNED_INPUT -> "Tuned in";
      case TUNED_OUTPUT -> "Tuned out";
      case HOSTING_PER_HOUR -> "Per hour";
      default -> price.label();
    };
  }

  FilterTable<GpuPrice> gpus(Runnable choose) {
    FilterTable<GpuPrice> table = new FilterTable<>("GPUs", row -> false, choose);
    table
        .getColumns()
        .setAll(
            List.of(
                Columns.text("GPU", 150, GpuPrice::gpu),
                Columns.amount(
                    "Memory", 80, GpuPrice::memoryGigabytes, gigabytes -> (int) gigabytes + " GB"),
                Columns.text("Provider", 210, GpuPrice::provider),
                Columns.text("Tier", 210, GpuPrice::tier),
                Columns.amount("GPU-hour", 86, GpuPrice::usdPerGpuHour, text::dollarsOrFree),
                Columns.amount("At least", 80, GpuPrice::minimumGpus, text.numbers()::count),
                Columns.amount("Per hour", 86, GpuPrice::usdPerInstanceHour, text::dollarsOrFree),
                Columns.whole(Columns.text("As of", 176, row -> text.asOf(row.asOf())))));
    return table;
  }
}

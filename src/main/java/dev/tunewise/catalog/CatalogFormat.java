package dev.tunewise.catalog;

import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.catalog.CatalogModel.Step;
import dev.tunewise.file.JsonOutput;
import dev.tunewise.file.JsonPath;
import dev.tunewise.file.JsonText;
import dev.tunewise.file.ObjectCheck;
import dev.tunewise.file.Problem;
import dev.tunewise.file.Problems;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.PriceChange;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads and writes the files of catalogs. While it reads, something legal stands in for what is not
 * as it must be; in the end the first problem refuses the whole catalog.
 */
final class CatalogFormat {
  static final String FORMAT = "tunewise-prices";
  private static final int VERSION = 1;

  /** Larger files are refused before they are read. */
  static final int MAX_BYTES = 20_000_000;

  private static final int MOST_ENTRIES = 1_000_000;
  private static final LocalDate SOME_DAY = LocalDate.EPOCH;

  private final boolean own;

  private CatalogFormat(boolean own) {
    this.own = own;
  }

  /**
   * Reads a catalog.
   *
   * @param own whether it is the user's
   * @throws ReadException with the first thing that is wrong, and where
   */
  static Catalog read(byte[] content, boolean own) throws ReadException {
    Problems problems = new Problems("");
    Optional<ObjectCheck> root =
        ObjectCheck.of(
            JsonPath.ROOT, JsonText.parse(TextFile.decode(content), MOST_ENTRIES), problems);
    if (root.isPresent()) {
      requireFormat(root.get());
    }
    Optional<Catalog> catalog = root.map(new CatalogFormat(own)::catalog);
    if (!problems.isEmpty()) {
      Problem first = problems.toList().getFirst();
      throw new ReadException(first.place() + ": " + first.message());
    }
    return catalog.orElseThrow();
  }

  private static void requireFormat(ObjectCheck root) throws ReadException {
    String format = root.text("format", "");
    double version = root.number("version", "must be a number", v -> true).orElse(0);
    if (!format.equals(FORMAT) || version < 1) {
      throw new ReadException("is no price catalog; format must be \"" + FORMAT + "\", version 1");
    }
    if (version > VERSION) {
      throw new ReadException("was written by a newer version of the program");
    }
  }

  private Catalog catalog(ObjectCheck root) {
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> aliases = new HashMap<>();
    List<ObjectCheck> providers = root.objects("providers");
    for (ObjectCheck provider : providers) {
      String key = provider.requiredText("key");
      names.put(key, provider.requiredText("name"));
      provider.texts("aliases").forEach(alias -> aliases.put(alias, key));
    }
    return new Catalog(
        names,
        aliases,
        root.objects("models").stream().map(this::model).toList(),
        root.objects("gpus").stream().map(CatalogFormat::gpu).toList(),
        providers.stream().map(CatalogFormat::rules).flatMap(Optional::stream).toList());
  }

  private CatalogModel model(ObjectCheck model) {
    return new CatalogModel(
        model.requiredText("provider"),
        model.requiredText("id"),
        kind(model),
        prices(model),
        asOf(model),
        model.requiredText("source"),
        model.get("retires").map(given -> date(model, "retires")),
        model.object("step").map(CatalogFormat::step),
        model.truth("tunable"),
        model.text("note", ""),
        own);
  }

  private static Step step(ObjectCheck step) {
    String mustBe =
        "must be a number above 0, at most " + PlainNumber.format(PriceChange.MAX_FACTOR);
    OptionalDouble factor =
        step.required("factor", mustBe, f -> f > 0 && f <= PriceChange.MAX_FACTOR);
    return new Step(date(step, "date"), factor.orElse(1));
  }

  private static Kind kind(ObjectCheck model) {
    String mustBe =
        "must be " + String.join(" or ", Stream.of(Kind.values()).map(Kind::key).toList());
    return model.get("kind").isEmpty()
        ? Kind.CHAT
        : read(
            model,
            "kind",
            mustBe,
            Kind.CHAT,
            key -> Stream.of(Kind.values()).filter(kind -> kind.key().equals(key)).findFirst());
  }

  private static Prices prices(ObjectCheck model) {
    Map<Price, Double> known = new EnumMap<>(Price.class);
    for (Price price : Price.values()) {
      number(model, price.key(), price.max()).ifPresent(value -> known.put(price, value));
    }
    return new Prices(known);
  }

  private static GpuPrice gpu(ObjectCheck gpu) {
    int minimum = whole(gpu, "minimum", 1).orElse(1);
    double most = Price.HOSTING_PER_HOUR.max() / minimum;
    gpu.require("perHour", mustBe(most));
    return new GpuPrice(
        gpu.requiredText("gpu"),
        whole(gpu, "memory", 0).orElse(0),
        gpu.requiredText("provider"),
        gpu.requiredText("tier"),
        number(gpu, "perHour", most).orElse(0),
        minimum,
        asOf(gpu),
        gpu.requiredText("source"));
  }

  private static Optional<TuningRules> rules(ObjectCheck provider) {
    return provider
        .object("tuning")
        .map(
            rules ->
                new TuningRules(
                    provider.text("key", ""),
                    whole(rules, "minimumExamples", 0),
                    whole(rules, "recommendedExamples", 0),
                    whole(rules, "maximumExampleTokens", 0),
                    number(rules, "jobMinimum", Price.JOB_MINIMUM.max()),
                    whole(rules, "minimumEpochs", 0),
                    whole(rules, "maximumEpochs", 0),
                    asOf(rules),
                    rules.requiredText("source")));
  }

  private static AsOf asOf(ObjectCheck object) {
    String mustBe = "must be a day or a year";
    return read(object, "asOf", mustBe, AsOf.day(SOME_DAY), AsOf::parse);
  }

  private static LocalDate date(ObjectCheck object, String key) {
    return read(object, key, "must be a day such as 2026-10-04", SOME_DAY, AsOf::parseDay);
  }

  /** What a text stands for. */
  private static <T> T read(
      ObjectCheck object, String key, String mustBe, T standIn, Function<String, Optional<T>> of) {
    Optional<T> read = of.apply(object.requiredText(key));
    if (read.isEmpty()) {
      object.get(key).ifPresent(was -> object.refuse(key, mustBe, was));
    }
    return read.orElse(standIn);
  }

  /** A number from 0, if there is one. */
  private static OptionalDouble number(ObjectCheck object, String key, double max) {
    return object.number(key, mustBe(max), value -> value >= 0 && value <= max);
  }

  private static String mustBe(double max) {
    return "must be a number from 0 to " + PlainNumber.format(max);
  }

  /** A whole number, if there is one. */
  private static OptionalInt whole(ObjectCheck object, String key, int least) {
    OptionalDouble value = object.whole(key, least, 1_000_000_000);
    return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
  }

  /** Models in the format; reading them back gives equal ones. */
  static byte[] toBytes(List<CatalogModel> models) {
    return JsonOutput.file(
        json -> {
          json.text("format", FORMAT);
          json.number("version", VERSION);
          json.list("models", () -> models.forEach(m -> json.itemOnOneLine(() -> write(json, m))));
        });
  }

  private static void write(JsonOutput json, CatalogModel model) {
    json.text("provider", model.provider());
    json.text("id", model.id());
    if (model.kind() != Kind.CHAT) {
      json.text("kind", model.kind().key());
    }
    json.text("asOf", model.asOf().text());
    json.text("source", model.source());
    model.prices().known().forEach((price, value) -> json.number(price.key(), value));
    if (model.tunable()) {
      json.truth("tunable", true);
    }
    model.retirement().ifPresent(date -> json.text("retires", date.toString()));
    model
        .step()
        .ifPresent(
            step ->
                json.object(
                    "step",
                    () -> {
                      json.text("date", step.date().toString());
                      json.number("factor", step.factor());
                    }));
    if (!model.note().isEmpty()) {
      json.text("note", model.note());
    }
  }
}

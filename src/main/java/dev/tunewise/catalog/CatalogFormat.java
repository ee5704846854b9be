package dev.tunewise.catalog;

import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.catalog.CatalogModel.Step;
import dev.tunewise.catalog.Provider.Remark;
import dev.tunewise.file.Bounds;
import dev.tunewise.file.Json;
import dev.tunewise.file.JsonOutput;
import dev.tunewise.file.JsonPath;
import dev.tunewise.file.JsonText;
import dev.tunewise.file.ObjectCheck;
import dev.tunewise.file.Problem;
import dev.tunewise.file.Problems;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads and writes the files of catalogs. While it reads, something legal stands in for what is not
 * as it must be; in the end the first problem refuses the whole catalog.
 */
final class CatalogFormat {
  static final String FORMAT = "tunewise-prices";
  private static final int VERSION = 2;

  /** Larger files are refused before they are read. */
  static final int MAX_BYTES = Bounds.PRICES.bytes();

  private static final int MOST_ENTRIES = 1_000_000;
  private static final int MOST_TOKENS = 1_000_000_000;
  private static final List<String> FILE_KEYS =
      List.of(
          "format",
          "version",
          "providers",
          "models",
          "gpus",
          "list",
          "skipped",
          "dropped",
          "remarks");
  private static final List<String> ORIGIN_KEYS = List.of("asOf", "source");
  private static final List<String> ACCESS_KEYS =
      List.of("closedToNew", "closedToIdle", "idleDays", "lastTraining");

  private static final String FIRST_TOKEN = "firstTokenMillis";
  private static final String PREFILL = "prefillTokensPerSecond";
  private static final String DECODE = "decodeTokensPerSecond";

  /** Where version 1 says when a model is switched off, which now is a part of its life. */
  private static final String OLD_END = "retires";

  private static final List<String> MODEL_KEYS =
      with(
          List.of(
              "provider",
              "id",
              "kind",
              "tiers",
              "charging",
              "life",
              "speed",
              OLD_END,
              "step",
              "tunable",
              "note",
              "asOf",
              "source"),
          keys(EnumSet.allOf(Price.class)));
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
            JsonPath.ROOT,
            JsonText.parse(TextFile.decode(content), MOST_ENTRIES, Bounds.PRICES),
            problems);
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
      throw new ReadException(
          "is no price catalog; format must be \"" + FORMAT + "\", version 1 or 2");
    }
    if (version > VERSION) {
      throw new ReadException("was written by a newer version of the program");
    }
  }

  private Catalog catalog(ObjectCheck root) {
    root.allowing(FILE_KEYS);
    Map<String, Provider> providers = new LinkedHashMap<>();
    root.objects("providers").stream()
        .map(CatalogFormat::provider)
        .forEach(provider -> providers.put(provider.key(), provider));
    return new Catalog(
        providers,
        root.objects("models").stream().map(this::model).toList(),
        root.objects("gpus").stream().map(CatalogFormat::gpu).toList());
  }

  private static Provider provider(ObjectCheck provider) {
    provider.allowing(
        List.of("key", "name", "aliases", "tuning", "training", "charging", "remarks"));
    String key = provider.requiredText("key");
    return new Provider(
        key,
        provider.requiredText("name"),
        provider.texts("aliases"),
        provider.object("tuning").map(rules -> tuning(key, rules)),
        provider
            .object("training")
            .map(access -> access(access.allowing(with(ACCESS_KEYS, ORIGIN_KEYS)), origin(access)))
            .orElse(TrainingAccess.UNKNOWN),
        provider.object("charging").map(CatalogFormat::charging).orElse(ChargingRules.UNKNOWN),
        provider.objects("remarks").stream().map(CatalogFormat::remark).toList());
  }

  private static Remark remark(ObjectCheck remark) {
    remark.allowing(with(List.of("aboutTuning", "method", "perHour", "text"), ORIGIN_KEYS));
    return new Remark(
        remark.truth("aboutTuning"),
        remark.text("method", ""),
        number(remark, "perHour", Price.HOSTING_PER_HOUR.max()),
        remark.requiredText("text"),
        new Origin(asOf(remark), remark.requiredText("source")));
  }

  private CatalogModel model(ObjectCheck model) {
    model.allowing(MODEL_KEYS);
    return new CatalogModel(
        model.requiredText("provider"),
        model.requiredText("id"),
        kind(model),
        prices(model, EnumSet.allOf(Price.class)),
        model.objects("tiers").stream().map(CatalogFormat::tier).toList(),
        model.object("charging").map(CatalogFormat::charging).orElse(ChargingRules.UNKNOWN),
        model.object("life").map(CatalogFormat::life).orElse(Life.until(day(model, OLD_END))),
        model.object("speed").map(CatalogFormat::speed).orElse(ModelSpeed.UNKNOWN),
        model.object("step").map(CatalogFormat::step),
        model.truth("tunable"),
        model.text("note", ""),
        asOf(model),
        model.requiredText("source"),
        own);
  }

  private static Tier tier(ObjectCheck tier) {
    tier.allowing(with(List.of("over"), keys(Tier.PRICES)));
    int over = (int) tier.requiredWhole("over", 1, MOST_TOKENS).orElse(1);
    return new Tier(over, prices(tier, Tier.PRICES));
  }

  private static ChargingRules charging(ObjectCheck rules) {
    rules.allowing(
        with(
            List.of("cacheMinimumTokens", "cacheMinutes", "batchOnCache", "withoutBatch"),
            ORIGIN_KEYS));
    return new ChargingRules(
        whole(rules, "cacheMinimumTokens", 0, MOST_TOKENS),
        whole(rules, "cacheMinutes", 0, MOST_TOKENS),
        number(rules, "batchOnCache", 1),
        rules.texts("withoutBatch").stream()
            .flatMap(key -> form(rules, key).stream())
            .collect(Collectors.toSet()),
        origin(rules));
  }

  private static Optional<ServedModel> form(ObjectCheck rules, String key) {
    Optional<ServedModel> form = ServedModel.byKey(key);
    if (form.isEmpty()) {
      rules.refuse("withoutBatch", "must name prompting or fineTuning", new Json.Text(key));
    }
    return form;
  }

  private static Life life(ObjectCheck life) {
    life.allowing(
        with(
            with(ACCESS_KEYS, ORIGIN_KEYS),
            List.of("ends", "tunedEnds", "endsNotBefore", "successor")));
    Optional<Origin> origin = origin(life);
    TrainingAccess access = access(life, origin);
    boolean unsaid = ACCESS_KEYS.stream().noneMatch(key -> life.get(key).isPresent());
    return new Life(
        unsaid ? TrainingAccess.UNKNOWN : access,
        day(life, "ends"),
        day(life, "tunedEnds"),
        day(life, "endsNotBefore"),
        life.text("successor", ""),
        origin);
  }

  private static ModelSpeed speed(ObjectCheck speed) {
    speed.allowing(with(List.of(FIRST_TOKEN, PREFILL, DECODE), ORIGIN_KEYS));
    Optional<Origin> origin = Optional.of(new Origin(asOf(speed), speed.requiredText("source")));
    ServedModel.Speed like = ServedModel.PROMPTING.speed();
    return new ModelSpeed(
        legal(speed, FIRST_TOKEN, like.firstTokenMillis()),
        legal(speed, PREFILL, like.prefillTokensPerSecond()),
        legal(speed, DECODE, like.decodeTokensPerSecond()),
        origin);
  }

  /** A number that a parameter can hold, if there is one. */
  private static OptionalDouble legal(ObjectCheck object, String key, Parameter parameter) {
    String mustBe =
        "must be a number from %s to %s"
            .formatted(PlainNumber.format(parameter.min()), PlainNumber.format(parameter.max()));
    return object.number(key, mustBe, value -> parameter.problem(value) == null);
  }

  private static TrainingAccess access(ObjectCheck access, Optional<Origin> origin) {
    return new TrainingAccess(
        day(access, "closedToNew"),
        day(access, "closedToIdle"),
        whole(access, "idleDays", 1, 10_000),
        day(access, "lastTraining"),
        origin);
  }

  private static Optional<Origin> origin(ObjectCheck object) {
    return object
        .get("source")
        .map(given -> new Origin(asOf(object), object.requiredText("source")));
  }

  private static List<String> with(List<String> keys, Collection<String> more) {
    return Stream.concat(keys.stream(), more.stream()).toList();
  }

  private static List<String> keys(Collection<Price> prices) {
    return prices.stream().map(Price::key).toList();
  }

  private static Step step(ObjectCheck step) {
    step.allowing(List.of("date", "factor"));
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

  private static Prices prices(ObjectCheck object, Set<Price> kinds) {
    Map<Price, Double> known = new EnumMap<>(Price.class);
    for (Price price : kinds) {
      number(object, price.key(), price.max()).ifPresent(value -> known.put(price, value));
    }
    return new Prices(known);
  }

  private static GpuPrice gpu(ObjectCheck gpu) {
    gpu.allowing(
        with(List.of("gpu", "memory", "provider", "tier", "perHour", "minimum"), ORIGIN_KEYS));
    int minimum = whole(gpu, "minimum", 1, MOST_TOKENS).orElse(1);
    double most = Price.HOSTING_PER_HOUR.max() / minimum;
    gpu.require("perHour", mustBe(most));
    return new GpuPrice(
        gpu.requiredText("gpu"),
        whole(gpu, "memory", 0, MOST_TOKENS).orElse(0),
        gpu.requiredText("provider"),
        gpu.requiredText("tier"),
        number(gpu, "perHour", most).orElse(0),
        minimum,
        asOf(gpu),
        gpu.requiredText("source"));
  }

  private static TuningRules tuning(String provider, ObjectCheck rules) {
    rules.allowing(
        with(
            List.of(
                "minimumExamples",
                "recommendedExamples",
                "maximumExampleTokens",
                "jobMinimum",
                "minimumEpochs",
                "maximumEpochs"),
            ORIGIN_KEYS));
    return new TuningRules(
        provider,
        whole(rules, "minimumExamples", 0, MOST_TOKENS),
        whole(rules, "recommendedExamples", 0, MOST_TOKENS),
        whole(rules, "maximumExampleTokens", 0, MOST_TOKENS),
        number(rules, "jobMinimum", Price.JOB_MINIMUM.max()),
        whole(rules, "minimumEpochs", 0, MOST_TOKENS),
        whole(rules, "maximumEpochs", 0, MOST_TOKENS),
        asOf(rules),
        rules.requiredText("source"));
  }

  private static AsOf asOf(ObjectCheck object) {
    String mustBe = "must be a day or a year";
    return read(object, "asOf", mustBe, AsOf.day(SOME_DAY), AsOf::parse);
  }

  private static LocalDate date(ObjectCheck object, String key) {
    return read(object, key, "must be a day such as 2026-10-04", SOME_DAY, AsOf::parseDay);
  }

  private static Optional<LocalDate> day(ObjectCheck object, String key) {
    return object.get(key).map(given -> date(object, key));
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
  private static OptionalInt whole(ObjectCheck object, String key, int least, int most) {
    OptionalDouble value = object.whole(key, least, most);
    return value.isPresent() ? OptionalInt.of((int) value.getAsDouble()) : OptionalInt.empty();
  }

  /** Models in the format; reading them back gives equal ones. */
  static byte[] toBytes(List<CatalogModel> models) {
    return JsonOutput.file(
        json -> {
          writeHead(json);
          write(json, models);
        });
  }

  static void writeHead(JsonOutput json) {
    json.text("format", FORMAT);
    json.number("version", VERSION);
  }

  static void write(JsonOutput json, List<CatalogModel> models) {
    json.list("models", () -> models.forEach(m -> json.itemOnOneLine(() -> write(json, m))));
  }

  private static void write(JsonOutput json, CatalogModel model) {
    json.text("provider", model.provider());
    json.text("id", model.id());
    if (model.kind() != Kind.CHAT) {
      json.text("kind", model.kind().key());
    }
    json.text("asOf", model.asOf().text());
    json.text("source", model.source());
    write(json, model.prices());
    if (!model.tiers().isEmpty()) {
      json.list("tiers", () -> model.tiers().forEach(t -> json.item(() -> write(json, t))));
    }
    if (!model.charging().equals(ChargingRules.UNKNOWN)) {
      json.object("charging", () -> write(json, model.charging()));
    }
    if (!model.life().equals(Life.UNKNOWN)) {
      json.object("life", () -> write(json, model.life()));
    }
    if (!model.speed().equals(ModelSpeed.UNKNOWN)) {
      json.object("speed", () -> write(json, model.speed()));
    }
    if (model.tunable()) {
      json.truth("tunable", true);
    }
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

  private static void write(JsonOutput json, Prices prices) {
    prices.known().forEach((price, value) -> json.number(price.key(), value));
  }

  private static void write(JsonOutput json, Tier tier) {
    json.number("over", tier.over());
    write(json, tier.prices());
  }

  private static void write(JsonOutput json, ChargingRules rules) {
    rules.cacheMinimumTokens().ifPresent(tokens -> json.number("cacheMinimumTokens", tokens));
    rules.cacheMinutes().ifPresent(minutes -> json.number("cacheMinutes", minutes));
    rules.batchOnCache().ifPresent(share -> json.number("batchOnCache", share));
    if (!rules.withoutBatch().isEmpty()) {
      json.texts(
          "withoutBatch", rules.withoutBatch().stream().sorted().map(ServedModel::key).toList());
    }
    rules.origin().ifPresent(origin -> origin.write(json));
  }

  private static void write(JsonOutput json, Life life) {
    life.training().write(json);
    write(json, "ends", life.end());
    write(json, "tunedEnds", life.tunedEnd());
    write(json, "endsNotBefore", life.notBefore());
    if (!life.successor().isEmpty()) {
      json.text("successor", life.successor());
    }
    if (life.training().origin().isEmpty()) {
      life.origin().ifPresent(origin -> origin.write(json));
    }
  }

  private static void write(JsonOutput json, ModelSpeed speed) {
    speed.firstTokenMillis().ifPresent(value -> json.number(FIRST_TOKEN, value));
    speed.prefillTokensPerSecond().ifPresent(value -> json.number(PREFILL, value));
    speed.decodeTokensPerSecond().ifPresent(value -> json.number(DECODE, value));
    speed.origin().ifPresent(origin -> origin.write(json));
  }

  private static void write(JsonOutput json, String key, Optional<LocalDate> day) {
    day.ifPresent(date -> json.text(key, date.toString()));
  }
}

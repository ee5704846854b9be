package dev.tunewise.file.scenario;

import dev.tunewise.file.ObjectCheck;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/** Checks the lists of a scenario file: price changes, measurements, actuals and links. */
final class ListCheck {
  private static final List<String> CHANGE_KEYS =
      List.of(ScenarioKeys.MONTH, ScenarioKeys.MODEL, ScenarioKeys.FACTOR, ScenarioKeys.NOTE);
  private static final List<String> ACTUAL_KEYS =
      List.of(ScenarioKeys.MONTH, ScenarioKeys.SPEND, ScenarioKeys.CALLS);
  private static final List<String> LINK_KEYS =
      List.of(ScenarioKeys.LINKED, ScenarioKeys.CORRELATION);
  private static final String AMOUNT = "must be a number from 0 to 1000000000000000";
  private static final List<String> MEASUREMENT_KEYS =
      List.of(
          ScenarioKeys.STRATEGY, Field.EXAMPLES.key(), Field.CORRECT.key(), Field.EVALUATED.key());

  private ListCheck() {}

  static List<PriceChange> priceChanges(ObjectCheck root) {
    List<PriceChange> changes = new ArrayList<>();
    for (ObjectCheck entry : root.objects(ScenarioKeys.PRICE_CHANGES)) {
      priceChange(entry.allowing(CHANGE_KEYS)).ifPresent(changes::add);
    }
    return changes;
  }

  static Optional<PriceChange> priceChange(ObjectCheck entry) {
    OptionalDouble month = entry.requiredWhole(ScenarioKeys.MONTH, 1, PriceChange.MAX_MONTH);
    Optional<ServedModel> model =
        choice(
            entry,
            ScenarioKeys.MODEL,
            Arrays.stream(ServedModel.values()).map(ServedModel::key).toList(),
            ServedModel::byKey);
    OptionalDouble factor =
        entry.required(
            ScenarioKeys.FACTOR,
            "must be a number from 0 to " + PlainNumber.format(PriceChange.MAX_FACTOR),
            f -> f >= 0 && f <= PriceChange.MAX_FACTOR);
    String note = entry.text(ScenarioKeys.NOTE, "");
    boolean complete = month.isPresent() && model.isPresent() && factor.isPresent();
    return complete
        ? Optional.of(
            new PriceChange((int) month.getAsDouble(), model.get(), factor.getAsDouble(), note))
        : Optional.empty();
  }

  static List<Measurement> measurements(ObjectCheck root) {
    return measurements(root, Optional.empty());
  }

  /**
   * Measurements of which those that name no strategy are of the usual one.
   *
   * @param usual empty where each must name its own
   */
  static List<Measurement> measurements(ObjectCheck root, Optional<Strategy> usual) {
    List<Measurement> measurements = new ArrayList<>();
    for (ObjectCheck entry : root.objects(ScenarioKeys.MEASUREMENTS)) {
      boolean named = usual.isEmpty() || entry.get(ScenarioKeys.STRATEGY).isPresent();
      entry.allowing(MEASUREMENT_KEYS);
      measurement(entry, named ? strategy(entry) : usual).ifPresent(measurements::add);
    }
    return measurements;
  }

  static Optional<Strategy> strategy(ObjectCheck entry) {
    return choice(entry, ScenarioKeys.STRATEGY, Strategy.keys(), Strategy::byKey);
  }

  private static Optional<Measurement> measurement(ObjectCheck entry, Optional<Strategy> strategy) {
    OptionalDouble examples = number(entry, Field.EXAMPLES, Double.NaN);
    OptionalDouble evaluated = number(entry, Field.EVALUATED, Double.NaN);
    double most = evaluated.orElse(Double.NaN);
    OptionalDouble correct = number(entry, Field.CORRECT, most);
    boolean complete =
        strategy.isPresent()
            && examples.isPresent()
            && evaluated.isPresent()
            && correct.isPresent();
    return complete
        ? Optional.of(
            new Measurement(strategy.get(), examples.getAsDouble(), correct.getAsDouble(), most))
        : Optional.empty();
  }

  private static OptionalDouble number(ObjectCheck entry, Field field, double evaluated) {
    return entry.required(
        field.key(), field.mustBe(evaluated), value -> field.isLegal(value, evaluated));
  }

  /** One of a few words. */
  private static <T> Optional<T> choice(
      ObjectCheck entry, String key, List<String> words, Function<String, Optional<T>> byWord) {
    String mustBe = "must be one of " + String.join(", ", words);
    return entry.require(key, mustBe) ? entry.word(key, mustBe, byWord) : Optional.empty();
  }

  static List<Actual> actuals(ObjectCheck root) {
    List<Actual> actuals = new ArrayList<>();
    Set<Integer> months = new HashSet<>();
    List<ObjectCheck> entries = root.objects(ScenarioKeys.ACTUALS);
    if (entries.size() > Actual.MOST_ROWS) {
      root.refuse(
          ScenarioKeys.ACTUALS,
          "has %s entries; at most %s are allowed".formatted(entries.size(), Actual.MOST_ROWS));
      return List.of();
    }
    for (ObjectCheck entry : entries) {
      entry.allowing(ACTUAL_KEYS);
      OptionalDouble month = actualMonth(entry);
      if (month.isPresent() && !months.add((int) month.getAsDouble())) {
        entry.refuse(ScenarioKeys.MONTH, "is the month of another entry; each stands here once");
      } else {
        actual(entry, month).ifPresent(actuals::add);
      }
    }
    return actuals;
  }

  private static OptionalDouble actualMonth(ObjectCheck entry) {
    return entry.requiredWhole(ScenarioKeys.MONTH, 1, Actual.MAX_MONTH);
  }

  static Optional<Actual> actual(ObjectCheck entry) {
    return actual(entry, actualMonth(entry));
  }

  private static Optional<Actual> actual(ObjectCheck entry, OptionalDouble month) {
    OptionalDouble spend = entry.required(ScenarioKeys.SPEND, AMOUNT, ListCheck::isAmount);
    OptionalDouble calls = entry.number(ScenarioKeys.CALLS, AMOUNT, ListCheck::isAmount);
    return month.isPresent() && spend.isPresent()
        ? Optional.of(new Actual((int) month.getAsDouble(), spend.getAsDouble(), calls))
        : Optional.empty();
  }

  private static boolean isAmount(double number) {
    return number >= 0 && number <= Actual.MOST;
  }

  /**
   * Links of ranged parameters.
   *
   * @param refused parameters whose range is there but wrong
   */
  static List<Link> links(ObjectCheck root, Set<Parameter> ranged, Set<Parameter> refused) {
    List<Link> links = new ArrayList<>();
    for (ObjectCheck entry : root.objects(ScenarioKeys.LINKS)) {
      Optional<Link> link = link(entry.allowing(LINK_KEYS), ranged, refused);
      if (link.isPresent() && links.stream().anyMatch(link.get()::isSamePairAs)) {
        entry.refuse("links two parameters that are linked already");
      } else {
        link.ifPresent(links::add);
      }
    }
    List<Parameter> inOrder = ranged.stream().sorted().toList();
    if (Link.factor(inOrder, links) == null) {
      root.refuse(
          ScenarioKeys.LINKS, "contradict each other: no numbers can move together like that");
    }
    return links;
  }

  private static Optional<Link> link(
      ObjectCheck entry, Set<Parameter> ranged, Set<Parameter> refused) {
    String two = "must be the paths of two different parameters that have a range";
    boolean given = entry.require(ScenarioKeys.LINKED, two);
    List<String> paths = entry.texts(ScenarioKeys.LINKED);
    OptionalDouble correlation =
        entry.required(
            ScenarioKeys.CORRELATION,
            "must be a number from -0.95 to 0.95",
            r -> Math.abs(r) <= Link.STRONGEST);
    List<Parameter> linked =
        paths.stream().map(Parameter::byPath).flatMap(Optional::stream).distinct().toList();
    boolean isPair = linked.size() == 2 && paths.size() == 2;
    boolean isKnown = isPair && linked.stream().noneMatch(refused::contains);
    if (given && (!isPair || (isKnown && !ranged.containsAll(linked)))) {
      entry.refuse(ScenarioKeys.LINKED, two);
    }
    return isKnown && ranged.containsAll(linked) && correlation.isPresent()
        ? Optional.of(new Link(linked.get(0), linked.get(1), correlation.getAsDouble()))
        : Optional.empty();
  }
}

package dev.tunewise.file.scenario;

import dev.tunewise.file.Json;
import dev.tunewise.file.ObjectCheck;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Checks the lists of a scenario file: price changes and measurements. */
final class ListCheck {
  private static final List<String> CHANGE_KEYS =
      List.of(ScenarioKeys.MONTH, ScenarioKeys.MODEL, ScenarioKeys.FACTOR, ScenarioKeys.NOTE);
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

  private static Optional<PriceChange> priceChange(ObjectCheck entry) {
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
    if (!entry.require(key, mustBe)) {
      return Optional.empty();
    }
    Json value = entry.get(key).orElseThrow();
    Optional<T> chosen =
        value instanceof Json.Text(String word) ? byWord.apply(word) : Optional.empty();
    if (chosen.isEmpty()) {
      entry.refuse(key, mustBe, value);
    }
    return chosen;
  }
}

package dev.tunewise.file.scenario;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The versions of scenario files: which keys each has, and what they stand for today. */
enum FileVersion {
  /** Rules of charging belonged to the traffic; one value for all models. */
  ONE(1) {
    @Override
    List<Key> keys() {
      List<Key> keys = new ArrayList<>();
      for (Parameter parameter : Parameter.values()) {
        if (!NEW_IN_TWO.contains(parameter)) {
          keys.add(new Key(parameter.path(), List.of(parameter)));
        }
      }
      keys.addAll(MOVED);
      return keys;
    }

    @Override
    List<String> topLevel() {
      return ScenarioKeys.TOP_LEVEL.stream()
          .filter(key -> !TOP_LEVEL_OF_TWO.contains(key))
          .toList();
    }
  },

  TWO(2) {
    @Override
    List<Key> keys() {
      return Stream.of(Parameter.values()).map(p -> new Key(p.path(), List.of(p))).toList();
    }

    @Override
    List<String> topLevel() {
      return ScenarioKeys.TOP_LEVEL;
    }
  };

  /**
   * A number of a file.
   *
   * @param path where it stands
   * @param parameters that it is the value of; all have the same legal range
   */
  record Key(String path, List<Parameter> parameters) {
    /** Name inside its group. */
    String name() {
      return path.substring(path.indexOf('.') + 1);
    }

    boolean isOf(ParameterGroup group) {
      int dot = path.indexOf('.');
      return group.key().equals(dot < 0 ? "" : path.substring(0, dot));
    }

    Parameter first() {
      return parameters.getFirst();
    }
  }

  /** What now belongs to each model. */
  private static final List<Key> MOVED =
      List.of(
          new Key(
              "traffic.cacheMinimumTokens",
              List.of(PROMPTING_CACHE_MINIMUM_TOKENS, FINE_TUNING_CACHE_MINIMUM_TOKENS)),
          new Key(
              "traffic.batchDiscount",
              List.of(PROMPTING_BATCH_DISCOUNT, FINE_TUNING_BATCH_DISCOUNT)));

  private static final Set<Parameter> NEW_IN_TWO =
      EnumSet.of(
          PROMPTING_REASONING_TOKENS,
          PROMPTING_CACHE_MINIMUM_TOKENS,
          PROMPTING_BATCH_DISCOUNT,
          PROMPTING_BATCH_DISCOUNT_ON_CACHE,
          PROMPTING_CONTRACT_DISCOUNT,
          PROMPTING_FEE_PER_THOUSAND_CALLS,
          PROMPTING_RETRY_SHARE,
          PROMPTING_RETIREMENT_MONTH,
          PROMPTING_MIGRATION_HOURS,
          FINE_TUNING_REASONING_TOKENS,
          FINE_TUNING_CACHE_MINIMUM_TOKENS,
          FINE_TUNING_BATCH_DISCOUNT,
          FINE_TUNING_BATCH_DISCOUNT_ON_CACHE,
          FINE_TUNING_CONTRACT_DISCOUNT,
          FINE_TUNING_FEE_PER_THOUSAND_CALLS,
          FINE_TUNING_RETRY_SHARE,
          FINE_TUNING_HOSTED_HOURS_PER_MONTH,
          FINE_TUNING_HOSTING_SHARE,
          FINE_TUNING_LAST_TRAINING_MONTH,
          BUDGET);

  private static final Set<String> TOP_LEVEL_OF_TWO =
      Set.of(
          ScenarioKeys.LINKS,
          ScenarioKeys.START_MONTH,
          ScenarioKeys.FISCAL_YEAR_START,
          ScenarioKeys.EXCHANGE,
          ScenarioKeys.ACTUALS,
          ScenarioKeys.OWN);

  private final int number;

  FileVersion(int number) {
    this.number = number;
  }

  static Optional<FileVersion> of(double number) {
    return Stream.of(values()).filter(version -> version.number == number).findFirst();
  }

  /** The one that is written. */
  static FileVersion newest() {
    return values()[values().length - 1];
  }

  int number() {
    return number;
  }

  /** All numbers that a file may hold as parameters. */
  abstract List<Key> keys();

  abstract List<String> topLevel();

  /** Where the value of an old path stands in files of this version; empty if it is none. */
  Optional<String> movedTo(String path) {
    return this == ONE
        ? Optional.empty()
        : MOVED.stream()
            .filter(key -> key.path().equals(path))
            .findFirst()
            .map(
                key ->
                    "it stands in "
                        + String.join(
                            " and ", key.parameters().stream().map(Parameter::path).toList())
                        + " since version 2");
  }
}

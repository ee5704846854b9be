package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which parameters a scenario leaves alone: at their default, without a range, a source or the
 * team's word, and without a part in what is simulated. Views may leave them out of sight.
 */
public final class IdleParameters {
  /** Parameters of things that a feature need not have; their default, 0, is to have none. */
  private static final Set<Parameter> OPTIONAL =
      EnumSet.of(
          STACKED_EXAMPLES,
          FINE_TUNING_LAST_TRAINING_MONTH,
          FINE_TUNING_TRAINING_JOB_MINIMUM,
          FINE_TUNING_HOSTING_PRICE_PER_HOUR,
          // Those of the prompted model decide too often to be out of sight.
          FINE_TUNING_REASONING_TOKENS);

  /** When parameters that something else can switch off do play a part. */
  private static final Map<Parameter, Predicate<Scenario>> USES = new EnumMap<>(Parameter.class);

  static {
    for (ServedModel model : ServedModel.values()) {
      ServedModel.Charging charging = model.charging();
      OPTIONAL.add(charging.contractDiscount());
      OPTIONAL.add(charging.feePerThousandCalls());
      OPTIONAL.add(model.retryShare());
      OPTIONAL.add(model.annualPriceDecline());
      OPTIONAL.add(model.retirementMonth());
      USES.put(charging.cacheMinimumTokens(), has(CACHE_HIT_RATE));
      USES.put(charging.batchDiscount(), has(BATCH_SHARE));
      USES.put(
          charging.batchDiscountOnCache(),
          has(BATCH_SHARE).and(has(CACHE_HIT_RATE)).and(has(charging.batchDiscount())));
      USES.put(model.migrationHours(), has(model.retirementMonth()));
    }
    for (Parameter hosting :
        EnumSet.of(
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            FINE_TUNING_HOSTED_HOURS_PER_MONTH,
            FINE_TUNING_HOSTING_SHARE)) {
      USES.put(hosting, has(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    }
    for (Parameter retraining :
        EnumSet.of(FINE_TUNING_REFRESH_EXAMPLES, FINE_TUNING_RETRAIN_HOURS)) {
      USES.put(
          retraining, has(FINE_TUNING_RETRAIN_EVERY_MONTHS).or(has(FINE_TUNING_RETIREMENT_MONTH)));
    }
    for (Parameter retrieval : Parameter.of(ParameterGroup.RETRIEVAL)) {
      USES.put(retrieval, IdleParameters::retrieves);
    }
    USES.put(KNOWLEDGE_SHARE, IdleParameters::retrieves);
  }

  private IdleParameters() {}

  /** Whether a scenario leaves a parameter alone and would be the same without it. */
  public static boolean isIdle(Parameter parameter, Scenario scenario) {
    return scenario.get(parameter) == parameter.defaultValue()
        && scenario.range(parameter) == null
        && !scenario.own().contains(parameter)
        && !scenario.sources().containsKey(parameter.path())
        && !playsPart(parameter, scenario);
  }

  /** Whether the value of a parameter bears on what is simulated. */
  public static boolean playsPart(Parameter parameter, Scenario scenario) {
    return OPTIONAL.contains(parameter)
        ? scenario.get(parameter) != parameter.defaultValue()
        : USES.getOrDefault(parameter, always -> true).test(scenario);
  }

  /** The parameters of which one can be idle at its default. */
  static Set<Parameter> all() {
    Set<Parameter> all = EnumSet.copyOf(OPTIONAL);
    all.addAll(USES.keySet());
    return all;
  }

  private static Predicate<Scenario> has(Parameter parameter) {
    return scenario -> scenario.get(parameter) > 0;
  }

  private static boolean retrieves(Scenario scenario) {
    return Stream.of(Strategy.values()).anyMatch(scenario::usesRetrieval);
  }
}

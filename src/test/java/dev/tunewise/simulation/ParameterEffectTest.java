package dev.tunewise.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Effect;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table of parameters says they change is what moving them changes. */
class ParameterEffectTest {
  private static final List<Scenario> SCENARIOS =
      LongStream.range(0, 120).mapToObj(ParameterEffectTest::scenario).toList();

  /** Every other one loses its training soon, so that what depends on that is seen too. */
  private static Scenario scenario(long seed) {
    Scenario scenario = RandomScenarios.of(seed);
    return seed / 2 % 2 == 0
        ? scenario
        : scenario
            .with(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, 1)
            .with(Parameter.FINE_TUNING_LEAD_TIME_DAYS, 500.0 + seed);
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void effects_areThoseSeen_whenTheParameterMoves(Parameter parameter) {
    Set<Effect> seen = EnumSet.noneOf(Effect.class);
    for (int i = 0; i < SCENARIOS.size(); i++) {
      Scenario scenario = SCENARIOS.get(i);
      double other = SCENARIOS.get((i + 1) % SCENARIOS.size()).get(parameter);
      Map<Effect, List<Double>> before = numbers(scenario, scenario);
      Map<Effect, List<Double>> after = numbers(scenario.with(parameter, other), scenario);
      for (Effect effect : Effect.values()) {
        if (!before.get(effect).equals(after.get(effect))) {
          seen.add(effect);
        }
      }
    }
    Set<Effect> declared =
        Stream.of(Effect.values())
            .filter(parameter::affects)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Effect.class)));
    assertEquals(declared, seen);
  }

  /**
   * All that each effect may change, with the rest as in a scenario to compare with: the amounts of
   * cost on its timeline, at its accuracies.
   */
  private static Map<Effect, List<Double>> numbers(Scenario scenario, Scenario compared) {
    Inputs in = Inputs.of(scenario);
    Inputs rest = Inputs.of(compared);
    MonthFactors months = new MonthFactors(in, List.of());
    MonthFactors otherMonths = new MonthFactors(rest, List.of());
    Accuracies accuracies =
        new Accuracies(
            new AccuracyModel(rest, AccuracyFactors.central(rest)),
            rest.get(Parameter.LABELED_EXAMPLES));
    AccuracyModel curves = new AccuracyModel(in, AccuracyFactors.central(in));
    CostModel costs = new CostModel(in);
    Map<Effect, List<Double>> numbers = new EnumMap<>(Effect.class);
    for (Effect effect : Effect.values()) {
      numbers.put(effect, new ArrayList<>());
    }
    for (Strategy strategy : Strategy.values()) {
      addTime(new Timeline(Timeline.Basis.of(in, months, strategy)), numbers.get(Effect.TIME));
      CostTerms terms = new CostTerms(1);
      costs.write(strategy, terms, 0);
      costs.writeErrors(strategy, accuracies, terms, 0);
      double[] cumulative = new double[otherMonths.months() + 1];
      terms.cumulative(new Timeline(Timeline.Basis.of(rest, otherMonths, strategy)), 0, cumulative);
      add(cumulative, numbers.get(Effect.COST));
      numbers.get(Effect.LATENCY).add(costs.callTokens().latencyMillis(strategy));
      double examples = in.get(Parameter.LABELED_EXAMPLES);
      numbers.get(strategy.accuracy()).add(curves.at(strategy, examples));
      numbers.get(strategy.accuracy()).add(curves.floor(strategy, examples));
    }
    addRequirements(in, numbers.get(Effect.REQUIREMENT));
    for (double spend = 1; spend < 1e9; spend *= 1.1) {
      boolean over = CostDetails.isOver(spend, in.get(Parameter.BUDGET));
      numbers.get(Effect.SPENDING_LIMIT).add(over ? 1.0 : 0.0);
    }
    return numbers;
  }

  private static void addTime(Timeline time, List<Double> numbers) {
    Stream.of(time.perCall, time.fixed).flatMap(Arrays::stream).forEach(row -> add(row, numbers));
    add(time.hostedMonth, numbers);
  }

  private static void addRequirements(Inputs in, List<Double> numbers) {
    ChoiceRule rule = new ChoiceRule(in);
    numbers.add(ChoiceRule.learnedExamples(in));
    for (Strategy strategy : Strategy.values()) {
      double leadTime = ServingSchedule.leadTimeMonths(in, strategy);
      numbers.add(rule.isPossible(strategy, leadTime) ? 1.0 : 0.0);
    }
    for (double share = 0; share <= 1; share += 0.01) {
      numbers.add(rule.meetsTarget(share) ? 1.0 : 0.0);
      numbers.add(rule.isFastEnough(5_000 * share) ? 1.0 : 0.0);
    }
  }

  private static void add(double[] more, List<Double> numbers) {
    for (double number : more) {
      numbers.add(number);
    }
  }
}

package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Crossing;
import dev.tunewise.simulation.BreakEven.Direction;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.BreakEven.Volume;
import dev.tunewise.statistics.Doubles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Outcomes made by hand, for sentences about them: nothing is simulated, so facts need not fit
 * together. To begin with, all strategies are viable, cost 100,000 and reach 85 %; fine-tuning is
 * chosen and pays back in month 3.
 */
public final class OutcomeBuilder {
  private static final VolumeCosts ANY_COSTS =
      new Simulator().simulate(Scenario.DEFAULT).volumeCosts();

  private Scenario scenario = Scenario.DEFAULT;
  private Strategy chosen = Strategy.FINE_TUNING;
  private final Map<Strategy, Double> totals = new EnumMap<>(Strategy.class);
  private final Map<Strategy, Double> accuracies = new EnumMap<>(Strategy.class);
  private final Map<Strategy, Double> delivered = new EnumMap<>(Strategy.class);
  private final Map<Strategy, Double> latencies = new EnumMap<>(Strategy.class);
  private final Map<Strategy, List<Shortfall>> shortfalls = new EnumMap<>(Strategy.class);
  private final Map<Pair, BreakEven> breakEvens = new HashMap<>();
  private OptionalInt examplesToTarget = OptionalInt.empty();
  private List<Reasoning> reasoning = List.of();
  private Optional<RetrievingPrompt> retrievingPrompt = Optional.empty();

  public OutcomeBuilder() {
    for (Pair pair : Pair.all()) {
      paysBack(pair, 3.0);
    }
  }

  public OutcomeBuilder scenario(Scenario newScenario) {
    scenario = newScenario;
    return this;
  }

  public OutcomeBuilder with(Parameter parameter, double value) {
    scenario = scenario.with(parameter, value);
    return this;
  }

  public OutcomeBuilder chosen(Strategy strategy) {
    chosen = strategy;
    return this;
  }

  public OutcomeBuilder total(Strategy strategy, double total) {
    totals.put(strategy, total);
    return this;
  }

  public OutcomeBuilder accuracy(Strategy strategy, double fresh) {
    accuracies.put(strategy, fresh);
    return this;
  }

  public OutcomeBuilder delivered(Strategy strategy, double mean) {
    delivered.put(strategy, mean);
    return this;
  }

  public OutcomeBuilder latency(Strategy strategy, double millis) {
    latencies.put(strategy, millis);
    return this;
  }

  public OutcomeBuilder lacks(Strategy strategy, Shortfall... all) {
    shortfalls.put(strategy, List.of(all));
    return this;
  }

  public OutcomeBuilder examplesToTarget(int examples) {
    examplesToTarget = OptionalInt.of(examples);
    return this;
  }

  public OutcomeBuilder reasoning(Reasoning... all) {
    reasoning = List.of(all);
    return this;
  }

  public OutcomeBuilder retrievingPrompt(double accuracy, double total) {
    retrievingPrompt = Optional.of(new RetrievingPrompt(accuracy, total));
    return this;
  }

  /** Pays back for good at the last of the months, where costs cross. */
  public OutcomeBuilder paysBack(Pair pair, double... months) {
    return breakEven(pair, Status.PAYS_BACK, OptionalDouble.of(months[months.length - 1]), months);
  }

  /** A status without a month, with the months at which costs cross. */
  public OutcomeBuilder status(Pair pair, Status status, double... months) {
    return breakEven(pair, status, OptionalDouble.empty(), months);
  }

  private OutcomeBuilder breakEven(
      Pair pair, Status status, OptionalDouble month, double... crossings) {
    List<Crossing> all = new ArrayList<>();
    for (int i = crossings.length - 1; i >= 0; i--) {
      boolean down = (crossings.length - 1 - i) % 2 == (status == Status.PAYS_BACK ? 0 : 1);
      all.addFirst(new Crossing(crossings[i], down ? Direction.DOWN : Direction.UP));
    }
    Volume volume = new Volume(OptionalDouble.empty(), Side.ALWAYS, false);
    breakEvens.put(pair, new BreakEven(pair, status, month, all, volume));
    return this;
  }

  public Outcome build() {
    List<StrategyOutcome> strategies = Stream.of(Strategy.values()).map(this::of).toList();
    List<Strategy> viable =
        strategies.stream()
            .filter(StrategyOutcome::isViable)
            .map(StrategyOutcome::strategy)
            .toList();
    return new Outcome(
        scenario,
        strategies,
        Pair.all().stream().map(breakEvens::get).toList(),
        ANY_COSTS,
        new CostDetails(scenario),
        new Verdict(chosen, viable, List.of(new Reason.Gap(0.07))),
        retrievingPrompt,
        new ModelFacts(0.68, 1750, 0.22, 1_080_000, 12.5, 0.9, reasoning));
  }

  private StrategyOutcome of(Strategy strategy) {
    double accuracy = accuracies.getOrDefault(strategy, 0.85);
    return new StrategyOutcome(
        strategy,
        0,
        Doubles.of(0, totals.getOrDefault(strategy, 100_000.0)),
        0,
        1.5,
        OptionalDouble.empty(),
        accuracy,
        delivered.getOrDefault(strategy, accuracy),
        latencies.getOrDefault(strategy, 250.0),
        0.69,
        examplesToTarget,
        Doubles.of(accuracy),
        shortfalls.getOrDefault(strategy, List.of()));
  }
}

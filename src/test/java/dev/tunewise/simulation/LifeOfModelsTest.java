package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reasons that speak of models that end, of training that closes and of the budget. */
class LifeOfModelsTest {
  /** Fine-tuning goes live in month 1 of 24. */
  private static final Scenario SOON = Scenario.DEFAULT.with(HORIZON_MONTHS, 24);

  /** In month 3. */
  private static final Scenario LATE = SOON.with(FINE_TUNING_LEAD_TIME_DAYS, 70);

  private static Scenario life(Scenario scenario, int lastTraining, int retirement) {
    return scenario
        .with(FINE_TUNING_LAST_TRAINING_MONTH, lastTraining)
        .with(FINE_TUNING_RETIREMENT_MONTH, retirement);
  }

  private static <T extends Reason> List<T> of(Scenario scenario, Class<T> kind) {
    return new Simulator()
        .simulate(scenario).verdict().reasons().stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .toList();
  }

  /** Of training: whether it closes or is closed, and its last month. */
  private static void assertTraining(Scenario scenario, String... expected) {
    List<String> found =
        of(scenario, Reason.class).stream()
            .flatMap(
                reason ->
                    switch (reason) {
                      case Reason.TrainingClosed closed ->
                          Stream.of("closed after " + closed.lastMonth());
                      case Reason.TrainingCloses closes ->
                          Stream.of("closes after " + closes.end().lastMonth());
                      default -> Stream.empty();
                    })
            .toList();
    assertEquals(List.of(expected), found);
  }

  private static List<Integer> promptRetirements(int month) {
    return of(SOON.with(PROMPTING_RETIREMENT_MONTH, month), Reason.PromptRetires.class).stream()
        .map(Reason.PromptRetires::month)
        .toList();
  }

  private static List<Integer> retirements(int month) {
    return of(life(LATE, 0, month), Reason.Retires.class).stream()
        .map(Reason.Retires::month)
        .toList();
  }

  @Test
  void training_closes_whereItIsNotOpenInSomeLaterMonth() {
    assertTraining(SOON);
    assertTraining(life(SOON, 1, 0), "closes after 1");
    assertTraining(life(SOON, 23, 0), "closes after 23");
    assertTraining(life(SOON, 24, 0));
    assertTraining(life(SOON, 30, 0));
    assertTraining(life(SOON, 6, 7), "closes after 6");
    assertTraining(life(SOON, 6, 6));
  }

  @Test
  void training_isClosed_whereItIsNotOpenAtGoLive() {
    assertTraining(life(LATE, 2, 0), "closed after 2");
    assertTraining(life(LATE, 3, 0), "closes after 3");
    assertTraining(life(LATE, 1, 2));
    assertTraining(life(LATE, 1, 3), "closed after 1");
  }

  @Test
  void closedTraining_keepsTunedStrategiesFromBeingChosen() {
    Outcome closed = new Simulator().simulate(life(LATE.with(HYBRID_LEAD_TIME_DAYS, 80), 2, 0));
    assertEquals(Strategy.PROMPTING, closed.verdict().strategy());
    assertEquals(List.of(Shortfall.TRAINING_CLOSED), closed.of(Strategy.FINE_TUNING).shortfalls());
  }

  @Test
  void promptRetires_withinTheHorizon() {
    assertEquals(List.of(), of(SOON, Reason.PromptRetires.class));
    assertEquals(List.of(1), promptRetirements(1));
    assertEquals(List.of(24), promptRetirements(24));
    assertEquals(List.of(), promptRetirements(25));
  }

  @Test
  void tunedModelRetires_afterItWentLive() {
    assertEquals(List.of(), retirements(3));
    assertEquals(List.of(4), retirements(4));
    assertEquals(List.of(24), retirements(24));
    assertEquals(List.of(), retirements(25));
  }

  @Test
  void overBudget_isTold_ofTheRecommendedStrategy() {
    Outcome outcome = new Simulator().simulate(SOON);
    Strategy chosen = outcome.verdict().strategy();
    double spend = outcome.details().cumulativeSpend(chosen).last();
    assertEquals(List.of(), of(SOON, Reason.OverBudget.class));
    assertEquals(List.of(), of(SOON.with(BUDGET, spend), Reason.OverBudget.class));
    double less = 0.6 * spend;
    Reason.OverBudget over = of(SOON.with(BUDGET, less), Reason.OverBudget.class).getFirst();
    assertEquals(less, over.budget());
    assertEquals(spend, over.spend());
    int month = over.month();
    assertTrue(outcome.details().cumulativeSpend(chosen).get(month) > less);
    assertTrue(outcome.details().cumulativeSpend(chosen).get(month - 1) <= less);
  }

  /** The cheapest strategy stays within a budget that the others exceed. */
  @Test
  void overBudget_isNotTold_ofOthers() {
    Outcome outcome = new Simulator().simulate(SOON);
    Strategy chosen = outcome.verdict().strategy();
    double spend = outcome.details().cumulativeSpend(chosen).last();
    Outcome tight = new Simulator().simulate(SOON.with(BUDGET, spend * 1.01));
    assertTrue(tight.details().overBudgetMonth(Strategy.PROMPTING).isPresent());
    assertEquals(List.of(), of(SOON.with(BUDGET, spend * 1.01), Reason.OverBudget.class));
  }
}

package dev.tunewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of strategies and models hold together with that of parameters. */
class StrategyTest {
  @Test
  void accuracies_areAllThereAre_eachOfOneStrategy() {
    Set<Effect> accuracies =
        Stream.of(Strategy.values()).map(Strategy::accuracy).collect(Collectors.toSet());
    assertEquals(Effect.ACCURACY, accuracies);
    assertEquals(Strategy.values().length, accuracies.size());
  }

  @Test
  void firstStrategy_servesAtOnceWithoutTraining() {
    Strategy first = Strategy.values()[0];
    assertTrue(!first.isTuned());
    assertNull(first.leadTimeDays());
    assertEquals(Strategy.PROMPTING, first);
  }

  @ParameterizedTest
  @EnumSource(Strategy.class)
  void ownParameters_haveTheUnitOfWhatTheyHold(Strategy strategy) {
    assertSame(Unit.TOKENS, strategy.prompt().instructionTokens().unit());
    Parameter shots = strategy.prompt().shots();
    assertTrue(shots == null || shots.unit() == Unit.EXAMPLES);
    Parameter retrieved = strategy.prompt().retrievedTokens();
    assertTrue(retrieved == null || retrieved.unit() == Unit.TOKENS);
    Parameter lead = strategy.leadTimeDays();
    assertTrue(lead == null || (lead.unit() == Unit.DAYS && lead.affects(Effect.TIME)));
    assertSame(Unit.HOURS, strategy.monthlyHours().unit());
    strategy.setupHours().forEach(hours -> assertSame(Unit.HOURS, hours.unit()));
    assertSame(strategy, Strategy.byKey(strategy.key()).orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(ServedModel.class)
  void models_holdEveryPriceOfTheirTokens(ServedModel model) {
    Set<Parameter> ofTokens =
        Parameter.of(model.tokenPrices().input().group()).stream()
            .filter(parameter -> parameter.unit() == Unit.MONEY_PER_MILLION_TOKENS)
            .collect(Collectors.toSet());
    assertTrue(model.prices().containsAll(ofTokens));
    assertTrue(model.prices().stream().allMatch(price -> price.unit().isMoney()));
    assertEquals(model.prices().size(), Set.copyOf(model.prices()).size());
    assertSame(Unit.SHARE_PER_YEAR, model.annualPriceDecline().unit());
    assertSame(Unit.MILLIS, model.speed().firstTokenMillis().unit());
    assertSame(Unit.TOKENS_PER_SECOND, model.speed().prefillTokensPerSecond().unit());
    assertSame(Unit.TOKENS_PER_SECOND, model.speed().decodeTokensPerSecond().unit());
  }
}

package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.ui.parameters.ColumnLayout.Block;
import dev.tunewise.ui.parameters.ColumnLayout.Section;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
  @Test
  void sections_holdEachParameterOnce() {
    List<Parameter> all = new ArrayList<>(ColumnLayout.ESSENTIALS.parameters());
    ColumnLayout.GROUPS.forEach(group -> all.addAll(group.parameters()));
    assertEquals(Parameter.values().length, all.size());
    assertEquals(Set.of(Parameter.values()), new HashSet<>(all));
  }

  @Test
  void essentials_holdWhatATeamKnowsFirst() {
    assertEquals(
        Set.of(
            Parameter.LABELED_EXAMPLES,
            Parameter.ALREADY_LABELED,
            Parameter.MONTHLY_CALLS,
            Parameter.INPUT_TOKENS,
            Parameter.OUTPUT_TOKENS,
            Parameter.PROMPTING_INPUT_PRICE,
            Parameter.PROMPTING_OUTPUT_PRICE,
            Parameter.FINE_TUNING_INPUT_PRICE,
            Parameter.FINE_TUNING_OUTPUT_PRICE,
            Parameter.BASE_ACCURACY,
            Parameter.TARGET_ACCURACY,
            Parameter.COST_PER_ERROR,
            Parameter.LATENCY_BUDGET_MILLIS,
            Parameter.HORIZON_MONTHS),
        Set.copyOf(ColumnLayout.ESSENTIALS.parameters()));
  }

  @Test
  void specialization_isTheFirstBelowTheEssentials() {
    assertEquals(Parameter.SPECIALIZATION, ColumnLayout.GROUPS.getFirst().parameters().getFirst());
  }

  @Test
  void groups_haveKeysOfTheirOwn() {
    Set<String> keys = new HashSet<>();
    for (Section group : ColumnLayout.GROUPS) {
      assertTrue(keys.add(group.key()), group.key());
    }
    assertFalse(keys.contains(ColumnLayout.ESSENTIALS.key()));
  }

  @Test
  void headings_standInOneOrder_inEachGroup() {
    for (Section group : ColumnLayout.GROUPS) {
      List<Heading> headings = group.blocks().stream().map(Block::heading).toList();
      assertEquals(headings.stream().sorted().distinct().toList(), headings, group.title());
    }
  }

  /** Inputs of the same key, such as those of the two models, are of the same kind. */
  @Test
  void headings_areTheSame_overTwins() {
    Map<String, Heading> ofKey = new HashMap<>();
    for (Section group : ColumnLayout.GROUPS) {
      for (Block block : group.blocks()) {
        for (Parameter parameter : block.parameters()) {
          Heading known = ofKey.putIfAbsent(parameter.key(), block.heading());
          assertTrue(known == null || known == block.heading(), parameter::path);
        }
      }
    }
    assertEquals(Heading.CHARGING_RULES, ofKey.get("batchDiscount"));
  }

  @Test
  void labels_areUnique_amongThoseOfTheirGroup() {
    for (Section group : ColumnLayout.GROUPS) {
      Set<String> labels = new HashSet<>();
      for (Parameter parameter : group.parameters()) {
        assertTrue(labels.add(ColumnLayout.label(parameter)), parameter::path);
      }
    }
  }

  @Test
  void labels_areTheSame_forBothModels() {
    for (Parameter tuned : Parameter.of(ParameterGroup.FINE_TUNING)) {
      Parameter.byPath(ParameterGroup.PROMPTING.key() + "." + tuned.key())
          .filter(prompted -> !ColumnLayout.ESSENTIALS.parameters().contains(prompted))
          .ifPresent(
              prompted -> assertEquals(ColumnLayout.label(prompted), ColumnLayout.label(tuned)));
    }
  }

  @Test
  void labels_sayWhatTheGroupDoesNot() {
    assertEquals("Batch discount", ColumnLayout.label(Parameter.FINE_TUNING_BATCH_DISCOUNT));
    assertEquals("Model retirement", ColumnLayout.label(Parameter.PROMPTING_RETIREMENT_MONTH));
    assertEquals("Retrieved tokens", ColumnLayout.label(Parameter.HYBRID_RETRIEVED_TOKENS));
    assertEquals("Tuned input price", ColumnLayout.label(Parameter.FINE_TUNING_INPUT_PRICE));
    assertEquals("Prompted input price", ColumnLayout.label(Parameter.PROMPTING_INPUT_PRICE));
  }

  @Test
  void names_areUnique() {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : Parameter.values()) {
      assertTrue(names.add(ParameterText.name(parameter)), ParameterText.name(parameter));
    }
    assertEquals(
        "Prompting: monthly upkeep", ParameterText.name(Parameter.PROMPTING_MONTHLY_HOURS));
    assertEquals("Monthly calls", ParameterText.name(Parameter.MONTHLY_CALLS));
  }

  @Test
  void units_nameTheCurrencyOfTheScenario() {
    assertEquals("EUR", Parameter.COST_PER_ERROR.unit().label("EUR"));
    for (Parameter parameter : Parameter.values()) {
      assertFalse(parameter.unit().label("EUR").contains("USD"), parameter::toString);
    }
    assertEquals("", Parameter.BASE_ACCURACY.unit().label("USD"));
    assertEquals("per month", Parameter.MONTHLY_DRIFT.unit().label("USD"));
  }
}

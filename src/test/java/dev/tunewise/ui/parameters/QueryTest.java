package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
  @ParameterizedTest
  @EnumSource
  void matches_labelPathUnitHelpAndGroup_ofEachParameter(Parameter parameter) {
    String unit = parameter.unit().label("EUR");
    assertTrue(Query.of(parameter.label()).matches(parameter, unit));
    assertTrue(
        Query.of(parameter.path().toUpperCase(java.util.Locale.ROOT)).matches(parameter, unit));
    assertTrue(Query.of(unit).matches(parameter, unit));
    assertTrue(Query.of(parameter.help()).matches(parameter, unit));
    assertTrue(Query.of(parameter.group().label()).matches(parameter, unit));
    assertFalse(Query.of(parameter.label() + " qqq").matches(parameter, unit));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \u00a0"})
  void isEmpty_forBlankText(String text) {
    assertTrue(Query.of(text).isEmpty());
  }

  @Test
  void evidence_isEmpty_whenTheLabelHasAllWords() {
    assertEquals("", Query.of("CALLS month").evidence(Parameter.MONTHLY_CALLS));
  }

  @Test
  void evidence_isExcerptOfHelp_aroundTheWord() {
    assertEquals(
        "…the vendor retires the tuned model and it must be…",
        Query.of("retires").evidence(Parameter.FINE_TUNING_RETIREMENT_MONTH));
  }

  @Test
  void evidence_isPath_whenHelpDoesNotShowTheWords() {
    assertEquals("traffic.monthlyCalls", Query.of("traffic").evidence(Parameter.MONTHLY_CALLS));
  }
}

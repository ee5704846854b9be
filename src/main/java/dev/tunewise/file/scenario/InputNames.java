package dev.tunewise.file.scenario;

import dev.tunewise.model.Parameter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names of the cells of a workbook that hold inputs, beside the parameters' by their paths; shared
 * by who writes and who reads it.
 */
public final class InputNames {
  public static final String CURRENCY = ScenarioKeys.CURRENCY;
  public static final String START_MONTH = ScenarioKeys.START_MONTH;
  public static final String FISCAL_YEAR_START = ScenarioKeys.FISCAL_YEAR_START;

  /** One below the other, a row for each price change; the same rows in all of them. */
  public static final String CHANGE_MODEL = ScenarioKeys.PRICE_CHANGES + "." + ScenarioKeys.MODEL;

  public static final String CHANGE_MONTH = ScenarioKeys.PRICE_CHANGES + "." + ScenarioKeys.MONTH;
  public static final String CHANGE_FACTOR = ScenarioKeys.PRICE_CHANGES + "." + ScenarioKeys.FACTOR;
  public static final String CHANGE_NOTE = ScenarioKeys.PRICE_CHANGES + "." + ScenarioKeys.NOTE;

  /** One below the other from month 1 on. */
  public static final String ACTUAL_SPEND = ScenarioKeys.ACTUALS + "." + ScenarioKeys.SPEND;

  public static final String ACTUAL_CALLS = ScenarioKeys.ACTUALS + "." + ScenarioKeys.CALLS;

  private InputNames() {}

  static Set<String> all() {
    Set<String> all =
        new HashSet<>(
            Set.of(
                CURRENCY,
                START_MONTH,
                FISCAL_YEAR_START,
                CHANGE_MODEL,
                CHANGE_MONTH,
                CHANGE_FACTOR,
                CHANGE_NOTE,
                ACTUAL_SPEND,
                ACTUAL_CALLS));
    Stream.of(Parameter.values()).map(Parameter::path).forEach(all::add);
    return all;
  }
}

package dev.tunewise.export;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.chart.DeckChart;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.EvaluationText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a reader of a deck must know to judge a chart: which scenario, when, by which program and
 * random numbers, on which assumptions and prices.
 */
public final class Caption {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_SOURCE = 90;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Scenario scenario;
  private final Numbers numbers;
  private final List<String> parts = new ArrayList<>();

  private Caption(Scenario scenario, Numbers numbers) {
    this.scenario = scenario;
    this.numbers = numbers;
  }

  /** The assumptions that a chart rests on most. */
  public static List<String> assumptions(
      Scenario scenario, DeckChart.Basis basis, Numbers numbers) {
    Caption caption = new Caption(scenario, numbers);
    switch (basis) {
      case COSTS -> caption.money(true);
      case COSTS_AT_ANY_VOLUME -> caption.money(false);
      case ACCURACY -> caption.accuracy();
    }
    return caption.parts;
  }

  /** Two paragraphs: where it comes from; assumptions. */
  static List<String> of(Scenario scenario, DeckChart kind, Numbers numbers, LocalDate date) {
    List<String> parts = new ArrayList<>(assumptions(scenario, kind.properties().basis(), numbers));
    List<String> prices = prices(scenario);
    if (!prices.isEmpty()) {
      parts.add("prices: " + String.join("; ", prices));
    }
    return List.of(origin(scenario, date), "Assumes " + String.join("; ", parts));
  }

  /** Scenario, date, program version and seed in one line. */
  public static String origin(Scenario scenario, LocalDate date) {
    return name(scenario) + " · " + made(List.of(scenario), date);
  }

  /** When, by which program and random numbers. */
  static String made(List<Scenario> scenarios, LocalDate date) {
    List<String> seeds =
        scenarios.stream().map(each -> String.valueOf(each.seed())).distinct().toList();
    return DATE.format(date)
        + " · Tunewise "
        + ProgramVersion.TEXT
        + (seeds.size() == 1 ? " · seed " : " · seeds ")
        + String.join(", ", seeds);
  }

  /** Where it comes from, and where the prices of each model do: a line each. */
  public static List<String> footer(Scenario scenario, LocalDate date) {
    List<String> footer = new ArrayList<>(List.of(origin(scenario, date)));
    prices(scenario).forEach(price -> footer.add("Prices, " + price));
    return footer;
  }

  /** Where the prices of each model come from; nothing about models that do not say. */
  public static List<String> prices(Scenario scenario) {
    List<String> prices = new ArrayList<>();
    for (ServedModel model : ServedModel.values()) {
      String source = line(Sources.of(scenario, model), LONGEST_SOURCE);
      if (!source.isEmpty()) {
        prices.add(model.label() + ": " + source);
      }
    }
    return prices;
  }

  /** The scenario's name as one line. */
  public static String name(Scenario scenario) {
    String line = line(scenario.name(), LONGEST_NAME);
    return line.isEmpty() ? "Unnamed scenario" : line;
  }

  /**
   * Text of a file is whatever its author typed: one line of it, without characters that no file
   * can hold or that turn the reading direction around.
   *
   * @param most characters; what is longer is cut and ends in …
   */
  public static String line(String text, int most) {
    String line = Words.onOneLine(text);
    int end = line.offsetByCodePoints(0, Math.min(most, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end).strip() + "…" : line;
  }

  private void money(boolean withVolume) {
    String calls = withVolume ? count(MONTHLY_CALLS, "call") + " a month, " : "";
    parts.add(calls + growth());
    parts.add(number(INPUT_TOKENS) + " + " + count(OUTPUT_TOKENS, "token") + " a call");
    parts.add(
        "per million tokens in/out: prompting "
            + money(PROMPTING_INPUT_PRICE)
            + "/"
            + money(PROMPTING_OUTPUT_PRICE)
            + ", tuned "
            + money(FINE_TUNING_INPUT_PRICE)
            + "/"
            + money(FINE_TUNING_OUTPUT_PRICE));
    addIf(
        FINE_TUNING_HOSTING_PRICE_PER_HOUR,
        "hosting " + money(FINE_TUNING_HOSTING_PRICE_PER_HOUR) + " an hour");
    parts.add(
        count(LABELED_EXAMPLES, "labeled example")
            + ", "
            + money(FINE_TUNING_LABEL_COST)
            + " a label");
    parts.add("team " + money(HOURLY_RATE) + " an hour");
    parts.add("wrong answer " + money(COST_PER_ERROR));
    addIf(
        FINE_TUNING_RETRAIN_EVERY_MONTHS,
        "retrained every " + count(FINE_TUNING_RETRAIN_EVERY_MONTHS, "month"));
    addIf(HYBRID_RETRIEVED_TOKENS, "hybrid retrieves " + count(HYBRID_RETRIEVED_TOKENS, "token"));
    addIf(
        PROMPTING_RETRIEVED_TOKENS,
        "prompting retrieves " + count(PROMPTING_RETRIEVED_TOKENS, "token"));
    addIf(ANNUAL_DISCOUNT_RATE, "discounted by " + percent(ANNUAL_DISCOUNT_RATE) + " a year");
    int changes = scenario.priceChanges().size();
    if (changes > 0) {
      parts.add(Words.count(changes, "price change"));
    }
  }

  private String growth() {
    double growth = scenario.get(MONTHLY_GROWTH);
    if (growth == 0) {
      return "no growth";
    }
    return (growth > 0 ? "growing " : "shrinking ")
        + numbers.percent(Math.abs(growth))
        + " monthly";
  }

  private void accuracy() {
    parts.add("base accuracy " + percent(BASE_ACCURACY) + ", ceiling " + percent(ACCURACY_CEILING));
    parts.add(
        "specialization "
            + percent(SPECIALIZATION)
            + ", knowledge need "
            + percent(KNOWLEDGE_SHARE));
    parts.add(count(DISTINCT_TOPICS, "topic"));
    parts.add(count(PROMPTING_SHOTS, "example") + " in the prompt");
    parts.add(
        "half of tuning's gain at "
            + count(FINE_TUNING_HALF_EXAMPLES, "example")
            + ", hybrid "
            + number(HYBRID_HALF_EXAMPLES));
    addIf(STACKED_EXAMPLES, count(STACKED_EXAMPLES, "example") + " from an earlier fine-tune");
    addIf(PROMPTING_RETRIEVED_TOKENS, "prompting retrieves");
    addIf(HYBRID_RETRIEVED_TOKENS, "hybrid retrieves");
    String basis = EvaluationText.basis(scenario);
    parts.add(
        basis.isEmpty()
            ? "published learning curves, not your own data"
            : Words.uncapitalized(basis));
  }

  private void addIf(Parameter parameter, String text) {
    if (scenario.get(parameter) > 0) {
      parts.add(text);
    }
  }

  private String count(Parameter parameter, String one) {
    return Words.count(number(parameter), one);
  }

  private String number(Parameter parameter) {
    return numbers.number(scenario.get(parameter));
  }

  private String percent(Parameter parameter) {
    return numbers.percent(scenario.get(parameter));
  }

  private String money(Parameter parameter) {
    return numbers.money(scenario.get(parameter), scenario.currency());
  }
}

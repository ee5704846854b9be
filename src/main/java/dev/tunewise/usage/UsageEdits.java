package dev.tunewise.usage;

import static dev.tunewise.model.Parameter.BATCH_SHARE;
import static dev.tunewise.model.Parameter.CACHE_HIT_RATE;
import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.MONTHLY_GROWTH;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_CACHE_MINIMUM_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_INSTRUCTION_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_REASONING_TOKENS;

import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.CallFacts;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What exports of usage say about a scenario whose feature is prompted today. Calls and tokens are
 * those of the last 30 days, growth is that of all complete months.
 *
 * @param edits in the order of the parameters
 * @param withheld why a number is not suggested, a sentence each
 * @param source of all of them: files and days
 */
public record UsageEdits(List<UsageEdit> edits, List<Withheld> withheld, String source) {
  /** Days of a month, on average over years. */
  public static final double DAYS_OF_MONTH = 30.4375;

  /** So many days at the end give the rate of calls. */
  public static final int LAST_DAYS = 30;

  private static final double TEN_THOUSANDTH = 1e4;

  public UsageEdits {
    edits = List.copyOf(edits);
    withheld = List.copyOf(withheld);
  }

  /**
   * A number that is not suggested.
   *
   * @param why without its name and without a full stop
   */
  public record Withheld(Parameter parameter, String why) {}

  /**
   * What the models of the feature say.
   *
   * @param report of these models only
   */
  public static UsageEdits of(UsageReport report, Scenario scenario, Numbers numbers) {
    return new Making(report, scenario, numbers).all();
  }

  /** One scenario's numbers as they are found. */
  private static final class Making {
    private final UsageReport report;
    private final Scenario scenario;
    private final Numbers numbers;
    private final UsageTally last;
    private final LocalDate first;
    private final int days;
    private final String when;
    private final double prefix;
    private final double retrieved;
    private final List<UsageEdit> edits = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();

    Making(UsageReport report, Scenario scenario, Numbers numbers) {
      this.report = report;
      this.scenario = scenario;
      this.numbers = numbers;
      days = Math.min(LAST_DAYS, report.days());
      first = report.to().minusDays(days - 1L);
      last = report.between(first, report.to());
      when = DayNames.span(first, report.to());
      CallFacts call = CallFacts.of(scenario, Strategy.PROMPTING);
      prefix = call.prefixTokens();
      retrieved = call.promptTokens() - prefix - scenario.get(INPUT_TOKENS);
    }

    UsageEdits all() {
      calls();
      growth();
      input();
      output();
      cache();
      batch();
      return new UsageEdits(edits, withheld, DayNames.source(report));
    }

    private void withhold(Parameter parameter, String why) {
      withheld.add(new Withheld(parameter, why));
    }

    private void calls() {
      OptionalDouble calls = last.calls();
      if (calls.isEmpty()) {
        withhold(MONTHLY_CALLS, "the export does not count calls");
        return;
      }
      double perDay = calls.getAsDouble() / days;
      String period =
          report.days() >= LAST_DAYS
              ? "in the last 30 days (" + when + ")"
              : "in " + numbers.count(days, "day") + " (" + when + "), fewer than 30";
      edits.add(
          UsageEdit.of(
              MONTHLY_CALLS,
              Math.rint(perDay * DAYS_OF_MONTH),
              "%s calls %s: %s a day × %s days a month."
                  .formatted(
                      numbers.count(calls.getAsDouble()),
                      period,
                      numbers.full(perDay, 1),
                      numbers.full(DAYS_OF_MONTH, 4))));
    }

    private void growth() {
      GrowthFit.Result result = GrowthFit.of(report.months());
      if (last.calls().isEmpty() || result.fit().isEmpty()) {
        withhold(
            MONTHLY_GROWTH,
            last.calls().isEmpty() ? "the export does not count calls" : result.why());
        return;
      }
      GrowthFit fit = result.fit().get();
      double low = Math.floor(fit.low() * TEN_THOUSANDTH) / TEN_THOUSANDTH;
      double high = Math.ceil(fit.high() * TEN_THOUSANDTH) / TEN_THOUSANDTH;
      UsageEdit edit =
          UsageEdit.of(
              MONTHLY_GROWTH,
              Math.rint(fit.growth() * TEN_THOUSANDTH) / TEN_THOUSANDTH,
              "A straight line through the logarithm of calls a day in %s complete months, %s to %s: %s a month, 80 %% interval %s to %s."
                  .formatted(
                      numbers.count(fit.months().size()),
                      DayNames.of(fit.months().getFirst()),
                      DayNames.of(fit.months().getLast()),
                      numbers.percent(fit.growth(), 1),
                      numbers.percent(low, 1),
                      numbers.percent(high, 1)));
      edits.add(
          edit.withRange(
              Math.max(low, MONTHLY_GROWTH.min()), Math.min(high, MONTHLY_GROWTH.max())));
    }

    private void input() {
      OptionalDouble mean = last.inputTokens();
      if (mean.isEmpty()) {
        withhold(INPUT_TOKENS, unknown("input tokens per call"));
        return;
      }
      double said = Math.rint(mean.getAsDouble() - prefix - retrieved);
      StringBuilder working = new StringBuilder();
      working.append(
          "%s tokens read per call (%s) less %s of the prompt's prefix"
              .formatted(numbers.count(mean.getAsDouble()), when, numbers.count(prefix)));
      if (retrieved > 0) {
        working.append(" and ").append(numbers.count(retrieved)).append(" retrieved");
      }
      working.append(".");
      if (said < INPUT_TOKENS.min()) {
        working.append(
            " The scenario's prompt is longer than what calls send: its instruction tokens, shots or"
                + " retrieved tokens are too many.");
      }
      edits.add(UsageEdit.of(INPUT_TOKENS, said, working + example()));
    }

    /** Says so where the prefix that is subtracted is nobody's number yet. */
    private String example() {
      return scenario.own().contains(PROMPTING_INSTRUCTION_TOKENS)
          ? ""
          : " The instruction tokens of the prefix are still an example value.";
    }

    private void output() {
      OptionalDouble mean = last.outputTokens();
      OptionalDouble reasoning = last.reasoningTokens();
      if (mean.isEmpty()) {
        withhold(OUTPUT_TOKENS, unknown("output tokens per call"));
      } else {
        String written =
            numbers.count(mean.getAsDouble()) + " tokens written per call (" + when + ")";
        String rest =
            reasoning.isPresent()
                ? " less " + numbers.count(reasoning.getAsDouble()) + " of reasoning."
                : "; whether reasoning is among them the export does not say.";
        double said = Math.rint(mean.getAsDouble() - reasoning.orElse(0));
        edits.add(UsageEdit.of(OUTPUT_TOKENS, said, written + rest));
      }
      if (reasoning.isEmpty()) {
        withhold(PROMPTING_REASONING_TOKENS, unknown("reasoning tokens"));
      } else {
        edits.add(
            UsageEdit.of(
                PROMPTING_REASONING_TOKENS,
                Math.rint(reasoning.getAsDouble()),
                "%s reasoning tokens per call (%s)."
                    .formatted(numbers.count(reasoning.getAsDouble()), when)));
      }
    }

    private static String unknown(String what) {
      return "the export does not say " + what;
    }

    /**
     * The share of calls that find the prefix in the cache: tokens from the cache per call, which
     * are a share of the whole input, divided by the tokens of the prefix.
     */
    private void cache() {
      OptionalDouble share = last.cachedInputShare();
      OptionalDouble mean = last.inputTokens();
      if (share.isEmpty() || mean.isEmpty()) {
        withhold(
            CACHE_HIT_RATE, unknown(share.isEmpty() ? "cached input" : "input tokens per call"));
        return;
      }
      if (prefix <= 0) {
        withhold(CACHE_HIT_RATE, "the scenario's prompt has no prefix that could be cached");
        return;
      }
      double cached = share.getAsDouble() * mean.getAsDouble();
      double rate = cached / prefix;
      StringBuilder working = new StringBuilder();
      working.append(
          "%s of the input came from the cache: %s tokens per call (%s), of a prefix of %s tokens: %s."
              .formatted(
                  numbers.percent(share.getAsDouble(), 1),
                  numbers.count(cached),
                  when,
                  numbers.count(prefix),
                  numbers.percent(rate, 1)));
      if (rate > 1) {
        working.append(
            " More than the prefix is cached: the prompt is longer than the scenario has it, or calls share input too.");
      }
      double minimum = scenario.get(PROMPTING_CACHE_MINIMUM_TOKENS);
      if (prefix < minimum) {
        working
            .append(
                " As it stands the prefix is not cached at all: it is shorter than the minimum of ")
            .append(numbers.count(minimum))
            .append(" tokens.");
      }
      edits.add(
          UsageEdit.of(
              CACHE_HIT_RATE,
              Math.rint(rate * TEN_THOUSANDTH) / TEN_THOUSANDTH,
              working + example()));
    }

    private void batch() {
      OptionalDouble share = last.batchShare();
      if (share.isEmpty()) {
        withhold(BATCH_SHARE, unknown("which calls were in batch"));
        return;
      }
      edits.add(
          UsageEdit.of(
              BATCH_SHARE,
              Math.rint(share.getAsDouble() * TEN_THOUSANDTH) / TEN_THOUSANDTH,
              "%s of the calls that say it were in batch (%s)."
                  .formatted(numbers.percent(share.getAsDouble(), 1), when)));
    }
  }

  /** The number of a parameter, if it is suggested. */
  public Optional<UsageEdit> of(Parameter parameter) {
    return edits.stream().filter(edit -> edit.parameter() == parameter).findFirst();
  }

  /**
   * The scenario with those of the numbers that were chosen, as the team's own and with their
   * source.
   *
   * @param ranges numbers whose range is taken over too
   */
  public Scenario applyTo(
      Scenario scenario, Collection<Parameter> chosen, Collection<Parameter> ranges) {
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (UsageEdit edit : edits) {
      if (chosen.contains(edit.parameter())) {
        values.put(edit.parameter(), edit.value());
      }
    }
    Scenario changed = OwnValues.set(scenario, values);
    Map<Parameter, Range> ranged = new TreeMap<>(changed.ranges());
    for (UsageEdit edit : edits) {
      if (values.containsKey(edit.parameter()) && ranges.contains(edit.parameter())) {
        edit.range().ifPresent(range -> ranged.put(edit.parameter(), range));
      }
    }
    changed = changed.withRanges(ranged);
    for (Parameter parameter : values.keySet()) {
      changed = Sources.with(changed, parameter, source);
    }
    return changed;
  }
}

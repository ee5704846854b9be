package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.PROMPTING;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.BreakEven.Side;
import dev.tunewise.simulation.BreakEven.Status;
import dev.tunewise.simulation.BreakEven.Volume;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Verdict.Reason;

/** The sentences of the reasons that are about money. */
final class CostReasonText {
  private final Outcome outcome;
  private final Phrases phrases;
  private final Strategy chosen;

  CostReasonText(Outcome outcome, Phrases phrases) {
    this.outcome = outcome;
    this.phrases = phrases;
    this.chosen = outcome.verdict().strategy();
  }

  String sentence(Reason reason) {
    return switch (reason.code()) {
      case HIGH_VOLUME -> volume(reason);
      case PREFIX_NOT_CACHED -> notCached(reason);
      case ALREADY_CHEAPER, PAYS_BACK, FALLS_BACK, NEVER_PAYS_BACK -> breakEven();
      case RETIRES_WITHIN_HORIZON -> retires(reason);
      case HOSTED_AND_PER_TOKEN -> hosted();
      default -> throw new IllegalArgumentException("not about money: " + reason.code());
    };
  }

  private String volume(Reason reason) {
    return "At %s calls a month the price of a call matters most: per 1,000 calls %s with prompting, %s"
            .formatted(
                phrases.count(reason.number("monthlyCalls")),
                perThousand(PROMPTING),
                perThousand(FINE_TUNING))
        + " with fine-tuning, "
        + perThousand(Strategy.HYBRID)
        + " with hybrid.";
  }

  private String perThousand(Strategy strategy) {
    return phrases.money(outcome.of(strategy).costPerThousandCalls());
  }

  private String notCached(Reason reason) {
    double missing = phrases.get(Parameter.CACHE_MINIMUM_TOKENS) - reason.number("prefixTokens");
    return ("The prompt's fixed part is %s too short for the provider's cache, so each call pays"
            + " the full input price.")
        .formatted(phrases.count(missing, "token"));
  }

  /** Fine-tuning against prompting in months and in calls, and why that is not the whole story. */
  private String breakEven() {
    BreakEven breakEven = outcome.of(Pair.FINE_TUNING_PROMPTING);
    return "Fine-tuning "
        + new BreakEvenText(phrases, breakEven).predicate()
        + inTheEnd(breakEven.status())
        + inCalls(breakEven.volume())
        + but(breakEven.status())
        + ".";
  }

  private String inTheEnd(Status status) {
    double extra = phrases.extraCost(FINE_TUNING, PROMPTING);
    String amount = phrases.money(Math.abs(extra));
    String and = outcome.of(Pair.FINE_TUNING_PROMPTING).crossings().size() > 1 ? ", and" : " and";
    return extra < 0
        ? and + " saves " + amount + " over " + phrases.horizon()
        : status == Status.NEVER
            ? ": it costs " + amount + " more"
            : status == Status.FALLS_BACK
                ? and + " costs " + amount + " more over " + phrases.horizon()
                : "";
  }

  private String inCalls(Volume volume) {
    return switch (volume.side()) {
      case ALWAYS, NEVER -> "";
      case ABOVE, BELOW ->
          " (cheaper %s %s%s)"
              .formatted(
                  volume.side() == Side.ABOVE ? "above" : "below",
                  phrases.calls(volume.monthlyCalls().orElseThrow()),
                  volume.severalChanges() ? exceptions(volume.side()) : "");
    };
  }

  /** Each instance that hosting adds can turn the costs around. */
  private static String exceptions(Side side) {
    return side == Side.ABOVE ? ", though not throughout" : " and in places above";
  }

  /** Where cost alone would choose otherwise, what decides instead. */
  private String but(Status status) {
    boolean tuningCheaper = status == Status.ALWAYS || status == Status.PAYS_BACK;
    if (tuningCheaper && chosen != FINE_TUNING) {
      return phrases.isViable(FINE_TUNING)
          ? "; but " + Phrases.name(chosen) + " " + phrases.costs(chosen, FINE_TUNING)
          : "; but it " + phrases.shortfalls(FINE_TUNING);
    }
    if (!tuningCheaper && chosen.isTuned()) {
      return phrases.isViable(PROMPTING)
          ? "; but " + Phrases.name(chosen) + " " + phrases.costs(chosen, PROMPTING)
          : "; but prompting " + phrases.shortfalls(PROMPTING);
    }
    return "";
  }

  private String retires(Reason reason) {
    String month = "month " + phrases.count(reason.number("retirementMonth"));
    return chosen.isTuned()
        ? "The vendor retires the tuned model in %s; tuning it anew, %s of migration included, is in the cost."
            .formatted(
                month, phrases.count(phrases.get(Parameter.FINE_TUNING_MIGRATION_HOURS), "hour"))
        : "The vendor would retire a tuned model in %s, a cost that prompting avoids."
            .formatted(month);
  }

  private String hosted() {
    double hourly = phrases.get(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR);
    return ("The tuned model pays for hosting (%s an hour) and per token; set its token prices to 0"
            + " where the GPU is all you pay.")
        .formatted(phrases.money(hourly));
  }
}

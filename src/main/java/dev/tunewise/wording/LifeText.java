package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.TrainingEnd;

/**
 * What it means that vendors retire models and end training. The sentences speak of the tuned model
 * as fine-tuning has it, and say so where hybrid is recommended.
 */
final class LifeText {
  private final Phrases phrases;
  private final MonthNames months;
  private final Strategy chosen;

  LifeText(Outcome outcome, Phrases phrases) {
    this.phrases = phrases;
    months = phrases.months();
    chosen = outcome.verdict().strategy();
  }

  private String tunedModel() {
    return chosen == Strategy.HYBRID
        ? "the tuned model that hybrid shares with fine-tuning"
        : "the tuned model";
  }

  String retires(Reason.Retires retires) {
    String month = months.event(retires.month());
    String cost = phrases.money(retires.successorCost());
    if (chosen == Strategy.HYBRID && retires.beforeHybrid()) {
      return "The vendor retires fine-tuning's model in %s, before hybrid goes live, which starts on its successor."
          .formatted(month);
    }
    return chosen.isTuned()
        ? "The vendor retires %s in %s: tuning its successor for %s%s is in the cost."
            .formatted(tunedModel(), month, cost, migration(Parameter.FINE_TUNING_MIGRATION_HOURS))
        : "The vendor would retire a tuned model in %s: tuning its successor for %s is a cost that prompting avoids."
            .formatted(month, cost);
  }

  private String migration(Parameter hours) {
    return phrases.get(hours) > 0
        ? ", " + phrases.count(phrases.get(hours), "hour") + " of migration included,"
        : "";
  }

  String promptRetires(Reason.PromptRetires retires) {
    String fact = "The vendor retires the prompted model in " + months.event(retires.month());
    double hours = phrases.get(Parameter.PROMPTING_MIGRATION_HOURS);
    String work =
        hours > 0
            ? "%s of work, %s"
                .formatted(phrases.count(hours, "hour"), phrases.money(retires.migrationCost()))
            : "no work is planned for it";
    if (retires.borne() == 0) {
      return "%s, when it no longer bridges the wait for %s; a prompt would have to move to its successor, %s (%s)."
          .formatted(fact, Phrases.name(chosen), successorPrice(retires), work);
    }
    return "%s%s; moving the prompt to its successor, %s, is %sin the cost (%s)."
        .formatted(
            fact,
            chosen.isTuned() ? ", while it bridges the wait for " + Phrases.name(chosen) : "",
            successorPrice(retires),
            retires.borne() < 1 ? "in part " : "",
            work);
  }

  /** What the successor is taken to cost. */
  private String successorPrice(Reason.PromptRetires retires) {
    double factor = retires.priceFactor().orElse(1);
    if (factor == 1) {
      return "whose token prices are taken to be the same";
    }
    return "whose token prices are "
        + (factor < 2
            ? phrases.percent(Math.abs(1 - factor)) + (factor > 1 ? " higher" : " lower")
            : phrases.numbers().number(factor) + " times as high");
  }

  String trainingClosed(Reason.TrainingClosed closed) {
    String live = "live in " + months.event(closed.goLiveMonth());
    String fact =
        "The vendor trains the tuned model until %s only: "
            .formatted(months.event(closed.lastMonth()));
    String hybrid = "hybrid, live in " + months.event(closed.hybridGoLiveMonth());
    String late = "fine-tuning, %s, comes too late to be trained; %s, ".formatted(live, hybrid);
    if (closed.hybridCanBeTrained()) {
      boolean inTime = closed.hybridGoLiveMonth() <= closed.lastMonth();
      return fact + late + (inTime ? "comes in time." : "is tuned on its successor.");
    }
    String who =
        closed.hybridGoLiveMonth() == closed.goLiveMonth()
            ? "fine-tuning and hybrid, %s,".formatted(live)
            : "fine-tuning, %s, and %s,".formatted(live, hybrid);
    return fact
        + who
        + " come too late to be trained"
        + (closed.successorFrom().isPresent()
            ? "; its successor can be tuned from "
                + months.event(closed.successorFrom().getAsInt())
                + " on."
            : ".");
  }

  String trainingCloses(TrainingEnd end) {
    String fact =
        "The vendor trains %s until %s only".formatted(tunedModel(), months.event(end.lastMonth()));
    if (!end.plansRetrains()) {
      return fact + "; no retrain is planned that this would stop.";
    }
    if (end.lostRetrains() == 0) {
      return "%s; no planned retrain of %s falls away."
          .formatted(fact, Phrases.name(end.strategy()));
    }
    boolean real = chosen == end.strategy();
    String lost =
        phrases.count(end.lostRetrains(), "planned retrain")
            + (real ? end.lostRetrains() == 1 ? " falls away" : " fall away" : " would fall away");
    String until =
        end.retirementMonth().isPresent()
            ? ", until its successor is tuned in " + months.event(end.retirementMonth().getAsInt())
            : "";
    return fact + ": " + lost + until + accuracy(end, real) + errors(end, real) + ".";
  }

  private String accuracy(TrainingEnd end, boolean real) {
    String now = phrases.accuracy(end.accuracyAtEnd());
    String otherwise = phrases.accuracy(end.accuracyWithRetrains());
    return now.equals(otherwise)
        ? ""
        : ", and after %s %s %s %s right instead of %s"
            .formatted(
                phrases.horizon(),
                Phrases.name(end.strategy()),
                real ? "is" : "would be",
                now,
                otherwise);
  }

  private String errors(TrainingEnd end, boolean real) {
    return end.extraErrorCost() > 0
        ? "; the drift %s %s of errors"
            .formatted(real ? "adds" : "would add", phrases.money(end.extraErrorCost()))
        : "";
  }
}

package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.HYBRID_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.simulation.calibration.FlatStart;
import dev.tunewise.wording.EvaluationText.Kind;
import dev.tunewise.wording.EvaluationText.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What to be careful about in fits, and what evaluations switch off. */
final class EvaluationNotes {
  private static final int FEW_SIZES = 3;

  private final Outcome outcome;
  private final Calibration calibration;
  private final Phrases phrases;
  private final List<Line> lines = new ArrayList<>();

  EvaluationNotes(Outcome outcome, Calibration calibration, Phrases phrases) {
    this.outcome = outcome;
    this.calibration = calibration;
    this.phrases = phrases;
  }

  /** Warnings, then notes. */
  List<Line> lines() {
    List<CurveFit> fits =
        Stream.of(Strategy.values()).map(calibration::fit).flatMap(Optional::stream).toList();
    fits.forEach(this::addWarnings);
    addBase(fits);
    addUnused();
    if (!fits.isEmpty()) {
      addIgnored(fits);
    }
    return lines;
  }

  private void add(Kind kind, String text) {
    lines.add(new Line(kind, text));
  }

  private void addWarnings(CurveFit fit) {
    String who = fit.strategy().label();
    if (!fit.isReliable()) {
      add(
          Kind.WARNING,
          who
              + ": hardly any curve explains these evaluations together. Check the rows; do not rely"
              + " on the fit.");
    }
    if (FlatStart.isIn(fit.rows())) {
      add(
          Kind.WARNING,
          who
              + ": the first three sizes show no gain yet. The curve may still take off; only larger"
              + " sizes can tell.");
    }
    long sizes = fit.rows().stream().mapToDouble(Measurement::examples).distinct().count();
    if (sizes < FEW_SIZES) {
      add(
          Kind.WARNING,
          ("%s: fitted to %s, so the curve owes most to published ones. Evaluate three sizes or"
                  + " more, each about twice the one before.")
              .formatted(who, phrases.count((double) sizes, "size")));
    }
  }

  /** Rows at 0 examples as the base accuracy of generic curves. */
  private void addBase(List<CurveFit> fits) {
    boolean retrieves = phrases.get(PROMPTING_RETRIEVED_TOKENS) > 0;
    OptionalDouble base = calibration.baseAccuracy(retrieves);
    if (base.isEmpty()) {
      return;
    }
    if (fits.size() < Strategy.values().length) {
      String measured = phrases.numbers().percent(base.getAsDouble(), 1);
      String entered = phrases.numbers().percent(phrases.get(BASE_ACCURACY), 1);
      add(
          Kind.NOTE,
          "Base accuracy is %s, as measured at 0 examples%s: curves that are not fitted start there."
              .formatted(
                  measured,
                  measured.equals(entered) ? "" : ", in place of the parameter's " + entered));
    }
    if (outcome.scenario().range(BASE_ACCURACY) != null) {
      add(Kind.WARNING, "The range on base accuracy is ignored now that it is measured.");
    }
  }

  private void addUnused() {
    List<Measurement> unused = Calibration.unused(outcome.scenario());
    for (Strategy strategy : Strategy.values()) {
      long rows = unused.stream().filter(row -> row.strategy() == strategy).count();
      if (rows > 0) {
        String why =
            strategy == Strategy.PROMPTING
                ? "prompting retrieves documents, so it measures more than the base model"
                : "its generic curve starts from the tuned model's prompt, not from this";
        add(
            Kind.WARNING,
            "%s at 0 examples is shown but not used: %s. A row with examples would fit the curve."
                .formatted(strategy.label(), why));
      }
    }
  }

  private void addIgnored(List<CurveFit> fits) {
    List<String> names = fits.stream().map(fit -> Phrases.name(fit.strategy())).toList();
    List<String> idle =
        new ArrayList<>(List.of("specialization", "topics", "the ceiling", "half-gain counts"));
    if (phrases.get(STACKED_EXAMPLES) > 0) {
      idle.add("stacked examples");
    }
    if (phrases.get(PROMPTING_RETRIEVED_TOKENS) > 0 || phrases.get(HYBRID_RETRIEVED_TOKENS) > 0) {
      idle.add("retrieval");
    }
    add(
        Kind.NOTE,
        "The accuracy of %s follows your evaluations alone: %s no longer move it."
            .formatted(Phrases.joined(names), Phrases.joined(idle)));
  }
}

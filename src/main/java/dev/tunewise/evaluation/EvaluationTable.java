package dev.tunewise.evaluation;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.Problems;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of reading a table of evaluations. Nothing is ever half-loaded. */
public sealed interface EvaluationTable {
  /**
   * All rows, in their order; at least one.
   *
   * @param notes what was skipped or assumed, one line each
   */
  record Loaded(List<EvaluationRow> rows, List<String> notes) implements EvaluationTable {
    public Loaded {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }

    Loaded(List<EvaluationRow> rows) {
      this(rows, List.of());
    }
  }

  /** The table has problems; at most 20 are given, each with its line. */
  record Refused(List<Problem> problems) implements EvaluationTable {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The runs of a file as rows, if each says its strategy, its examples and its right answers. */
  static EvaluationTable of(EvaluationFile.Result result) {
    return switch (result) {
      case EvaluationFile.Refused(List<Problem> problems) -> new Refused(problems);
      case EvaluationFile.Cancelled() -> new Refused(List.of());
      case EvaluationFile.Read(EvaluationFile file) -> rows(file);
    };
  }

  private static EvaluationTable rows(EvaluationFile file) {
    Problems problems = new Problems(file.source());
    List<EvaluationRow> rows = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    file.remarks().forEach(remark -> notes.add(remark.line()));
    for (EvaluationRun run : file.runs()) {
      Measurement row = row(run, problems);
      if (row != null) {
        rows.add(new EvaluationRow(run.curve(), row));
        run.remarks().forEach(remark -> notes.add(note(run, remark)));
        if (run.guess().sureness() == StrategyGuess.Sureness.LIKELY) {
          notes.add(note(run, "“" + run.name() + "” taken as " + row.strategy().inSentence()));
        }
      }
    }
    return problems.isEmpty() ? new Loaded(rows, notes) : new Refused(problems.toList());
  }

  private static String note(EvaluationRun run, String text) {
    return run.place().isEmpty() ? text : run.place() + ": " + text;
  }

  private static @Nullable Measurement row(EvaluationRun run, Problems problems) {
    Strategy strategy = run.guess().isTaken() ? run.guess().strategy() : null;
    Double examples = run.examples();
    RunScore score = run.score();
    Double correct = score.correct();
    Double evaluated = score.evaluated();
    if (strategy == null) {
      problem(
          run,
          problems,
          Column.STRATEGY.label()
              + " "
              + StrategyWords.MUST_BE
              + ", was “"
              + OneLine.of(run.name(), 40)
              + "”");
    } else if (examples == null) {
      problem(
          run,
          problems,
          Column.EXAMPLES.label() + " " + Field.EXAMPLES.mustBe(Double.NaN) + ", was “”");
    } else if (!score.isAccuracy()) {
      problem(run, problems, "“" + score.metric() + "” is no share of right answers");
    } else if (correct == null || evaluated == null) {
      problem(run, problems, "does not say of how many items");
    } else {
      return new Measurement(strategy, examples, correct, evaluated);
    }
    return null;
  }

  private static void problem(EvaluationRun run, Problems problems, String message) {
    problems.add(run.place(), message);
  }
}

package dev.tunewise.cli;

import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.RunScore;
import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.export.DataTable;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The runs of result files as a table of evaluations. */
@Command(
    name = "evaluations",
    description = {
      "Reads result files of evaluation tools and tables of evaluations and prints CSV",
      "with the columns strategy, examples, correct, evaluated and source, a row per run:",
      "what calibrate takes once it is filled in. Standard error tells what was skipped.",
      "Read are promptfoo, Inspect, lm-evaluation-harness, OpenAI evals, DeepEval,",
      "classification reports, rows with scores, and tables (CSV, TSV, XLSX, Markdown)."
    })
final class EvaluationsCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("strategy", "examples", "correct", "evaluated", "source");

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Result files and tables.")
  private List<String> arguments = new ArrayList<>();

  @Option(
      names = "--strategy",
      paramLabel = "S",
      converter = ChoiceConverters.OneStrategy.class,
      completionCandidates = ChoiceConverters.OneStrategy.class,
      description = "Of runs that do not say theirs: prompting, fineTuning or hybrid.")
  private @Nullable Strategy strategy;

  @Option(
      names = "--examples",
      paramLabel = "N",
      converter = WholeNumber.Examples.class,
      description = "Training examples, or shots, of runs that do not say theirs.")
  private @Nullable Long examples;

  private final Console console;
  private final CommandRun run;
  private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();

  EvaluationsCommand(Console console) {
    this.console = console;
    this.run = new CommandRun(console);
  }

  @Override
  public Integer call() {
    for (String argument : arguments) {
      Optional<Path> file = ScenarioFiles.path(argument);
      if (file.isPresent()) {
        read(argument, file.get());
      } else {
        run.report(List.of(ScenarioFiles.noPath(argument)));
      }
    }
    if (!rows.isEmpty()) {
      console.write(new DataTable(List.of(), COLUMNS, rows).csv());
    }
    return run.exitCode();
  }

  private void read(String argument, Path file) {
    switch (EvaluationFiles.read(file, Numbers.local(), Watch.NONE)) {
      case EvaluationFile.Refused(List<Problem> problems) -> run.report(problems);
      case EvaluationFile.Cancelled() -> throw new IllegalStateException("nobody cancels here");
      case EvaluationFile.Read(EvaluationFile found) -> {
        int before = rows.size();
        for (Remark remark : found.remarks()) {
          console.problems(List.of(new Problem(argument, remark.place(), remark.text())));
        }
        found.runs().forEach(one -> add(argument, found, one));
        if (rows.size() == before) {
          run.report(List.of(new Problem(argument, "holds no right answers of so many items")));
        }
      }
    }
  }

  private void add(String argument, EvaluationFile file, EvaluationRun one) {
    String who = one.name().isEmpty() ? "" : "“" + one.name() + "” ";
    RunScore score = one.score();
    Double correct = score.correct();
    Double evaluated = score.evaluated();
    if (!score.isAccuracy()) {
      String metric = "“" + score.metric() + "”";
      note(argument, one, who + "not taken: " + metric + " is no share of right answers");
      return;
    }
    if (correct == null || evaluated == null) {
      note(argument, one, who + "not taken: the file does not say of how many items");
      return;
    }
    one.remarks().forEach(remark -> note(argument, one, who + remark));
    Strategy own = strategy(argument, one);
    String source = file.source() + (one.name().isEmpty() ? "" : ": " + one.name());
    rows.add(
        Arrays.asList(
            own == null ? null : own.key(),
            examples(argument, file, one, own),
            correct,
            evaluated,
            OneLine.of(source)));
  }

  private @Nullable Strategy strategy(String argument, EvaluationRun one) {
    Strategy told = one.guess().strategy();
    if (told == null || !one.guess().isTaken()) {
      return strategy;
    }
    if (one.guess().sureness() == Sureness.LIKELY) {
      note(argument, one, "“" + one.name() + "” taken as " + told.inSentence());
    }
    return told;
  }

  /** Shots in the prompt are not what a model was tuned on. */
  private @Nullable Double examples(
      String argument, EvaluationFile file, EvaluationRun one, @Nullable Strategy own) {
    Double told = one.examples();
    Long given = examples;
    if (told != null && own != null && own.isTuned() && file.format().statesShots()) {
      note(argument, one, "“" + one.name() + "”: its shots are no training examples");
      told = null;
    }
    return told != null || given == null ? told : Double.valueOf(given);
  }

  private void note(String argument, EvaluationRun one, String text) {
    console.problems(List.of(new Problem(argument, one.place(), text)));
  }
}

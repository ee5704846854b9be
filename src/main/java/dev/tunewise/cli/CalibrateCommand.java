package dev.tunewise.cli;

import dev.tunewise.evaluation.EvaluationReader;
import dev.tunewise.evaluation.EvaluationRow;
import dev.tunewise.evaluation.EvaluationTable;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.input.OrderedWork;
import dev.tunewise.file.result.CalibrationWriter;
import dev.tunewise.file.result.CalibrationWriter.Curve;
import dev.tunewise.file.scenario.CurveLine;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.simulation.calibration.CurveFitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Accuracy curves fitted to evaluations. */
@Command(
    name = "calibrate",
    description = {
      "Fits accuracy curves to evaluations and predicts accuracies, as JSON.",
      "MEASUREMENTS.csv has the columns strategy, examples, correct, evaluated",
      "and, for several independent curves, curve."
    })
final class CalibrateCommand implements Callable<Integer> {
  private static final int MAX_BYTES = 50_000_000;

  /** Where predictions are made if not said otherwise, in largest measured examples. */
  private static final double[] USUAL = {1, 2, 4, 8, 16};

  @Parameters(paramLabel = "MEASUREMENTS.csv", description = "Table of evaluations.")
  private String argument = "";

  @Option(
      names = "--at",
      paramLabel = "N",
      split = ",",
      converter = CalibrateCommand.ExampleCount.class,
      description =
          "Examples to predict at; if not given 1, 2, 4, 8 and 16 times the largest measured.")
  private List<Double> at = List.of();

  @Option(
      names = "--json",
      description = {
        "The file holds one curve a line, such as",
        "{\"curve\": \"a\", \"strategy\": \"hybrid\", \"measurements\": [ … ], \"at\": [512]},",
        "measurements as in a scenario; each is answered by one line as soon as it is fitted."
      })
  private boolean lines;

  private final Console console;
  private final CommandRun run;

  CalibrateCommand(Console console) {
    this.console = console;
    this.run = new CommandRun(console);
  }

  @Override
  public Integer call() {
    Optional<Path> file = ScenarioFiles.path(argument);
    if (file.isEmpty()) {
      run.report(List.of(ScenarioFiles.noPath(argument)));
    } else if (lines) {
      eachLine(file.get());
    } else {
      table(file.get());
    }
    return run.exitCode();
  }

  private void table(Path file) {
    switch (EvaluationReader.read(file)) {
      case EvaluationTable.Refused(List<Problem> problems) -> run.report(problems);
      case EvaluationTable.Loaded(List<EvaluationRow> rows, List<String> notes) -> {
        List<Group> groups = groups(rows);
        CurveFitter fitter = fitterOf(groups.size());
        console.problems(notes.stream().map(note -> new Problem(file.toString(), note)).toList());
        CalibrationWriter.write(
            console::write,
            curves ->
                CommandRun.inOrder(groups.iterator(), group -> fit(fitter, group, at), curves));
      }
    }
  }

  /** Rows that belong to one curve. */
  private record Group(String curve, Strategy strategy, List<Measurement> rows) {}

  /** A line of the file, with the file and its number as messages name it. */
  private record Line(String text, String name) {}

  private void eachLine(Path file) {
    try {
      List<String> texts = TextFile.read(file, MAX_BYTES).lines().toList();
      CurveFitter fitter = fitterOf(texts.size());
      run.parts(
          IntStream.range(0, texts.size())
              .filter(i -> !texts.get(i).isBlank())
              .mapToObj(i -> new Line(texts.get(i), file + ": line " + (i + 1)))
              .iterator(),
          (text, part) -> line(fitter, text, part));
    } catch (ReadException e) {
      run.report(List.of(new Problem(file.toString(), e.getMessage())));
    }
  }

  private void line(CurveFitter fitter, Line text, CommandRun part) {
    switch (CurveLine.read(text.text(), text.name())) {
      case CurveLine.Result.Refused(List<Problem> problems) -> part.report(problems);
      case CurveLine.Result.Loaded(CurveLine line) -> {
        List<EvaluationRow> rows =
            line.measurements().stream().map(row -> new EvaluationRow(line.curve(), row)).toList();
        for (Group group : groups(rows)) {
          Curve curve = fit(fitter, group, line.at().isEmpty() ? at : line.at());
          part.console().write(CalibrationWriter.toLine(curve));
        }
      }
    }
  }

  /** By curve and strategy, in the order they first appear. */
  private static List<Group> groups(List<EvaluationRow> rows) {
    record Key(String curve, Strategy strategy) {}
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (EvaluationRow row : rows) {
      Key key = new Key(row.curve(), row.measurement().strategy());
      groups
          .computeIfAbsent(key, k -> new Group(k.curve(), k.strategy(), new ArrayList<>()))
          .rows()
          .add(row.measurement());
    }
    return List.copyOf(groups.values());
  }

  private static CurveFitter fitterOf(int curves) {
    return CurveFitter.ofMany(Scenario.DEFAULT.seed(), Math.min(curves, OrderedWork.threads()));
  }

  private static Curve fit(CurveFitter fitter, Group group, List<Double> examples) {
    CurveFit fit = fitter.fit(group.strategy(), group.rows());
    return Curve.of(group.curve(), fit, examples.isEmpty() ? usual(fit) : examples);
  }

  private static List<Double> usual(CurveFit fit) {
    return DoubleStream.of(USUAL).map(times -> times * fit.mostExamples()).boxed().toList();
  }

  /** A number of examples, as an option's value. */
  static final class ExampleCount implements ITypeConverter<Double> {
    private static final double MOST = 1e9;

    @Override
    public Double convert(String text) {
      OptionalDouble number = PlainNumber.parse(text.strip());
      if (number.isEmpty() || !(number.getAsDouble() >= 0 && number.getAsDouble() <= MOST)) {
        throw new TypeConversionException(
            "must be a number from 0 to 1000000000, was '" + text + "'");
      }
      return number.getAsDouble();
    }
  }
}

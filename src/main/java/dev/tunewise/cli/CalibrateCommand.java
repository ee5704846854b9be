package dev.tunewise.cli;

import dev.tunewise.evaluation.EvaluationReader;
import dev.tunewise.evaluation.EvaluationRow;
import dev.tunewise.evaluation.EvaluationTable;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
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
  private final CurveFitter fitter = new CurveFitter(Scenario.DEFAULT.seed());

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
        console.problems(notes.stream().map(note -> new Problem(file.toString(), note)).toList());
        console.write(CalibrationWriter.toBytes(curves(rows, at)));
      }
    }
  }

  private void eachLine(Path file) {
    try {
      int number = 0;
      for (String text : (Iterable<String>) TextFile.read(file, MAX_BYTES).lines()::iterator) {
        number++;
        if (!text.isBlank()) {
          line(text, file + ": line " + number);
        }
      }
    } catch (ReadException e) {
      run.report(List.of(new Problem(file.toString(), e.getMessage())));
    }
  }

  private void line(String text, String name) {
    switch (CurveLine.read(text, name)) {
      case CurveLine.Result.Refused(List<Problem> problems) -> run.report(problems);
      case CurveLine.Result.Loaded(CurveLine line) -> {
        List<EvaluationRow> rows =
            line.measurements().stream().map(row -> new EvaluationRow(line.curve(), row)).toList();
        curves(rows, line.at().isEmpty() ? at : line.at())
            .forEach(curve -> console.write(CalibrationWriter.toLine(curve)));
      }
    }
  }

  /** The fits of all curves, by curve and strategy in the order they first appear. */
  private List<Curve> curves(List<EvaluationRow> rows, List<Double> examples) {
    record Group(String curve, Strategy strategy) {}
    Map<Group, List<Measurement>> groups = new LinkedHashMap<>();
    for (EvaluationRow row : rows) {
      Group group = new Group(row.curve(), row.measurement().strategy());
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(row.measurement());
    }
    List<Curve> curves = new ArrayList<>();
    groups.forEach(
        (group, own) -> {
          CurveFit fit = fitter.fit(group.strategy(), own);
          curves.add(Curve.of(group.curve(), fit, examples.isEmpty() ? usual(fit) : examples));
        });
    return curves;
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

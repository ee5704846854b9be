package dev.tunewise.cli;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoQuestion;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.WriteException;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Charts of scenarios as pictures and tables, decks as slides. */
@Command(
    name = "export",
    description = "Writes charts of scenarios, DIR/NAME.CHART.FORMAT, and decks, DIR/NAME.FORMAT.")
final class ExportCommand implements Callable<Integer> {
  @Mixin private FileArguments arguments = new FileArguments();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder to write to.")
  private String out = "";

  @Option(
      names = "--charts",
      paramLabel = "CHART",
      split = ",",
      converter = ChoiceConverters.Chart.class,
      completionCandidates = ChoiceConverters.Chart.class,
      description = "cost, spend, money, accuracy, volume, map, tornado; all if not given.")
  private List<DeckChart> charts = DeckChart.all();

  @Option(
      names = "--formats",
      paramLabel = "FORMAT",
      split = ",",
      converter = ChoiceConverters.Format.class,
      completionCandidates = ChoiceConverters.Format.class,
      description =
          "png, svg, csv: one file per chart; pptx, pdf, and xlsx, which calculates from its inputs: one"
              + " file per scenario; png if not given.")
  private List<ExportFormat> formats = List.of(ExportFormat.PNG);

  @Option(
      names = "--scale",
      paramLabel = "N",
      converter = WholeNumber.PictureScale.class,
      description = "Pixels of a PNG per pixel of its size, 1 to 4; 2 if not given.")
  private long scale = 2;

  @Option(
      names = "--size",
      paramLabel = "SIZE",
      converter = ChoiceConverters.Size.class,
      description = "16:9, 4:3, square or WIDTHxHEIGHT; 16:9 if not given.")
  private ExportSize size = ExportSize.SLIDE;

  @Option(
      names = "--map-axes",
      paramLabel = "X,Y",
      converter = ChoiceConverters.MapAxes.class,
      description =
          "Parameters along the map, by their paths; traffic.monthlyCalls,task.labeledExamples"
              + " if not given.")
  private ChoiceConverters.@Nullable Axes mapAxes;

  @Option(
      names = "--tornado-pair",
      paramLabel = "PAIR",
      converter = ChoiceConverters.TornadoPair.class,
      completionCandidates = ChoiceConverters.TornadoPair.class,
      description =
          "fineTuning-prompting, hybrid-prompting, hybrid-fineTuning; the recommended strategy"
              + " and its rival if not given.")
  private BreakEven.@Nullable Pair tornadoPair;

  @Option(
      names = "--tornado-measure",
      paramLabel = "MEASURE",
      converter = ChoiceConverters.TornadoMeasure.class,
      completionCandidates = ChoiceConverters.TornadoMeasure.class,
      description =
          "cost or month of a pair: total cost, break-even month; accuracy, latency or chance of"
              + " a strategy, the last to meet the target; cost if not given.")
  private TornadoData.Measure tornadoMeasure = TornadoData.Measure.MONEY;

  @Option(
      names = "--tornado-strategy",
      paramLabel = "STRATEGY",
      converter = ChoiceConverters.OneStrategy.class,
      completionCandidates = ChoiceConverters.OneStrategy.class,
      description =
          "prompting, fineTuning or hybrid: whose accuracy, latency or chance; the recommended one"
              + " if not given.")
  private @Nullable Strategy tornadoStrategy;

  @Mixin private DeckOptions deck = new DeckOptions();

  @Option(
      names = "--dates",
      description =
          "Months as dates where the scenario has a startMonth, March 2027; by number if not given.")
  private boolean dates;

  @Option(names = "--dark", description = "Light lines on a dark ground.")
  private boolean dark;

  @Option(
      names = "--no-bands",
      description = "Lines alone: no bands, no odds of breaking even, which take the ranges in.")
  private boolean noBands;

  @Option(
      names = "--compare",
      description =
          "Writes one comparison instead: up to four scenarios beside the first FILE, the"
              + " baseline, in any format. Charts cost and accuracy; with csv also tables of"
              + " figures and of what differs. A deck has all slides but volume.")
  private boolean compare;

  @Option(
      names = "--strategy",
      paramLabel = "STRATEGY",
      converter = ChoiceConverters.Compared.class,
      completionCandidates = ChoiceConverters.Compared.class,
      description =
          "What --compare compares: recommended, prompting, fineTuning, hybrid; if not given, what"
              + " is recommended in each scenario.")
  private StrategyChoice strategy = StrategyChoice.RECOMMENDED;

  private final CommandRun run;

  ExportCommand(Console console) {
    this.run = new CommandRun(console);
  }

  @Override
  public Integer call() {
    ScenarioFiles files = arguments.in(run);
    if (!ExportRequest.isPossible(size, (int) scale)) {
      run.refused(
          "a picture of %sx%s at scale %s is too large; take a smaller size or scale"
              .formatted(size.width(), size.height(), scale));
    } else if (compare) {
      deck.request(run, mode())
          .map(r -> new ComparisonFiles(run, out, strategy, this::request, r, numbers()))
          .ifPresent(
              c -> c.write(files, new LinkedHashSet<>(charts), new LinkedHashSet<>(formats)));
    } else {
      deck.request(run, mode()).ifPresent(request -> write(files, request));
    }
    return run.exitCode();
  }

  private Numbers numbers() {
    return Numbers.local().withMonthsAsDates(dates);
  }

  private ColorMode mode() {
    return dark ? ColorMode.DARK : ColorMode.LIGHT;
  }

  private void write(ScenarioFiles files, DeckRequest request) {
    run.eachInto(out, files, (folder, file, scenario) -> write(folder, file, scenario, request));
  }

  private void write(ResultFolder folder, Path file, Scenario scenario, DeckRequest deckRequest)
      throws WriteException {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    ChartExport export = new ChartExport(numbers(), today, view());
    Outcome outcome = new Simulator().simulate(scenario);
    boolean shown =
        !formats(true).isEmpty()
            || charts.stream().anyMatch(chart -> chart.properties().showsDraws());
    boolean draws = !noBands && shown;
    Uncertainty uncertainty = draws ? new MonteCarlo().run(scenario) : null;
    for (DeckChart chart : new LinkedHashSet<>(charts)) {
      for (ExportFormat format : formats(false)) {
        String name =
            "%s.%s.%s".formatted(ScenarioFiles.nameOf(file), chart.key(), format.extension());
        folder.write(name, export.bytes(outcome, uncertainty, chart, request(format)));
      }
    }
    DeckExport decks = new DeckExport(numbers(), today, view());
    List<Subject> subjects = List.of(new Subject(outcome, uncertainty));
    for (ExportFormat format : formats(true)) {
      String name = ScenarioFiles.nameOf(file) + "." + format.extension();
      folder.write(name, decks.bytes(subjects, format, deckRequest));
    }
  }

  private DecisionView view() {
    Parameter across = mapAxes == null ? DecisionView.DEFAULT.across() : mapAxes.across();
    Parameter up = mapAxes == null ? DecisionView.DEFAULT.up() : mapAxes.up();
    TornadoQuestion tornado =
        new TornadoQuestion(
            tornadoMeasure, Optional.ofNullable(tornadoPair), Optional.ofNullable(tornadoStrategy));
    return new DecisionView(across, up, tornado);
  }

  private ExportRequest request(ExportFormat format) {
    return new ExportRequest(format, size, (int) scale, mode());
  }

  private List<ExportFormat> formats(boolean documents) {
    return formats.stream().distinct().filter(f -> f.isDocument() == documents).toList();
  }
}

package dev.tunewise.cli;

import dev.tunewise.file.input.OrderedWork;
import dev.tunewise.file.result.ResultWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Results of scenarios as JSON. */
@Command(name = "simulate", description = "Writes the result of scenarios as JSON.")
final class SimulateCommand implements Callable<Integer> {
  @Mixin private FileArguments arguments = new FileArguments();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write DIR/NAME.result.json. One scenario without it: to standard output.")
  private @Nullable String out;

  @Option(
      names = "--draws",
      paramLabel = "N",
      converter = WholeNumber.Draws.class,
      description = "Random draws, " + Scenario.MIN_DRAWS + " to " + Scenario.MAX_DRAWS + ".")
  private @Nullable Long draws;

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = WholeNumber.Seed.class,
      description = "Seed of the random draws, 0 to " + Scenario.MAX_SEED + ".")
  private @Nullable Long seed;

  @Option(names = "--no-uncertainty", description = "Leave the uncertainty out of the result.")
  private boolean withoutUncertainty;

  private final Console console;
  private final CommandRun run;

  SimulateCommand(Console console) {
    this.console = console;
    this.run = new CommandRun(console);
  }

  @Override
  public Integer call() {
    ScenarioFiles files = arguments.in(run);
    int atOnce = Math.min(files.files().size(), OrderedWork.threads());
    MonteCarlo monteCarlo = MonteCarlo.ofMany(atOnce);
    if (out != null) {
      run.eachAtOnceInto(
          out,
          files,
          (folder, file, scenario) -> folder.write(resultName(file), result(scenario, monteCarlo)));
    } else if (files.files().size() > 1) {
      run.refused("several scenarios need --out DIR, the folder for their results");
    } else {
      run.each(files, (file, scenario) -> console.write(result(scenario, monteCarlo)));
    }
    return run.exitCode();
  }

  private static String resultName(Path file) {
    return ScenarioFiles.nameOf(file) + ".result.json";
  }

  private byte[] result(Scenario scenario, MonteCarlo monteCarlo) {
    int drawsToUse = draws == null ? scenario.draws() : draws.intValue();
    long seedToUse = seed == null ? scenario.seed() : seed;
    Scenario sampled = scenario.withSampling(drawsToUse, seedToUse);
    Optional<Uncertainty> uncertainty =
        withoutUncertainty ? Optional.empty() : Optional.of(monteCarlo.run(sampled));
    return ResultWriter.toBytes(new Simulator().simulate(sampled), uncertainty);
  }
}

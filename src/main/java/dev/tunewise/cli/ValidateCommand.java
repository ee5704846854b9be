package dev.tunewise.cli;

import dev.tunewise.file.OneLine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks scenario files. */
@Command(
    name = "validate",
    description = "Says what is wrong in scenario files: one line per problem.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files, or folders of them.")
  private List<String> arguments = new ArrayList<>();

  private final Console console;
  private final Batch batch;

  ValidateCommand(Console console) {
    this.console = console;
    this.batch = new Batch(console);
  }

  @Override
  public Integer call() {
    batch.each(
        batch.files(arguments),
        (file, scenario) -> console.print(OneLine.of(file.toString()) + ": valid"));
    return batch.exitCode();
  }
}

package dev.tunewise.cli;

import dev.tunewise.file.OneLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks scenario files. */
@Command(
    name = "validate",
    description = "Says what is wrong in scenario files: one line per problem.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class)
final class ValidateCommand implements Callable<Integer> {
  @Mixin private FileArguments arguments = new FileArguments();

  private final Console console;
  private final Batch batch;

  ValidateCommand(Console console) {
    this.console = console;
    this.batch = new Batch(console);
  }

  @Override
  public Integer call() {
    batch.each(
        arguments.in(batch),
        (file, scenario) -> console.print(OneLine.of(file.toString()) + ": valid"));
    return batch.exitCode();
  }
}

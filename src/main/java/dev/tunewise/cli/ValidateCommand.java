package dev.tunewise.cli;

import dev.tunewise.file.OneLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks scenario files. */
@Command(
    name = "validate",
    description = "Says what is wrong in scenario files: one line per problem.")
final class ValidateCommand implements Callable<Integer> {
  @Mixin private FileArguments arguments = new FileArguments();

  private final Console console;
  private final CommandRun run;

  ValidateCommand(Console console) {
    this.console = console;
    this.run = new CommandRun(console);
  }

  @Override
  public Integer call() {
    run.each(
        arguments.in(run),
        (file, scenario) -> console.print(OneLine.of(file.toString()) + ": valid"));
    return run.exitCode();
  }
}

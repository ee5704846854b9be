package dev.tunewise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command line {@code tunewise COMMAND …}. */
@Command(
    name = "tunewise",
    description = "Prompt, fine-tune or both: cost, accuracy and break-even of a scenario.",
    subcommands = HelpCommand.class,
    mixinStandardHelpOptions = true,
    version = "Tunewise 1.0.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Cli {
  private Cli() {}

  /**
   * Runs one command.
   *
   * @return the exit code: 0 done, 1 a fault of the program, 2 bad input or usage
   */
  public static int run(String... arguments) {
    // An argument that starts with @ is a name like any other, no file of arguments.
    return new CommandLine(new Cli()).setExpandAtFiles(false).execute(arguments);
  }
}

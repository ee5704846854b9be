package dev.tunewise.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The scenario files a command works on; part of commands by {@code @Mixin}. */
final class FileArguments {
  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Scenario files, files exported from them, or folders of scenario files.")
  private List<String> arguments = new ArrayList<>();

  /** The files, with the arguments that name none reported. */
  ScenarioFiles in(CommandRun run) {
    return run.files(arguments);
  }
}

package dev.tunewise.cli;

import dev.tunewise.file.Problem;
import dev.tunewise.usage.Skipped;
import dev.tunewise.usage.UsageReader;
import dev.tunewise.usage.UsageReader.Columns;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageResult;
import dev.tunewise.usage.UsageWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What exports of usage and cost add up to, as JSON. */
@Command(
    name = "usage",
    description = {
      "Adds up exports of usage and cost as JSON: calls, tokens and cost by model and month.",
      "What stands in two files counts once; what the exports do not say is null.",
      "Formats: OpenAI usage and costs, Anthropic usage and cost, LiteLLM daily activity and spend",
      "logs, Langfuse observations, Helicone requests, OpenTelemetry GenAI spans, FOCUS, and tables",
      "(CSV, XLSX) with a date beside calls, tokens or cost."
    })
final class UsageCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Exports of usage or cost.")
  private List<String> arguments = new ArrayList<>();

  private final Console console;

  UsageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Path> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String argument : arguments) {
      Optional<Path> path = ScenarioFiles.path(argument);
      path.ifPresentOrElse(files::add, () -> problems.add(ScenarioFiles.noPath(argument)));
    }
    if (!problems.isEmpty()) {
      return refused(problems);
    }
    return switch (UsageReader.readAny(files, Columns.GUESSED)) {
      case UsageResult.Read(UsageReport report) -> print(report);
      case UsageResult.Refused(List<Problem> why) -> refused(why);
      case UsageResult.AskColumns ignored ->
          throw new IllegalStateException("columns are guessed here");
      case UsageResult.Cancelled ignored -> throw new IllegalStateException("nobody cancels here");
    };
  }

  /** Files that cannot be read do not keep the others from being added up. */
  private int print(UsageReport report) {
    console.write(UsageWriter.toBytes(report));
    report.remarks().forEach(console::note);
    List<Problem> unread =
        report.skipped().stream()
            .filter(Skipped::isWholeFile)
            .map(skipped -> new Problem(skipped.file(), skipped.why()))
            .toList();
    console.problems(unread);
    return unread.isEmpty() ? ExitCode.DONE : ExitCode.BAD_INPUT;
  }

  private int refused(List<Problem> problems) {
    console.problems(problems);
    return ExitCode.BAD_INPUT;
  }
}

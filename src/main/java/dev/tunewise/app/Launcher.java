package dev.tunewise.app;

import dev.tunewise.app.OtherWindows.Outcome;
import dev.tunewise.cli.Cli;
import dev.tunewise.cli.HeadlessSummary;
import dev.tunewise.cli.StandardOutput;
import dev.tunewise.file.ProgramFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;

/**
 * The program's entry: decides between the command line, the window and, where no window can open,
 * a summary in text. It does not extend {@link Application}, so that the command line never starts
 * JavaFX.
 */
public final class Launcher {
  /** What a list of program arguments asks for. */
  enum Start {
    COMMAND_LINE,
    WINDOW
  }

  private Launcher() {}

  /**
   * Runs the program and, unless the window did, ends it with an exit code.
   *
   * @param arguments a command with its arguments, or the path of a scenario to open, or nothing
   */
  public static void main(String... arguments) {
    Display.leaveToJavaFx();
    Optional<Path> training = TrainingRun.wanted();
    if (training.isPresent()) {
      System.exit(new TrainingRun(training.get()).run());
    }
    if (decide(List.of(arguments)) == Start.COMMAND_LINE) {
      StandardOutput.install();
      int code = Cli.run(arguments);
      StartCache.ofThisProgram().ifPresent(StartCacheMaker::startIfMissing);
      System.exit(code);
    }
    if (Display.isNamed()) {
      ProgramFolders folders = ProgramFolders.find();
      Preparation.begin(folders);
      Outcome elsewhere =
          arguments.length == 0
              ? Outcome.NOT_TAKEN
              : new OtherWindows(WindowSockets.of(folders)).handOver(arguments[0]);
      if (elsewhere == Outcome.TAKEN) {
        return;
      }
      try {
        Application.launch(
            TunewiseApp.class,
            elsewhere == Outcome.UNANSWERED
                ? new String[] {arguments[0], TunewiseApp.UNANSWERED}
                : arguments);
        return;
      } catch (UnsupportedOperationException e) {
        // Why is asked only now: asking takes time that a start has not.
        if (!Display.isLinux()) {
          throw e;
        }
      }
    }
    System.out.println(Display.obstacle());
    System.exit(HeadlessSummary.print(System.out, path(arguments), chartFolder()));
  }

  /**
   * Tells a command from a path to open: a single argument that is no option is a path if it looks
   * like one, which no command does. All else goes to the command line, which explains what is
   * allowed.
   */
  static Start decide(List<String> arguments) {
    if (arguments.isEmpty()) {
      return Start.WINDOW;
    }
    String first = arguments.getFirst();
    boolean path = !first.startsWith("-") && looksLikePath(first);
    return path && arguments.size() == 1 ? Start.WINDOW : Start.COMMAND_LINE;
  }

  private static boolean looksLikePath(String argument) {
    return argument.contains(".") || argument.contains("/") || argument.contains("\\");
  }

  private static Optional<String> path(String... arguments) {
    return arguments.length == 0 ? Optional.empty() : Optional.of(arguments[0]);
  }

  private static Optional<Path> chartFolder() {
    return Optional.ofNullable(System.getProperty("tunewise.charts")).map(Path::of);
  }
}

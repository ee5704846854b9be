package dev.tunewise.cli;

import dev.tunewise.fault.Fault;
import dev.tunewise.fault.FaultLog;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.wording.FaultText;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line {@code tunewise COMMAND …}. */
@Command(
    name = "tunewise",
    description = "Prompt, fine-tune or both: cost, accuracy and break-even of a scenario.",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND")
public final class Cli {
  private Cli() {}

  /** Asks the build's version. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Tunewise " + ProgramVersion.TEXT};
    }
  }

  /**
   * Runs one command.
   *
   * @return the exit code: 0 done, 1 a fault of the program, 2 bad input or usage
   */
  public static int run(String... arguments) {
    return run(new Console(System.out, System.err), arguments);
  }

  /** All commands with what they take, for manual pages and completion in shells. */
  public static CommandSpec model() {
    List<CommandKind> all = List.of(CommandKind.values());
    List<String> words = all.stream().map(CommandKind::word).toList();
    return commands(new Console(System.out, System.err), all, words).getCommandSpec();
  }

  /** As above, on another console. */
  static int run(Console console, String... arguments) {
    return run(console, () -> new FaultLog(ProgramFolders.find().log()), arguments);
  }

  /**
   * Every fault ends in one line and an exit code, never in a stack trace.
   *
   * @param log where faults of the program are written to
   */
  static int run(Console console, Supplier<FaultLog> log, String... arguments) {
    // Charts are drawn into memory; no window is ever needed.
    System.setProperty("java.awt.headless", "true");
    try {
      Optional<String> unreadable = NameEncoding.here().complaint(List.of(arguments));
      if (unreadable.isPresent()) {
        console.fault(unreadable.get());
        return ExitCode.BAD_INPUT;
      }
      int code =
          commands(console, List.of(arguments))
              .setExecutionExceptionHandler((e, command, parsed) -> fault(console, log, e))
              .execute(arguments);
      if (!console.allWritten() && code == ExitCode.DONE) {
        return ExitCode.BAD_INPUT;
      }
      return code;
    } catch (Throwable fault) {
      return fault(console, log, fault);
    }
  }

  /**
   * The commands that words of the user need: one that comes first by itself, else all, and of
   * these only the named ones with their options, which take longer to set up than most commands
   * take to run.
   */
  static CommandLine commands(Console console, List<String> words) {
    return commands(console, CommandKind.needed(words), words);
  }

  private static CommandLine commands(
      Console console, List<CommandKind> kinds, List<String> words) {
    CommandLine commands = new CommandLine(new Cli());
    for (CommandKind kind : kinds) {
      boolean named = words.contains(kind.word());
      commands.addSubcommand(named ? kind.whole(console) : kind.listed());
    }
    // Set here, not above, where the commands would inherit it.
    String exitCodes = "Exit codes: 0 done, 2 bad input or usage, 1 a fault of the program.";
    commands.getCommandSpec().usageMessage().footer("", exitCodes);
    return commands
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setColorScheme(Help.defaultColorScheme(Ansi.OFF))
        // Arguments are data, never files of arguments.
        .setExpandAtFiles(false)
        // A file -have.tunewise is not -h with more letters behind it.
        .setPosixClusteredShortOptionsAllowed(false)
        .setParameterExceptionHandler((e, ignored) -> usageFault(console, e));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, stream.charset()), true);
  }

  private static int fault(Console console, Supplier<FaultLog> log, Throwable thrown) {
    return switch (thrown) {
      case StandardOutput.GoneException e -> ExitCode.DONE; // whoever read it had enough
      case UncheckedIOException noRoom -> {
        console.fault(FileReason.temporary(noRoom));
        yield ExitCode.BAD_INPUT;
      }
      case OutOfMemoryError e -> {
        console.fault(FaultText.NO_MEMORY);
        yield ExitCode.BAD_INPUT;
      }
      default -> programFault(console, log.get(), thrown);
    };
  }

  /** In the log without the message, as those of the window are: it may quote what is in files. */
  private static int programFault(Console console, FaultLog log, Throwable thrown) {
    Fault fault = Fault.of(thrown, Thread.currentThread().getName());
    log.write(Instant.now(), fault.report());
    String what = OneLine.of(thrown.toString(), 300);
    console.fault(FaultText.inCommand(fault.code(), what, log.file().toString()));
    return ExitCode.PROGRAM_FAULT;
  }

  private static int usageFault(Console console, ParameterException e) {
    CommandLine command = e.getCommandLine();
    boolean top = command.getParent() == null;
    if (top && e instanceof UnmatchedArgumentException unmatched && !isOption(unmatched)) {
      String allowed = String.join(", ", command.getSubcommands().keySet());
      String word = OneLine.of(unmatched.getUnmatched().getFirst(), 60);
      console.fault("'" + word + "' is no command of this version; allowed: " + allowed);
    } else {
      String help = top ? "tunewise help" : "tunewise help " + command.getCommandName();
      console.fault(OneLine.of(message(e), 300) + " (see " + help + ")");
    }
    return ExitCode.BAD_INPUT;
  }

  /** A misspelled option first: picocli would rather say that a file or option is missing. */
  private static String message(ParameterException e) {
    Optional<String> unknown =
        e instanceof MissingParameterException
            ? e.getCommandLine().getUnmatchedArguments().stream()
                .filter(word -> word.startsWith("-"))
                .findFirst()
            : Optional.empty();
    return unknown
        .map(word -> "Unknown option: '" + word + "'")
        .orElse(String.valueOf(e.getMessage()));
  }

  private static boolean isOption(UnmatchedArgumentException unmatched) {
    List<String> words = unmatched.getUnmatched();
    return words.isEmpty() || words.getFirst().startsWith("-");
  }
}

import dev.tunewise.cli.Cli;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.ProgramVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.AutoComplete;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes what a shell knows of the commands, from the same tables as {@code tunewise help}: a
 * manual page of the program and one of each command, and completion for bash, zsh and fish.
 *
 * <p>Argument: the folder, which gets the layout of {@code /usr/share}. Runs with the program on
 * the class path.
 */
public final class CommandPapers {
  private static final String PROGRAM = "tunewise";

  /** What options and arguments are called that name a file or a folder. */
  private static final Set<String> FILES =
      Set.of("FILE", "FILE...", "DIR", "PATH", "TEMPLATE", "MEASUREMENTS.csv");

  private final CommandSpec program = Cli.model();

  /** The commands with their own page: all but {@code help}, which is about the others. */
  private final List<CommandSpec> commands =
      program.subcommands().values().stream()
          .map(command -> command.getCommandSpec())
          .filter(command -> !command.name().equals("help"))
          .toList();

  private final String version = ProgramVersion.TEXT;

  public static void main(String... arguments) throws IOException {
    new CommandPapers().write(Path.of(arguments[0]));
  }

  void write(Path share) throws IOException {
    put(share.resolve("man/man1/" + PROGRAM + ".1"), programPage());
    for (CommandSpec command : commands) {
      String page = PROGRAM + "-" + command.name();
      put(share.resolve("man/man1/" + page + ".1"), commandPage(command, page));
    }
    String bash = AutoComplete.bash(PROGRAM, program.commandLine());
    put(share.resolve("bash-completion/completions/" + PROGRAM), undated(bash));
    put(share.resolve("zsh/vendor-completions/_" + PROGRAM), zsh());
    put(share.resolve("fish/vendor_completions.d/" + PROGRAM + ".fish"), fish());
  }

  /** Picocli writes the time at which it made the script, and that it is to be run by bash. */
  private static String undated(String script) {
    return script
        .lines()
        .filter(line -> !line.startsWith("#!") && !line.contains("Date: "))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  // Manual pages.

  private String programPage() {
    List<String> lines = new ArrayList<>();
    head(lines, PROGRAM, summary(program));
    section(lines, "SYNOPSIS");
    lines.add("\\fB" + PROGRAM + "\\fR [\\fIFILE\\fR]");
    lines.add(".br");
    lines.add("\\fB" + PROGRAM + "\\fR \\fICOMMAND\\fR \\fIARGUMENTS\\fR");
    section(lines, "DESCRIPTION");
    lines.add(roff(joined(program.usageMessage().description())));
    lines.add(".PP");
    lines.add(
        roff(
            "Without arguments, or with a scenario (.tunewise), a file that Tunewise exported, a"
                + " training file, results of evaluations, an export of usage or a price list, it"
                + " opens its window. With a command it does the work without one and needs no"
                + " display."));
    section(lines, "COMMANDS");
    for (CommandSpec command : commands) {
      lines.add(".TP");
      lines.add(".BR " + roff(PROGRAM + "-" + command.name()) + " (1)");
      lines.add(roff(summary(command) + "."));
    }
    lines.add(".TP");
    lines.add("\\fBhelp\\fR [\\fICOMMAND\\fR]");
    lines.add(roff("Lists the commands, or what one of them takes."));
    options(lines, program);
    exitStatus(lines);
    section(lines, "ENVIRONMENT");
    lines.add(".TP");
    lines.add("\\fB" + ProgramFolders.HOME + "\\fR");
    lines.add("One folder for all that the program remembers, in place of those below.");
    section(lines, "FILES");
    ProgramFolders of = ProgramFolders.of("Linux", "~", Map.of());
    String[][] folders = {
      {of.settings().toString(), "Settings and imported prices; below XDG_CONFIG_HOME if set."},
      {of.state().toString(), "Copies of unsaved work; below XDG_STATE_HOME if set."}
    };
    for (String[] folder : folders) {
      lines.addAll(List.of(".TP", roff(folder[0]), roff(folder[1])));
    }
    return ended(lines);
  }

  private String commandPage(CommandSpec command, String page) {
    List<String> lines = new ArrayList<>();
    head(lines, page, summary(command));
    section(lines, "SYNOPSIS");
    String name = PROGRAM + " " + command.name();
    String synopsis = new Help(command, Help.defaultColorScheme(Ansi.OFF)).synopsis(0);
    String rest = joined(synopsis.split("\\R")).substring(name.length()).replace("[, ", "[,");
    lines.add("\\fB" + roff(name) + "\\fR" + roff(rest));
    section(lines, "DESCRIPTION");
    lines.add(roff(joined(command.usageMessage().description())));
    if (!command.positionalParameters().isEmpty()) {
      section(lines, "ARGUMENTS");
      for (PositionalParamSpec argument : command.positionalParameters()) {
        lines.add(".TP");
        lines.add("\\fI" + roff(argument.paramLabel()) + "\\fR");
        lines.add(roff(joined(argument.description())));
      }
    }
    options(lines, command);
    exitStatus(lines);
    section(lines, "SEE ALSO");
    lines.add(".BR " + PROGRAM + " (1)");
    return ended(lines);
  }

  private void head(List<String> lines, String page, String summary) {
    lines.add(
        ".TH %s 1 \"\" \"Tunewise %s\" \"User Commands\""
            .formatted(roff(page.toUpperCase(Locale.ROOT)), version));
    // Neither stretched nor hyphenated: names of options stay whole.
    lines.addAll(List.of(".ad l", ".nh"));
    section(lines, "NAME");
    lines.add(roff(page) + " \\- " + roff(summary));
  }

  private static void section(List<String> lines, String title) {
    lines.add(".SH " + title);
  }

  private static void options(List<String> lines, CommandSpec command) {
    section(lines, "OPTIONS");
    for (OptionSpec option : options(command)) {
      String value = takesValue(option) ? "=\\fI" + roff(option.paramLabel()) + "\\fR" : "";
      lines.add(".TP");
      lines.add(
          Arrays.stream(option.names())
              .map(name -> "\\fB" + roff(name) + "\\fR")
              .collect(Collectors.joining(", ", "", value)));
      lines.add(roff(joined(option.description())));
    }
  }

  private static void exitStatus(List<String> lines) {
    section(lines, "EXIT STATUS");
    String[][] codes = {
      {"0", "Done."}, {"1", "A fault of the program."}, {"2", "Bad input or usage."}
    };
    for (String[] code : codes) {
      lines.addAll(List.of(".TP", code[0], code[1]));
    }
  }

  private static String ended(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** Text that roff shows as it stands. */
  private static String roff(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                safe.append(
                    switch (c) {
                      case '\\' -> "\\e";
                      case '-' -> "\\-";
                      case '\'' -> "\\(aq";
                      default -> c < 128 ? Character.toString(c) : "\\[u%04X]".formatted(c);
                    }));
    return safe.toString().startsWith(".") ? "\\&" + safe : safe.toString();
  }

  // Completion.

  private String zsh() {
    List<String> lines = new ArrayList<>();
    lines.add("#compdef " + PROGRAM);
    lines.add("");
    lines.add("local context state state_descr line");
    lines.add("typeset -A opt_args");
    lines.add("_arguments -C \\");
    program.options().forEach(option -> lines.add("  " + zshOption(option) + " \\"));
    lines.add("  '1: :->command' \\");
    lines.add("  '*:: :->arguments' && return");
    lines.add("case $state in");
    lines.add("  command)");
    lines.add("    local -a commands=(");
    commands.forEach(
        command -> lines.add("      " + quoted(command.name() + ":" + zshText(summary(command)))));
    lines.add("      'help:What a command takes'");
    lines.add("    )");
    lines.add("    _describe -t commands command commands");
    lines.add("    _files");
    lines.add("    ;;");
    lines.add("  arguments)");
    lines.add("    case $words[1] in");
    for (CommandSpec command : commands) {
      lines.add("      " + command.name() + ")");
      lines.add("        _arguments \\");
      options(command).forEach(option -> lines.add("          " + zshOption(option) + " \\"));
      lines.add("          " + (takesFiles(command) ? "'*:file:_files'" : "'*: :'"));
      lines.add("        ;;");
    }
    String names = commands.stream().map(CommandSpec::name).collect(Collectors.joining(" "));
    lines.add("      help)");
    lines.add("        _arguments '1:command:(" + names + ")'");
    lines.add("        ;;");
    lines.add("    esac");
    lines.add("    ;;");
    lines.add("esac");
    return ended(lines);
  }

  private static String zshOption(OptionSpec option) {
    String text = "[" + zshText(joined(option.description())) + "]";
    String names = String.join(" ", option.names());
    if (option.names().length > 1) {
      return quoted("(" + names + ")") + "{" + names.replace(' ', ',') + "}" + quoted(text);
    }
    if (!takesValue(option)) {
      return quoted(names + text);
    }
    List<String> words = words(option);
    String several = option.splitRegex().isEmpty() ? "" : " -s ,";
    String action =
        !words.isEmpty()
            ? "_values" + several + " " + option.paramLabel() + " " + String.join(" ", words)
            : isFile(option) ? "_files" : " ";
    return quoted(names + "=" + text + ":" + option.paramLabel() + ":" + action);
  }

  private static String zshText(String text) {
    return text.replaceAll("[\\[\\]:\\\\]", "\\\\$0");
  }

  private String fish() {
    List<String> lines = new ArrayList<>();
    for (CommandSpec command : commands) {
      lines.add(fishLine("-n __fish_use_subcommand -a " + command.name(), summary(command)));
    }
    lines.add(fishLine("-n __fish_use_subcommand -a help", "What a command takes"));
    program.options().forEach(option -> lines.add(fishOption("-n __fish_use_subcommand", option)));
    String names = commands.stream().map(CommandSpec::name).collect(Collectors.joining(" "));
    lines.add(
        "complete -c %s -n '__fish_seen_subcommand_from help' -f -a '%s'"
            .formatted(PROGRAM, names));
    for (CommandSpec command : commands) {
      String when = "-n '__fish_seen_subcommand_from " + command.name() + "'";
      options(command).forEach(option -> lines.add(fishOption(when, option)));
      if (!takesFiles(command)) {
        lines.add("complete -c " + PROGRAM + " " + when + " -f");
      }
    }
    return ended(lines);
  }

  private static String fishOption(String when, OptionSpec option) {
    String names =
        Arrays.stream(option.names())
            .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.charAt(1))
            .collect(Collectors.joining(" "));
    List<String> words = words(option);
    String all = String.join(" ", words);
    String value =
        !takesValue(option)
            ? ""
            : words.isEmpty()
                ? isFile(option) ? " -r -F" : " -x"
                : option.splitRegex().isEmpty()
                    ? " -x -a '" + all + "'"
                    : " -x -a '(__fish_append , " + all + ")'";
    return fishLine(when + " " + names + value, joined(option.description()));
  }

  private static String fishLine(String what, String text) {
    String safe = text.replace("\\", "\\\\").replace("'", "\\'");
    return "complete -c %s %s -d '%s'".formatted(PROGRAM, what, safe);
  }

  // What the tables say.

  private static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream()
        .sorted(Comparator.comparing(OptionSpec::longestName))
        .toList();
  }

  private static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  private static boolean takesFiles(CommandSpec command) {
    return command.positionalParameters().stream().anyMatch(CommandPapers::isFile);
  }

  private static boolean isFile(ArgSpec argument) {
    return FILES.contains(argument.paramLabel());
  }

  /** The few words that a value can be; empty where it is free. */
  private static List<String> words(OptionSpec option) {
    Iterable<String> candidates = option.completionCandidates();
    return candidates == null
        ? List.of()
        : StreamSupport.stream(candidates.spliterator(), false).toList();
  }

  private static String summary(CommandSpec command) {
    String[] description = command.usageMessage().description();
    return description[0].replaceFirst("\\.$", "");
  }

  private static String joined(String[] lines) {
    return String.join(" ", lines).replaceAll("\\s+", " ").strip();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}

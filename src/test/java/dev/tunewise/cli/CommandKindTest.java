package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

class CommandKindTest {
  private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());
  private static final Console CONSOLE = new Console(NOWHERE, NOWHERE);

  @Test
  void list_saysOfEachCommand_whatTheWholeOneSays() {
    String whole = Cli.model().commandLine().getUsageMessage(Ansi.OFF);
    assertEquals(whole, Cli.commands(CONSOLE, List.of("help")).getUsageMessage(Ansi.OFF));
    assertEquals(whole, Cli.commands(CONSOLE, List.of()).getUsageMessage(Ansi.OFF));
  }

  /** Options of commands that nobody named would be set up at each start of any other. */
  @ParameterizedTest
  @EnumSource
  void onlyTheNamedCommand_isSetUp(CommandKind named) {
    Map<String, CommandLine> all =
        Cli.commands(CONSOLE, List.of("help", named.word())).getSubcommands();
    assertEquals(CommandKind.values().length, all.size());
    for (CommandKind kind : CommandKind.values()) {
      CommandSpec spec = Objects.requireNonNull(all.get(kind.word())).getCommandSpec();
      boolean wanted = kind == named || kind == CommandKind.HELP;
      boolean takesSomething =
          spec.options().stream().anyMatch(option -> !isStandard(option))
              || !spec.positionalParameters().isEmpty();
      assertEquals(wanted, spec.userObject() != null, kind.word());
      assertEquals(wanted, takesSomething, kind.word());
    }
  }

  @Test
  void commandThatComesFirst_needsNoOthers() {
    assertEquals(List.of(CommandKind.USAGE), CommandKind.needed(List.of("usage", "prices")));
    List<CommandKind> all = List.of(CommandKind.values());
    assertEquals(all, CommandKind.needed(List.of("help", "usage")));
    assertEquals(all, CommandKind.needed(List.of("-V", "usage")));
    assertEquals(all, CommandKind.needed(List.of("simluate")));
    assertEquals(all, CommandKind.needed(List.of()));
  }

  private static boolean isStandard(OptionSpec option) {
    return option.usageHelp() || option.versionHelp();
  }
}

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.app.Launcher.Start;
import dev.tunewise.cli.Cli;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  static final List<String> COMMANDS = List.copyOf(Cli.model().subcommands().keySet());

  @Test
  void decide_window_withoutArguments() {
    assertEquals(Start.WINDOW, Launcher.decide(List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plan.tunewise", "folder/plan", "C:\\plans\\plan", "../plan", "a b.tunewise"})
  void decide_window_forPath(String path) {
    assertEquals(Start.WINDOW, Launcher.decide(List.of(path)));
  }

  @ParameterizedTest
  @FieldSource("COMMANDS")
  void decide_commandLine_forCommand(String command) {
    assertEquals(Start.COMMAND_LINE, Launcher.decide(List.of(command)));
    assertEquals(Start.COMMAND_LINE, Launcher.decide(List.of(command, "plan.tunewise")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "-h", "--unknown", "simluate"})
  void decide_commandLine_forOptionOrUnknownWord(String argument) {
    assertEquals(Start.COMMAND_LINE, Launcher.decide(List.of(argument)));
  }

  @Test
  void decide_commandLine_forSeveralPaths() {
    assertEquals(Start.COMMAND_LINE, Launcher.decide(List.of("a.tunewise", "b.tunewise")));
  }
}

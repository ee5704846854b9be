package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Manual pages and completion know every command, option and word that a value can be. */
class CommandPapersTest {
  @TempDir private static Path share;

  @BeforeAll
  static void write() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Path.of("packaging", "build", "CommandPapers.java").toString(),
                share.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
    assertEquals(0, process.waitFor(), said);
  }

  private static List<CommandSpec> commands() {
    return Cli.model().subcommands().values().stream()
        .map(command -> command.getCommandSpec())
        .filter(command -> !command.name().equals("help"))
        .toList();
  }

  private static String page(String name) throws IOException {
    return Files.readString(share.resolve("man/man1/" + name + ".1"));
  }

  private static String unescaped(String page) {
    return page.replaceAll("\\\\f[BIR]", "").replace("\\-", "-");
  }

  private static String bash() throws IOException {
    return Files.readString(share.resolve("bash-completion/completions/tunewise"));
  }

  private static String zsh() throws IOException {
    return Files.readString(share.resolve("zsh/vendor-completions/_tunewise"));
  }

  private static String fish() throws IOException {
    return Files.readString(share.resolve("fish/vendor_completions.d/tunewise.fish"));
  }

  @Test
  void pages_areOneForEachCommand_andOneForAll() throws IOException {
    Set<String> expected =
        Stream.concat(
                Stream.of("tunewise.1"),
                commands().stream().map(command -> "tunewise-" + command.name() + ".1"))
            .collect(Collectors.toSet());
    try (Stream<Path> pages = Files.list(share.resolve("man/man1"))) {
      assertEquals(
          expected, pages.map(page -> page.getFileName().toString()).collect(Collectors.toSet()));
    }
  }

  @Test
  void pages_holdEveryOption_withWhatItDoes() throws IOException {
    for (CommandSpec command : commands()) {
      String page = unescaped(page("tunewise-" + command.name()));
      for (OptionSpec option : command.options()) {
        for (String name : option.names()) {
          assertTrue(page.contains("\n" + name) || page.contains(", " + name), name);
        }
        String begin = option.description()[0].replaceFirst("[^A-Za-z ].*", "");
        assertTrue(page.contains(begin), () -> command.name() + " lacks: " + begin);
      }
    }
  }

  @Test
  void pageOfTheProgram_namesEveryCommand() throws IOException {
    String page = unescaped(page("tunewise"));
    for (CommandSpec command : commands()) {
      assertTrue(page.contains("tunewise-" + command.name()), command.name());
    }
  }

  @Test
  void pageOfTheProgram_namesItsFolders() throws IOException {
    String page = unescaped(page("tunewise"));
    for (String folder : List.of(".config", ".local/state")) {
      assertTrue(page.contains("\n~/" + folder + "/tunewise\n"), folder);
    }
    assertTrue(page.contains("\n" + "TUNEWISE_HOME" + "\n"));
  }

  @Test
  void pages_areAscii_withoutLinesThatRoffTakesForRequests() throws IOException {
    Set<String> requests = Set.of("TH", "SH", "TP", "PP", "BR", "br", "ad", "nh");
    try (Stream<Path> pages = Files.list(share.resolve("man/man1"))) {
      for (Path page : pages.toList()) {
        String text = Files.readString(page);
        assertTrue(text.chars().allMatch(c -> c < 128), page::toString);
        text.lines()
            .filter(line -> line.startsWith(".") || line.startsWith("'"))
            .forEach(
                line ->
                    assertTrue(requests.contains(line.substring(1).replaceFirst(" .*", "")), line));
      }
    }
  }

  @Test
  void completion_knowsEveryCommandAndOption_inEachShell() throws IOException {
    for (CommandSpec command : commands()) {
      for (String shell : List.of(bash(), zsh(), fish())) {
        assertTrue(shell.contains(command.name()), command.name());
      }
      for (OptionSpec option : command.options()) {
        String name = option.longestName();
        assertTrue(bash().contains(name), name);
        assertTrue(zsh().contains(name), name);
        assertTrue(fish().contains(" -l " + name.substring(2) + " "), name);
      }
    }
  }

  @Test
  void completion_offersTheWordsOfAValue() throws IOException {
    for (String shell : List.of(bash(), zsh(), fish())) {
      assertTrue(
          shell.contains("verdict cost spend money accuracy volume decides assumptions")
              || shell.contains("\"verdict\" \"cost\" \"spend\""),
          shell);
    }
  }

  @Test
  void completion_isTheSameWheneverItIsMade() throws IOException {
    assertFalse(bash().contains("Date:"));
  }
}

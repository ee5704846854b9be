package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.dialog.SystemCommands.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemViewerTest {
  /** A shell would take it apart and run its end. */
  private static final String NAME = "it's 50 % $(touch x); ü.pptx";

  private final List<Command> tried = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  @TempDir Path folder;

  private SystemViewer viewer(SystemCommands system, String program) {
    return new SystemViewer(
        system,
        command -> {
          tried.add(command);
          return command.words().getFirst().equals(program);
        },
        Runnable::run,
        problems::add);
  }

  private Path file() throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file) ? file : Files.createFile(file);
  }

  @Test
  void open_handsOverThePath_asOneArgument() throws IOException {
    String path = file().toString();
    for (SystemCommands system : SystemCommands.values()) {
      tried.clear();
      viewer(system, "").open(file());
      assertTrue(tried.stream().allMatch(c -> c.words().getLast().equals(path)), tried.toString());
    }
    assertEquals(SystemCommands.values().length, problems.size());
  }

  @Test
  void open_triesOneAfterTheOther_andSaysInOneLineIfNoneDoes() throws IOException {
    viewer(SystemCommands.LINUX, "gio").open(file());
    assertEquals(List.of("xdg-open", "gio"), programs());
    assertEquals(List.of(), problems);
    viewer(SystemCommands.LINUX, "none").open(file());
    assertEquals(List.of("No program here opens " + NAME + "."), problems);
  }

  @Test
  void open_triesNothing_ofAFileThatIsGone() {
    viewer(SystemCommands.LINUX, "xdg-open").open(folder.resolve("gone.pptx"));
    assertEquals(List.of(), tried);
    assertEquals(List.of("gone.pptx is no longer there."), problems);
  }

  @Test
  void showInFolder_choosesTheFiles_whereTheFileManagerCan() throws IOException {
    Path second = Files.createFile(folder.resolve("b.svg"));
    viewer(SystemCommands.LINUX, "gdbus").showInFolder(List.of(file(), second));
    List<String> words = tried.getFirst().words();
    String address = folder.toUri().toASCIIString();
    assertEquals(
        "['%sit%%27s%%2050%%20%%25%%20$(touch%%20x);%%20%%C3%%BC.pptx', '%sb.svg']"
            .formatted(address, address),
        words.get(words.size() - 2));
    tried.clear();
    viewer(SystemCommands.MAC, "open").showInFolder(List.of(file(), second));
    assertEquals(
        List.of("open", "-R", file().toString(), second.toString()), tried.getFirst().words());
    tried.clear();
    viewer(SystemCommands.WINDOWS, "explorer.exe").showInFolder(List.of(file(), second));
    assertEquals(List.of("explorer.exe", "/select,", file().toString()), tried.getFirst().words());
  }

  @Test
  void showInFolder_showsTheFolder_whereFilesCannotBeChosen() throws IOException {
    viewer(SystemCommands.LINUX, "xdg-open").showInFolder(List.of(file()));
    assertEquals(List.of("gdbus", "xdg-open"), programs());
    assertEquals(folder.toString(), tried.getLast().words().getLast());
    tried.clear();
    Path comma = Files.createFile(folder.resolve("a,b.txt"));
    viewer(SystemCommands.WINDOWS, "explorer.exe").showInFolder(List.of(comma));
    assertEquals(List.of("explorer.exe", folder.toString()), tried.getFirst().words());
    assertEquals(List.of(), problems);
  }

  private List<String> programs() {
    return tried.stream().map(command -> command.words().getFirst()).toList();
  }
}

package dev.tunewise.ui.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The commands by which each operating system opens files and shows them in its file manager. Paths
 * are whole arguments, no shell reads them.
 */
enum SystemCommands {
  LINUX {
    @Override
    List<Command> open(Path path) {
      return List.of(command("xdg-open", path.toString()), command("gio", "open", path.toString()));
    }

    @Override
    List<Command> select(List<Path> files) {
      String addresses =
          files.stream().map(SystemCommands::quoted).collect(Collectors.joining(", ", "[", "]"));
      return List.of(
          command(
              "gdbus",
              "call",
              "--session",
              "--timeout=3",
              "--dest=org.freedesktop.FileManager1",
              "--object-path=/org/freedesktop/FileManager1",
              "--method=org.freedesktop.FileManager1.ShowItems",
              addresses,
              "''"));
    }
  },
  MAC {
    @Override
    List<Command> open(Path path) {
      return List.of(command("open", path.toString()));
    }

    @Override
    List<Command> select(List<Path> files) {
      return List.of(
          command(
              Stream.concat(Stream.of("open", "-R"), files.stream().map(Path::toString))
                  .toArray(String[]::new)));
    }
  },
  WINDOWS {
    @Override
    List<Command> open(Path path) {
      return List.of(new Command(List.of("explorer.exe", path.toString()), false));
    }

    // Of several the first; a comma in its name would end the name.
    @Override
    List<Command> select(List<Path> files) {
      String first = files.getFirst().toString();
      return first.contains(",")
          ? List.of()
          : List.of(new Command(List.of("explorer.exe", "/select,", first), false));
    }
  };

  /**
   * A program and its arguments.
   *
   * @param tells whether it ends with 0 if, and only if, it did what it was asked
   */
  record Command(List<String> words, boolean tells) {
    Command {
      words = List.copyOf(words);
    }
  }

  static SystemCommands here() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    return name.contains("mac") ? MAC : name.contains("win") ? WINDOWS : LINUX;
  }

  /** Opens a file or a folder: to be tried in this order. */
  abstract List<Command> open(Path path);

  /** Shows files in their folder, chosen there; as {@link #open}, perhaps none. */
  abstract List<Command> select(List<Path> files);

  /** As {@link #select}, and the folder itself where files cannot be chosen in it. */
  List<Command> show(List<Path> files) {
    List<Command> all = new ArrayList<>(select(files));
    Path folder = files.getFirst().toAbsolutePath().getParent();
    if (folder != null) {
      all.addAll(open(folder));
    }
    return all;
  }

  private static Command command(String... words) {
    return new Command(List.of(words), true);
  }

  /** An address as a string of GVariant text, in which an apostrophe would end it. */
  private static String quoted(Path file) {
    return "'" + file.toUri().toASCIIString().replace("'", "%27") + "'";
  }
}

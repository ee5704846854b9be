package dev.tunewise.cli;

import dev.tunewise.file.FileNames;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenario files that arguments name. A folder stands for its {@code *.tunewise} files, by
 * name, without those of its subfolders and, as shells read the pattern, without hidden ones: macOS
 * puts a {@code ._name} beside each file on disks of other systems.
 *
 * @param problems arguments that name none
 */
record ScenarioFiles(List<Path> files, List<Problem> problems) {
  static final String EXTENSION = ".tunewise";

  static ScenarioFiles of(List<String> arguments) {
    ScenarioFiles found = new ScenarioFiles(new ArrayList<>(), new ArrayList<>());
    arguments.forEach(found::add);
    return found;
  }

  /** The name of results: the file's without its extension. */
  static String nameOf(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean extended = name.endsWith(EXTENSION) && name.length() > EXTENSION.length();
    return extended ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }

  /** Why two of the files would write the same results, if so. */
  Optional<String> clash() {
    Map<Path, Path> byName = new LinkedHashMap<>();
    for (Path file : files) {
      // As a path: where the system takes A and a for the same file, so does this.
      Path before = byName.putIfAbsent(Path.of(nameOf(file)), file);
      if (before != null) {
        return Optional.of(
            "%s and %s have the same name; results would overwrite each other"
                .formatted(before, file));
      }
    }
    return Optional.empty();
  }

  /**
   * An argument as a path; the empty one is no path, though the system takes it for this folder.
   *
   * @return empty if it is none here
   */
  static Optional<Path> path(String argument) {
    try {
      return argument.isEmpty() ? Optional.empty() : Optional.of(Path.of(argument));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with an argument that is no path. */
  static Problem noPath(String argument) {
    return new Problem("'" + argument + "'", FileNames.IMPOSSIBLE);
  }

  private void add(String argument) {
    Optional<Path> path = path(argument);
    if (path.isEmpty()) {
      problems.add(noPath(argument));
    } else if (Files.isDirectory(path.get())) {
      addFolder(path.get());
    } else {
      files.add(path.get());
    }
  }

  private void addFolder(Path folder) {
    NameEncoding encoding = NameEncoding.here();
    List<Path> inside = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        boolean matches = name.endsWith(EXTENSION) && !name.startsWith(".");
        if (matches && !encoding.reads(name)) {
          problems.add(new Problem(file.toString(), NameEncoding.UNREADABLE));
        } else if (matches && !Files.isDirectory(file)) {
          inside.add(file);
        }
      }
    } catch (IOException e) {
      problems.add(new Problem(folder.toString(), "cannot be read: " + FileReason.of(e)));
      return;
    }
    inside.sort(Comparator.comparing(file -> file.getFileName().toString()));
    files.addAll(inside);
    if (inside.isEmpty()) {
      problems.add(new Problem(folder.toString(), "holds no " + EXTENSION + " file"));
    }
  }
}

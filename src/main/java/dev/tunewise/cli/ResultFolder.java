package dev.tunewise.cli;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that results go to; made when the first one comes. */
record ResultFolder(Path path, Console console) {
  /**
   * A folder, there or not.
   *
   * @throws WriteException if it can be none
   */
  static ResultFolder of(String argument, Console console) throws WriteException {
    Path path =
        ScenarioFiles.path(argument)
            .orElseThrow(
                () -> new WriteException("'" + argument + "'", FileNames.IMPOSSIBLE, null));
    return new ResultFolder(path, console);
  }

  /** Makes it if it is not there, and removes what killed programs left in it. */
  void make() throws WriteException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new WriteException(path, e);
    }
    AtomicFiles.removeLeft(path);
  }

  /** Writes a file and says so. */
  void write(String fileName, byte[] content) throws WriteException {
    Path file = path.resolve(fileName);
    AtomicFiles.writeOneOfMany(file, content);
    console.print(OneLine.of(file.toString()));
  }
}

package dev.tunewise.cli;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.WriteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder that results go to; made when the first one comes. */
record ResultFolder(Path path, Console console) {
  /**
   * A folder, there or not.
   *
   * @throws WriteException if it can be none
   */
  static ResultFolder of(String argument, Console console) throws WriteException {
    try {
      return new ResultFolder(ScenarioFiles.path(argument), console);
    } catch (InvalidPathException e) {
      throw new WriteException("'" + argument + "'", ScenarioFiles.NO_NAME, e);
    }
  }

  void make() throws WriteException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new WriteException(path, e);
    }
  }

  /** Writes a file and says so. */
  void write(String fileName, byte[] content) throws WriteException {
    Path file = path.resolve(fileName);
    AtomicFiles.write(file, content);
    console.print(OneLine.of(file.toString()));
  }
}

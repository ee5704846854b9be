package dev.tunewise.cli;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileFailure;
import dev.tunewise.file.OneLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The folder that results go to; made when the first one comes. */
record ResultFolder(Path path, Console console) {
  /**
   * A folder, there or not.
   *
   * @throws FileFailure if it can be none
   */
  static ResultFolder of(String argument, Console console) throws FileFailure {
    try {
      return new ResultFolder(ScenarioFiles.path(argument), console);
    } catch (InvalidPathException e) {
      throw new FileFailure("'" + argument + "'", ScenarioFiles.NO_NAME, e);
    }
  }

  void make() throws FileFailure {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new FileFailure(path, FileFailure.reason(e), e);
    }
  }

  /** Writes a file and says so. */
  void write(String fileName, byte[] content) throws FileFailure {
    Path file = path.resolve(fileName);
    AtomicFiles.write(file, content);
    console.print(OneLine.of(file.toString()));
  }
}

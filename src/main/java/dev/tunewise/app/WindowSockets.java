package dev.tunewise.app;

import dev.tunewise.file.ProgramFolders;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where windows of this user can be asked: each has a socket file in a folder of the user alone.
 * Only those on the same screen count: nobody would see the others.
 */
record WindowSockets(Path folder, String screen, long process) {
  private static final String END = ".sock";

  static WindowSockets of(ProgramFolders folders) {
    String display = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
    return new WindowSockets(
        folders.runtime().resolve("windows"),
        Integer.toHexString(display.hashCode()),
        ProcessHandle.current().pid());
  }

  /** That of this process. */
  Path own() {
    return folder.resolve(process + ending());
  }

  /** All but that of this process, the one used last first. */
  List<Path> others() {
    record Socket(Path file, FileTime used) {}
    List<Socket> found = new ArrayList<>();
    Path own = own();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ending())) {
      for (Path file : files) {
        if (!file.equals(own)) {
          found.add(new Socket(file, Files.getLastModifiedTime(file)));
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // No folder, no windows.
    }
    found.sort(Comparator.comparing(Socket::used).reversed());
    return found.stream().map(Socket::file).toList();
  }

  private String ending() {
    return "-" + screen + END;
  }
}

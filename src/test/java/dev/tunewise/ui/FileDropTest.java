package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileDropTest {
  private final List<String> opened = new ArrayList<>();

  private void open(List<Path> files) {
    opened.add(String.valueOf(files));
  }

  @Test
  void action_takesAllFiles_whateverTheirNames() {
    List<File> files = List.of(new File("a.csv"), new File("src"), new File("c"));
    FileDrop.action(files, this::open).orElseThrow().run();
    assertEquals(List.of("[a.csv, c]"), opened);
  }

  @Test
  void action_isNone_forFolders() {
    assertTrue(FileDrop.action(List.of(new File("src")), this::open).isEmpty());
    assertTrue(FileDrop.action(List.of(), this::open).isEmpty());
  }
}

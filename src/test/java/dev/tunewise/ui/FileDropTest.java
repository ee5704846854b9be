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
  private final List<FileDrop.Target> targets =
      List.of(target("scenario", "tunewise"), target("list", "json"));

  private FileDrop.Target target(String name, String extension) {
    return FileDrop.Target.ofOne(List.of(extension), path -> opened.add(name + " " + path));
  }

  @Test
  void action_goesToTheTarget_ofTheFirstFileThatHasOne() {
    List<File> files = List.of(new File("a.txt"), new File("b.JSON"), new File("c.tunewise"));
    FileDrop.action(files, targets).orElseThrow().run();
    FileDrop.action(List.of(files.getLast()), targets).orElseThrow().run();
    assertEquals(List.of("list " + Path.of("b.JSON"), "scenario " + Path.of("c.tunewise")), opened);
  }

  @Test
  void action_takesAllFilesOfTheKind() {
    FileDrop.Target all =
        new FileDrop.Target(List.of("csv"), files -> opened.add(String.valueOf(files)));
    List<File> files = List.of(new File("a.csv"), new File("b.txt"), new File("c.csv"));
    FileDrop.action(files, List.of(all)).orElseThrow().run();
    assertEquals(List.of("[a.csv, c.csv]"), opened);
  }

  @Test
  void action_isNone_forOtherFiles() {
    assertTrue(FileDrop.action(List.of(new File("json"), new File("a.jsonl")), targets).isEmpty());
    assertTrue(FileDrop.action(List.of(), targets).isEmpty());
  }
}

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.ExportFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
  @TempDir Path folder;

  @Test
  void wanted_nothing_whereTheProgramIsStartedForItsUsers() {
    assertEquals(Optional.empty(), TrainingRun.wanted());
  }

  @Test
  void commands_succeed_andExportEachFormat() throws IOException {
    assertEquals(0, new TrainingRun(folder).commands());

    List<String> written;
    try (Stream<Path> files = Files.list(folder.resolve("exports"))) {
      written = files.map(file -> file.getFileName().toString()).toList();
    }
    for (ExportFormat format : ExportFormat.values()) {
      String ending = "." + format.extension();
      assertTrue(written.stream().anyMatch(name -> name.endsWith(ending)), ending + written);
      assertTrue(written.stream().anyMatch(name -> name.matches(".*compare.*\\" + ending)), ending);
    }
    assertTrue(Files.exists(folder.resolve("results/scenario.result.json")));
  }
}

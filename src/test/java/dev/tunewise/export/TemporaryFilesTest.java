package dev.tunewise.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ChildProgram;
import dev.tunewise.app.Launcher;
import dev.tunewise.chart.DecisionChart;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports do without temporary files, or leave none behind. */
class TemporaryFilesTest {
  @AfterEach
  void restore() {
    ImageIO.setCacheDirectory(null);
  }

  @Test
  void picture_needsNone(@TempDir Path folder) throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    ImageIO.setCacheDirectory(gone.toFile());
    Files.delete(gone);
    ChartExport export = new ChartExport(Numbers.in(Locale.US), LocalDate.EPOCH);
    ExportRequest request = ExportRequest.slide(ExportFormat.PNG);
    byte[] picture =
        export.bytes(
            new Simulator().simulate(Scenario.DEFAULT), null, DecisionChart.TORNADO, request);
    assertTrue(picture.length > 1000);
  }

  @Test
  void export_leavesNone_inAnyFormat(@TempDir Path folder) throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path scenario = folder.resolve("scenario.tunewise");
    Files.write(scenario, ScenarioWriter.toBytes(Scenario.DEFAULT));
    Path out = folder.resolve("out");
    String formats =
        Stream.of(ExportFormat.values())
            .map(format -> format.extension())
            .collect(Collectors.joining(","));
    Process export =
        ChildProgram.of(
                Launcher.class,
                List.of("-Djava.io.tmpdir=" + temporary),
                "export",
                scenario.toString(),
                "--out",
                out.toString(),
                "--formats",
                formats)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said.txt").toFile())
            .start();
    assertEquals(0, export.waitFor(), () -> folder.toString());
    for (ExportFormat format : ExportFormat.values()) {
      assertTrue(
          names(out).stream().anyMatch(name -> name.endsWith("." + format.extension())),
          () -> format + " among " + names(out));
    }
    assertEquals(List.of(), names(temporary));
  }

  private static List<String> names(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

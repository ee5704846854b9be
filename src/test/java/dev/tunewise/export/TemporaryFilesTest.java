package dev.tunewise.export;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.DecisionChart;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures are made where there is no room for temporary files. */
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
}

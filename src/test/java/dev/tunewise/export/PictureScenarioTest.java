package dev.tunewise.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every picture opens the scenarios it was made from. */
class PictureScenarioTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final Scenario FULL =
      RandomScenarios.of(7)
          .withName("=1+1 <b>&\u0001 \u202Eabc 🙂 \ud800 \uFFFF")
          .withNotes("line\r\nline\t\u0000")
          .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(1_000, 2_000_000)))
          .withMeasurements(List.of(new Measurement(Strategy.FINE_TUNING, 500, 168, 200)))
          .withSources(Map.of("prompting", "list price, 2026-10-04"));

  @TempDir private Path folder;

  private List<Scenario> scenarios(ExportFormat format, byte[] picture) throws IOException {
    Path file = folder.resolve("picture." + format.extension());
    Files.write(file, picture);
    return ScenarioReader.readAll(file).stream()
        .map(result -> assertInstanceOf(Loaded.class, result).scenario())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "SVG"})
  void chart_carriesItsScenario(ExportFormat format) throws IOException {
    ChartExport export = new ChartExport(Outcomes.NUMBERS, DATE);
    for (DeckChart chart : DeckChart.all()) {
      ExportRequest request =
          new ExportRequest(format, new ExportSize(300, 200), 1, ColorMode.DARK);
      byte[] picture = export.bytes(Outcomes.of(FULL), null, chart, request);
      assertEquals(List.of(FULL), scenarios(format, picture), chart.label());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "SVG"})
  void comparison_carriesAllScenarios_theBaselineFirst(ExportFormat format) throws IOException {
    List<Scenario> all = List.of(FULL, Scenario.DEFAULT.withName("B"), RandomScenarios.of(9));
    ScenarioComparison comparison =
        ScenarioComparison.of(
            Stream.of(FULL, all.get(1), all.get(2)).map(Outcomes::of).toList(),
            StrategyChoice.of(Strategy.PROMPTING));
    ChartExport export = new ChartExport(Outcomes.NUMBERS, DATE);
    for (CompareItem item : CompareItem.of(format)) {
      byte[] picture =
          export.bytes(
              comparison,
              item,
              new ExportRequest(format, new ExportSize(300, 200), 1, ColorMode.LIGHT));
      assertEquals(all, scenarios(format, picture), item.key());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"cost", "tornado"})
  void png_saysWhereItComesFrom(String key) throws IOException {
    ChartExport export = new ChartExport(Outcomes.NUMBERS, DATE);
    DeckChart chart = DeckChart.byKey(key).orElseThrow();
    ExportRequest request = ExportRequest.slide(ExportFormat.PNG);
    byte[] picture = export.bytes(Outcomes.paysBack(), null, chart, request);
    Map<String, String> texts = texts(picture);
    assertEquals("Tunewise " + ProgramVersion.TEXT, texts.get("Software"));
    assertEquals("2026-11-23", texts.get("Creation Time"));
    Scenario scenario = Outcomes.paysBack().scenario();
    List<String> caption = Caption.of(scenario, chart, Outcomes.NUMBERS, DATE);
    assertEquals(String.join("\n", caption), texts.get("Description"));
    String title =
        chart.content(Outcomes.paysBack(), null, DecisionView.DEFAULT, Outcomes.NUMBERS).title();
    assertEquals(title, texts.get("Title"));
  }

  /** As any other program reads them. */
  private static Map<String, String> texts(byte[] png) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
      reader.setInput(in);
      NodeList nodes =
          ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
              .getElementsByTagName("*");
      Map<String, String> texts = new LinkedHashMap<>();
      for (int i = 0; i < nodes.getLength(); i++) {
        Element node = (Element) nodes.item(i);
        texts.put(
            node.getAttribute("keyword"), node.getAttribute("text") + node.getAttribute("value"));
      }
      return texts;
    } finally {
      reader.dispose();
    }
  }
}

package dev.tunewise.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CompareExportTest {
  private static final Scenario BASE = Scenario.DEFAULT.withName("Customer intents");
  private static final Scenario HOSTILE =
      BASE.withName("=HYPERLINK(\"x\"), a")
          .with(Parameter.PROMPTING_SETUP_HOURS, 34)
          .with(Parameter.HORIZON_MONTHS, 12);

  private final ChartExport export = new ChartExport(Outcomes.NUMBERS, LocalDate.of(2026, 11, 26));
  private final ScenarioComparison comparison =
      ScenarioComparison.of(
          Stream.of(BASE, HOSTILE).map(Outcomes::of).toList(),
          StrategyChoice.of(Strategy.PROMPTING));

  private byte[] bytes(CompareItem item, ExportFormat format) {
    return export.bytes(
        comparison, item, new ExportRequest(format, new ExportSize(640, 360), 2, ColorMode.LIGHT));
  }

  private List<String> lines(CompareItem item) {
    String text = new String(bytes(item, ExportFormat.CSV), StandardCharsets.UTF_8);
    return text.lines().filter(line -> !line.startsWith("\"#")).toList();
  }

  @Test
  void csv_leavesCellsEmpty_beyondAHorizon() {
    List<String> lines = lines(new CompareItem.Chart(ChartKind.COST));
    assertEquals(1 + 25, lines.size());
    assertTrue(lines.getFirst().startsWith("Month,Customer intents: Prompting (USD),\"'=HYPER"));
    assertEquals(3, lines.get(13).split(",", -1).length);
    assertFalse(lines.get(13).endsWith(","), lines.get(13));
    assertTrue(lines.get(14).endsWith(","), lines.get(14));
    double last = Double.parseDouble(lines.getLast().split(",", -1)[1]);
    assertEquals(comparison.baseline().outcome().strategies().getFirst().totalCost(), last);
  }

  @Test
  void figures_holdEveryDigit_andTheDifference() {
    String[] total = lines(CompareItem.Table.FIGURES).get(3).split(",", -1);
    assertEquals("Total cost", total[0]);
    double before = Double.parseDouble(total[2]);
    double after = Double.parseDouble(total[3]);
    assertEquals(comparison.baseline().outcome().strategies().getFirst().totalCost(), before);
    assertEquals(after - before, Double.parseDouble(total[4]));
  }

  @Test
  void changes_sumToTheTotalDifference() {
    List<String> lines = lines(CompareItem.Table.CHANGES);
    assertEquals(5, lines.size(), lines.toString());
    double sum = 0;
    double shares = 0;
    for (String line : lines.subList(1, 4)) {
      assertTrue(line.startsWith("\"'=HYPERLINK(\"\"x\"\"), a\","), line);
      sum += fromEnd(line, 2);
      shares += fromEnd(line, 1);
    }
    assertEquals(fromEnd(lines.getLast(), 2), sum, 1e-6);
    assertEquals(1, shares, 1e-9);
    assertEquals(1, fromEnd(lines.getLast(), 1));
  }

  private static double fromEnd(String line, int column) {
    String[] cells = line.split(",", -1);
    return Double.parseDouble(cells[cells.length - column]);
  }

  @Test
  void pictures_areDrawnAtTheirSize_andTablesHaveNone() throws IOException {
    byte[] png = bytes(new CompareItem.Chart(ChartKind.ACCURACY), ExportFormat.PNG);
    assertEquals(1280, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    String svg =
        new String(
            bytes(new CompareItem.Chart(ChartKind.COST), ExportFormat.SVG), StandardCharsets.UTF_8);
    assertTrue(svg.contains("Different horizons"), "the warning stands in the caption");
    assertThrows(
        IllegalArgumentException.class, () -> bytes(CompareItem.Table.FIGURES, ExportFormat.PNG));
  }

  private static List<String> comments(Scenario... scenarios) {
    ScenarioComparison compared =
        ScenarioComparison.of(
            Stream.of(scenarios).map(Outcomes::of).toList(), StrategyChoice.of(Strategy.PROMPTING));
    byte[] csv =
        new ChartExport(Outcomes.NUMBERS, LocalDate.of(2026, 11, 26))
            .bytes(compared, CompareItem.Table.FIGURES, ExportRequest.slide(ExportFormat.CSV));
    String text = new String(csv, StandardCharsets.UTF_8);
    return text.lines().filter(line -> line.startsWith("\"#")).toList();
  }

  @Test
  void caption_tellsOriginAndPrices_onceWhereTheyAreTheSame() {
    Scenario base = BASE.withSources(Map.of("prompting", "List of June"));
    List<String> same = comments(base, base.withName("B"));
    assertEquals(
        "\"# Baseline: Customer intents · B · 26 November 2026 · Tunewise "
            + ProgramVersion.TEXT
            + " · seed 42\"",
        same.get(1));
    assertEquals("\"# Prices: Prompted model: List of June\"", same.get(2));
    List<String> other =
        comments(
            base,
            base.withName("B")
                .withSampling(500, 7)
                .withSources(Map.of("prompting", "List of May")));
    assertTrue(other.get(1).endsWith(" · seeds 42, 7\""), other.get(1));
    assertEquals(
        "\"# Prices: Customer intents: Prompted model: List of June"
            + " · B: Prompted model: List of May\"",
        other.getLast());
  }
}

package dev.tunewise.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionChart;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartExportTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  private static final String MADE_BY = "Tunewise " + ProgramVersion.TEXT + " · seed 42";

  private final ChartExport export = new ChartExport(Outcomes.NUMBERS, DATE);
  private final Outcome outcome = Outcomes.paysBack();

  private byte[] bytes(DeckChart kind, ExportFormat format) {
    return export.bytes(outcome, null, kind, ExportRequest.slide(format));
  }

  @ParameterizedTest
  @CsvSource({"1, 1280, 720", "2, 1024, 768", "4, 300, 300", "1, 333, 777"})
  void png_hasTheChosenSizeTimesTheScale(int scale, int width, int height) throws IOException {
    ExportRequest request =
        new ExportRequest(ExportFormat.PNG, new ExportSize(width, height), scale, ColorMode.DARK);
    BufferedImage image =
        ImageIO.read(
            new ByteArrayInputStream(export.bytes(outcome, null, ChartKind.COST, request)));
    assertEquals(width * scale, image.getWidth());
    assertEquals(height * scale, image.getHeight());
    assertEquals(0xFF0D1117, image.getRGB(1, 1), "dark background");
  }

  @ParameterizedTest
  @MethodSource("dev.tunewise.chart.DeckChart#all")
  void svg_isXmlWithRealText(DeckChart kind) throws Exception {
    Document document = parse(bytes(kind, ExportFormat.SVG));
    Element root = document.getDocumentElement();
    assertEquals("svg", root.getLocalName());
    assertEquals("0 0 1280 720", root.getAttribute("viewBox"));
    List<String> texts = texts(document, "text");
    for (Strategy strategy : Strategy.values()) {
      boolean named = texts.stream().anyMatch(t -> t.startsWith(strategy.label()));
      String closest = "None fits (closest: " + strategy.inSentence() + ")";
      boolean unfit = kind == DecisionChart.MAP && texts.contains(closest);
      assertTrue(named || unfit || kind == DecisionChart.TORNADO, texts::toString);
    }
    ChartContent data = kind.content(outcome, null, DecisionView.DEFAULT, Outcomes.NUMBERS);
    assertEquals(data.title(), texts(document, "title").getFirst());
    assertTrue(texts.contains(data.title()), texts::toString);
    assertTrue(texts.contains(data.subtitle()), texts::toString);
    assertTrue(texts.contains("Customer intents · 23 November 2026 · " + MADE_BY), texts::toString);
    assertTrue(texts.stream().anyMatch(t -> t.startsWith("Assumes ")), texts::toString);
  }

  @Test
  void svg_namesOneFontFamilyWithFallbacks() throws Exception {
    Document document = parse(bytes(ChartKind.COST, ExportFormat.SVG));
    NodeList all = document.getElementsByTagName("*");
    int named = 0;
    for (int i = 0; i < all.getLength(); i++) {
      String family = ((Element) all.item(i)).getAttribute("font-family");
      if (!family.isEmpty()) {
        named++;
        assertTrue(family.startsWith("Inter,") && family.endsWith("sans-serif"), family);
      }
    }
    assertTrue(named > 5, () -> "only some have a font");
  }

  @Test
  void svg_takesAnyNameAsText() throws Exception {
    String name = "<b>&\u0001\u0000 x</b>\n\uFFFF '\"";
    Outcome named = Outcomes.of(Scenario.DEFAULT.withName(name));
    byte[] bytes = export.bytes(named, null, ChartKind.COST, ExportRequest.slide(ExportFormat.SVG));
    assertTrue(
        texts(parse(bytes), "text").stream().anyMatch(t -> t.startsWith("<b>& x</b> '\" · ")));
  }

  private static Document parse(byte[] svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
  }

  private static List<String> texts(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  @ParameterizedTest
  @EnumSource(names = "MONEY", mode = EnumSource.Mode.EXCLUDE)
  void csv_readsBackExactly(ChartKind kind) {
    ChartData data = Outcomes.lines(kind, outcome, null);
    List<String> lines =
        new String(bytes(kind, ExportFormat.CSV), StandardCharsets.UTF_8).lines().toList();
    List<String> table = lines.stream().filter(line -> !line.startsWith("\"#")).toList();
    assertEquals(4, lines.size() - table.size(), "title, scope, scenario, assumptions");
    assertEquals(data.xs().size() + 1, table.size());
    for (int i = 0; i < data.xs().size(); i++) {
      double[] cells =
          Arrays.stream(table.get(i + 1).split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      assertEquals(4, cells.length);
      assertEquals(data.xs().get(i), cells[0]);
      for (int s = 0; s < 3; s++) {
        assertEquals(data.series().get(s).ys().get(i), cells[s + 1]);
      }
    }
  }

  @Test
  void csv_namesItsColumns() {
    String csv = new String(bytes(ChartKind.COST, ExportFormat.CSV), StandardCharsets.UTF_8);
    assertTrue(csv.contains("\r\nMonth,Prompting (USD),Fine-tuning (USD),Hybrid (USD)\r\n0,"), csv);
    assertTrue(csv.startsWith("\"# Fine-tuning pays back in month 3\"\r\n"), csv);
  }

  @Test
  void csv_hasPointsInEveryLocale() {
    ChartExport german = new ChartExport(Numbers.in(Locale.GERMANY), DATE);
    String csv =
        new String(
            german.bytes(outcome, null, ChartKind.ACCURACY, ExportRequest.slide(ExportFormat.CSV)),
            StandardCharsets.UTF_8);
    assertTrue(csv.contains("\r\n0,0.68,0.68,"), csv);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "  =1", "\t=1", "=a,b", "\uff1d1+1"})
  void csv_textIsNoFormula(String text) {
    String cell = DataTable.csv(text);
    assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
  }

  @Test
  void csv_scenarioNameStaysInItsCell() {
    Outcome named = Outcomes.of(Scenario.DEFAULT.withName("a\",=cmd()\r\n=x;y"));
    byte[] bytes = export.bytes(named, null, ChartKind.COST, ExportRequest.slide(ExportFormat.CSV));
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    assertEquals("\"# a\"\",=cmd() =x;y · 23 November 2026 · " + MADE_BY + "\"", lines.get(2));
  }

  @Test
  void caption_namesWhatMatters() {
    List<String> cost = Caption.of(outcome.scenario(), ChartKind.COST, Outcomes.NUMBERS, DATE);
    assertTrue(cost.get(1).contains("1M calls a month, growing 3\u00a0% monthly"), cost.get(1));
    assertTrue(cost.get(1).contains("prompting $2/$10, tuned $0.80/$3.20"), cost.get(1));
    List<String> accuracy =
        Caption.of(outcome.scenario(), ChartKind.ACCURACY, Outcomes.NUMBERS, DATE);
    assertTrue(accuracy.get(1).contains("base accuracy 68\u00a0%"), accuracy.get(1));
    assertEquals(
        "Unnamed scenario · 23 November 2026 · " + MADE_BY,
        Caption.of(Scenario.DEFAULT, ChartKind.COST, Outcomes.NUMBERS, DATE).getFirst());
  }

  @Test
  void everyChart_canBeExported() {
    for (Outcome any : Outcomes.all()) {
      for (DeckChart kind : DeckChart.all()) {
        for (ExportFormat format : List.of(ExportFormat.SVG, ExportFormat.CSV)) {
          byte[] bytes = export.bytes(any, null, kind, ExportRequest.slide(format));
          assertFalse(new String(bytes, StandardCharsets.UTF_8).contains("NaN"), kind + "");
        }
      }
    }
  }

  @Test
  void request_refusesWhatNoMemoryHolds() {
    ExportSize large = new ExportSize(4000, 4000);
    assertFalse(ExportRequest.isPossible(large, 4));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ExportRequest(ExportFormat.PNG, large, 4, ColorMode.LIGHT));
    assertThrows(IllegalArgumentException.class, () -> new ExportSize(0, 100));
  }

  @ParameterizedTest
  @CsvSource({
    "Customer intents, Customer intents cost.png",
    "'a/b\\c:d*?\"<>|e', a b c d e cost.png",
    "'', Tunewise cost.png",
    "'..', Tunewise cost.png",
    "'../../etc', etc cost.png"
  })
  void fileName_isSafe(String scenario, String expected) {
    assertEquals(expected, ChartExport.fileName(scenario, ChartKind.COST.key(), ExportFormat.PNG));
  }

  @Test
  void csv_holdsPercentiles_withUncertainty() {
    Outcome ranged = Outcomes.ranged();
    Uncertainty uncertainty = new MonteCarlo().run(ranged.scenario());
    byte[] bytes =
        export.bytes(ranged, uncertainty, ChartKind.COST, ExportRequest.slide(ExportFormat.CSV));
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    String[] names = lines.get(4).split(",", -1);
    String[] last = lines.getLast().split(",", -1);
    assertEquals(13, names.length);
    assertEquals("Fine-tuning p90 (USD)", names[9]);
    double p90 = uncertainty.of(Strategy.FINE_TUNING).totalCost().p90();
    assertEquals(p90, Double.parseDouble(last[9]));
  }

  @Test
  void csv_holdsBarsAndCells() {
    Outcome ranged = Outcomes.ranged();
    List<String> bars = lines(ranged, DecisionChart.TORNADO);
    assertEquals(5 + 4, bars.size());
    assertTrue(bars.get(5).startsWith("traffic.monthlyCalls,400000,2500000,14286."), bars.get(5));
    List<String> cells = lines(ranged, DecisionChart.MAP);
    assertEquals("traffic.monthlyCalls,task.labeledExamples,Recommended", cells.get(4));
    assertEquals(5 + 400 * 240, cells.size());
  }

  private List<String> lines(Outcome any, DeckChart chart) {
    byte[] bytes = export.bytes(any, null, chart, ExportRequest.slide(ExportFormat.CSV));
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }
}

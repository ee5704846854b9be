package dev.tunewise.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionChart;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartClipTest {
  private static final Scenario HOSTILE =
      Scenario.DEFAULT.withName("=HYPERLINK(\"http://x\")\t<b>&\u0000\r\n-1");

  private final ChartExport export = new ChartExport(Outcomes.NUMBERS, LocalDate.of(2026, 11, 23));

  private ChartClip clip(DeckChart chart, Outcome outcome, char separator) {
    return export.clip(outcome, null, chart, ExportRequest.slide(ExportFormat.PNG), separator);
  }

  private static NodeList elements(String html, String tag) throws Exception {
    String xml = html.replace("<meta charset=\"utf-8\">", "");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
        .getElementsByTagName(tag);
  }

  @ParameterizedTest
  @EnumSource(names = "MONEY", mode = EnumSource.Mode.EXCLUDE)
  void texts_holdEveryDigit(ChartKind kind) throws Exception {
    Outcome outcome = Outcomes.paysBack();
    ChartData data = Outcomes.lines(kind, outcome, null);
    ChartClip clip = clip(kind, outcome, ',');
    List<String> lines = clip.text().lines().toList();
    assertEquals(5 + data.xs().size(), lines.size(), "title, scope, scenario, assumptions, names");
    double last = data.series().getLast().ys().get(data.xs().size() - 1);
    String[] cells = lines.getLast().split("\t", -1);
    assertEquals(4, cells.length);
    assertFalse(lines.getLast().contains("."));
    assertEquals(last, Double.parseDouble(cells[3].replace(',', '.')));
    NodeList html = elements(clip.html(), "td");
    Element cell = (Element) html.item(html.getLength() - 1);
    assertEquals(last, Double.parseDouble(cell.getAttribute("sdval")));
    assertEquals(cells[3], cell.getTextContent());
  }

  @Test
  void picture_isTheExported() {
    Outcome outcome = Outcomes.paysBack();
    ExportRequest request = ExportRequest.slide(ExportFormat.PNG);
    assertArrayEquals(
        export.bytes(outcome, null, ChartKind.COST, request),
        clip(ChartKind.COST, outcome, '.').png());
  }

  @Test
  void names_areNoFormulas_andStayInTheirCells() throws Exception {
    ScenarioComparison comparison =
        ScenarioComparison.of(
            Stream.of(Scenario.DEFAULT, HOSTILE).map(Outcomes::of).toList(),
            StrategyChoice.of(Strategy.PROMPTING));
    ChartClip clip =
        new ChartExport(Outcomes.NUMBERS, LocalDate.EPOCH)
            .clip(comparison, ChartKind.COST, ExportRequest.slide(ExportFormat.PNG), '.');
    List<String> lines = clip.text().lines().toList();
    int header = lines.size() - 1 - 25;
    String[] names = lines.get(header).split("\t", -1);
    assertEquals(3, names.length, lines.get(header));
    assertEquals("'=HYPERLINK(\"http://x\") <b>& -1: Prompting (USD)", names[2]);
    NodeList html = elements(clip.html(), "th");
    assertEquals(3, html.getLength());
    assertEquals(names[2], html.item(2).getTextContent());
    assertTrue(
        lines.stream()
            .flatMap(l -> Stream.of(l.split("\t", -1)))
            .noneMatch(c -> c.matches("[=+@].*")));
  }

  @Test
  void caption_isNoFormula() throws Exception {
    ChartClip clip = clip(ChartKind.COST, Outcomes.of(HOSTILE), '.');
    String origin = clip.text().lines().toList().get(2);
    assertTrue(origin.startsWith("'=HYPERLINK(\"http://x\") <b>& -1 · "), origin);
    assertEquals(origin, elements(clip.html(), "td").item(2).getTextContent());
  }

  @Test
  void map_isTooLongForHtml() {
    ChartClip clip = clip(DecisionChart.MAP, Outcomes.paysBack(), '.');
    assertEquals("", clip.html());
    assertEquals(5 + 400 * 240, clip.text().lines().count());
  }
}

package dev.tunewise.export.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.VerdictText;
import java.awt.Dimension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SlidesTest {
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final DeckRequest ALL = DeckRequest.of(SlideKind.all(), ColorMode.LIGHT);

  private static byte[] bytes(Subject subject, DeckRequest request) {
    return Decks.EXPORT.bytes(List.of(subject), ExportFormat.PPTX, request);
  }

  private static XMLSlideShow open(byte[] content) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(content));
  }

  private static List<XSLFChart> charts(XMLSlideShow slides) {
    List<XSLFChart> charts = new ArrayList<>();
    slides
        .getSlides()
        .forEach(
            slide ->
                slide.getRelations().stream()
                    .filter(XSLFChart.class::isInstance)
                    .map(XSLFChart.class::cast)
                    .forEach(charts::add));
    return charts;
  }

  private static Map<String, double[]> columns(XSLFChart chart) throws Exception {
    PackagePart book =
        chart
            .getPackagePart()
            .getRelatedPart(
                chart
                    .getPackagePart()
                    .getRelationshipsByType(POIXMLDocument.PACK_OBJECT_REL_TYPE)
                    .getRelationship(0));
    try (InputStream in = book.getInputStream();
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      Map<String, double[]> columns = new TreeMap<>();
      for (int c = 0; c < sheet.getRow(0).getLastCellNum(); c++) {
        List<Double> values = new ArrayList<>();
        for (int r = 1; r <= sheet.getLastRowNum(); r++) {
          var cell = sheet.getRow(r).getCell(c);
          if (cell != null && cell.getCellType().name().matches("NUMERIC|FORMULA")) {
            values.add(cell.getNumericCellValue());
          }
        }
        columns.put(
            sheet.getRow(0).getCell(c).getStringCellValue(),
            values.stream().mapToDouble(Double::doubleValue).toArray());
      }
      return columns;
    }
  }

  private static Document xml(PackagePart part) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (InputStream in = part.getInputStream()) {
      return factory.newDocumentBuilder().parse(in);
    }
  }

  @Test
  void charts_areNative_andTheirNumbersEqualTheOutcome() throws Exception {
    Subject subject = Decks.subject(Decks.ranged());
    try (XMLSlideShow slides = open(bytes(subject, ALL))) {
      assertEquals(9, slides.getSlides().size());
      List<XSLFChart> charts = charts(slides);
      assertEquals(6, charts.size());
      assertTrue(slides.getPictureData().isEmpty(), "no pictures of charts");
      Map<String, double[]> cost = columns(charts.get(0));
      Map<String, double[]> accuracy = columns(charts.get(3));
      Map<String, double[]> spend = columns(charts.get(1));
      Map<String, double[]> money = columns(charts.get(2));
      double[] totals =
          subject.outcome().strategies().stream().mapToDouble(s -> s.totalCost()).toArray();
      assertArrayEquals(totals, money.get("Total"), 1e-9 * totals[0]);
      for (Strategy strategy : Strategy.values()) {
        assertEquals(
            subject.outcome().details().cumulativeSpend(strategy),
            Doubles.of(spend.get(strategy.label())));
        assertEquals(
            subject.outcome().of(strategy).cumulativeCost(),
            Doubles.of(cost.get(strategy.label())));
        assertEquals(
            subject.uncertainty().of(strategy).cumulativeCost().p90(),
            Doubles.of(cost.get(strategy.label() + " p90")));
        assertEquals(
            subject.outcome().of(strategy).accuracyByExamples().last(),
            accuracy.get(strategy.label())[accuracy.get(strategy.label()).length - 1]);
      }
      assertEquals(
          subject.outcome().of(Strategy.HYBRID).accuracyByExamples(),
          Doubles.of(accuracy.get(Strategy.HYBRID.label())));
    }
  }

  @Test
  void accuracy_has0Examples_atTheLeftEndOfALogarithmicAxis() throws Exception {
    DeckRequest request =
        DeckRequest.of(List.of(new SlideKind.Chart(ChartKind.ACCURACY)), ColorMode.LIGHT);
    try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.ranged()), request))) {
      XSLFChart chart = charts(slides).getFirst();
      Map<String, double[]> columns = columns(chart);
      double[] examples = columns.get("Labeled examples");
      double[] places = columns.get("Labeled examples, on the axis");
      assertEquals(0, examples[0]);
      assertEquals(1, examples[1]);
      assertEquals(0.1, places[0]);
      assertEquals(
          Doubles.of(Arrays.copyOfRange(examples, 1, examples.length)),
          Doubles.of(Arrays.copyOfRange(places, 1, places.length)));
      Element axis =
          (Element) xml(chart.getPackagePart()).getElementsByTagNameNS(CHART, "valAx").item(0);
      assertEquals("0.1", value(axis, "min"));
      Element format = (Element) axis.getElementsByTagNameNS(CHART, "numFmt").item(0);
      assertTrue(format.getAttribute("formatCode").startsWith("[<1]\"0\";"));
      assertTrue(xmlText(slides.getSlides().getFirst()).contains("0 at its left end"));
    }
  }

  /** Columns for a band look like a bar chart. */
  @Test
  void bands_areAreas_betweenThinLines() throws Exception {
    DeckRequest request =
        DeckRequest.of(List.of(new SlideKind.Chart(ChartKind.COST)), ColorMode.LIGHT);
    try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.ranged()), request))) {
      PackagePart chart = charts(slides).getFirst().getPackagePart();
      NodeList lines = xml(chart).getElementsByTagNameNS(MAIN, "ln");
      for (int i = 0; i < lines.getLength(); i++) {
        String width = ((Element) lines.item(i)).getAttribute("w");
        assertTrue(
            width.isEmpty() || Integer.parseInt(width) <= 4 * 12_700,
            "a line as wide as a column: " + width);
      }
      Element shapes = (Element) xml(chart).getElementsByTagNameNS(CHART, "userShapes").item(0);
      String id = shapes.getAttributeNS(RELATIONS, "id");
      Document drawing = xml(chart.getRelatedPart(chart.getRelationship(id)));
      NodeList areas = drawing.getElementsByTagNameNS(MAIN, "custGeom");
      assertEquals(Strategy.values().length, areas.getLength());
      int months = Decks.ranged().horizonMonths();
      for (int i = 0; i < areas.getLength(); i++) {
        assertEquals(
            2 * (months + 1),
            ((Element) areas.item(i)).getElementsByTagNameNS(MAIN, "pt").getLength());
      }
    }
  }

  @Test
  void breakEvens_areToldOnTheChart_eachOnce() throws Exception {
    for (Scenario preset : Presets.all()) {
      Subject subject = Decks.subject(preset);
      for (ChartKind kind : List.of(ChartKind.COST, ChartKind.ACCURACY, ChartKind.VOLUME)) {
        DeckRequest request = DeckRequest.of(List.of(new SlideKind.Chart(kind)), ColorMode.LIGHT);
        ChartData data =
            (ChartData) kind.content(subject.outcome(), subject.uncertainty(), Outcomes.NUMBERS);
        try (XMLSlideShow slides = open(bytes(subject, request))) {
          PackagePart chart = charts(slides).getFirst().getPackagePart();
          String told = labels(xml(chart)) + drawing(chart);
          for (Mark.Point point : data.marks(Mark.Point.class).toList()) {
            String said = point.sentence().replace(" ", "");
            assertEquals(
                2, told.split(Pattern.quote(said), -1).length, () -> point + " in " + told);
          }
        }
      }
    }
  }

  /** Errors that cost much and a model that is trained anew: cheaper, dearer, and so on. */
  @Test
  void manyCrossings_areMarked_withoutWords() throws Exception {
    Scenario scenario =
        Scenario.DEFAULT
            .with(Parameter.HORIZON_MONTHS, 120)
            .with(Parameter.MONTHLY_GROWTH, 1)
            .with(Parameter.MONTHLY_DRIFT, 0.2)
            .with(Parameter.COST_PER_ERROR, 1e6)
            .with(Parameter.PROMPTING_RETRIEVED_TOKENS, 1e6);
    DeckRequest request =
        DeckRequest.of(List.of(new SlideKind.Chart(ChartKind.COST)), ColorMode.LIGHT);
    Subject subject = Decks.subject(scenario);
    ChartData data =
        (ChartData)
            ChartKind.COST.content(subject.outcome(), subject.uncertainty(), Outcomes.NUMBERS);
    List<Mark.Point> points = data.marks(Mark.Point.class).toList();
    assertTrue(points.size() > 30, () -> points.size() + " crossings");
    try (XMLSlideShow slides = open(bytes(subject, request))) {
      PackagePart chart = charts(slides).getFirst().getPackagePart();
      String told = labels(xml(chart)) + drawing(chart);
      assertFalse(told.contains(points.getFirst().sentence().replace(" ", "")), told);
      Element height = (Element) xml(chart).getElementsByTagNameNS(CHART, "h").item(0);
      double ofPlot = Double.parseDouble(height.getAttribute("val"));
      assertTrue(ofPlot > 0.5 && ofPlot < 1, "of the height: " + ofPlot);
    }
  }

  private static String labels(Document chart) {
    StringBuilder all = new StringBuilder();
    NodeList words = chart.getElementsByTagNameNS(MAIN, "t");
    for (int i = 0; i < words.getLength(); i++) {
      all.append(words.item(i).getTextContent().replace(" ", ""));
    }
    return all.append('\n').toString();
  }

  private static String drawing(PackagePart chart) throws Exception {
    NodeList shapes = xml(chart).getElementsByTagNameNS(CHART, "userShapes");
    return shapes.getLength() == 0
        ? ""
        : labels(
            xml(
                chart.getRelatedPart(
                    chart.getRelationship(
                        ((Element) shapes.item(0)).getAttributeNS(RELATIONS, "id")))));
  }

  @Test
  void tornado_showsTodaysValue_asAShapeOfTheChart() throws Exception {
    DeckRequest request = DeckRequest.of(List.of(SlideKind.Topic.DECIDES), ColorMode.LIGHT);
    try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.ranged()), request))) {
      PackagePart chart = charts(slides).getFirst().getPackagePart();
      Element shapes = (Element) xml(chart).getElementsByTagNameNS(CHART, "userShapes").item(0);
      String id = shapes.getAttributeNS(RELATIONS, "id");
      PackagePart drawing = chart.getRelatedPart(chart.getRelationship(id));
      assertTrue(xml(drawing).getDocumentElement().getTextContent().contains("Now −$"));
    }
  }

  /** A deck is read from the back of a room. */
  @Test
  void letters_areAtLeast12Points_everywhere() throws Exception {
    for (Scenario scenario : List.of(Decks.ranged(), Decks.hostile())) {
      try (XMLSlideShow slides = open(bytes(Decks.subject(scenario), ALL))) {
        List<PackagePart> parts =
            slides.getPackage().getParts().stream()
                .filter(p -> p.getPartName().getName().matches("/ppt/(slides|charts)/[^/]*.xml"))
                .toList();
        assertTrue(parts.size() >= 9, "slides and charts");
        for (PackagePart part : parts) {
          NodeList all = xml(part).getElementsByTagNameNS("*", "*");
          for (int i = 0; i < all.getLength(); i++) {
            String size = ((Element) all.item(i)).getAttribute("sz");
            boolean letters = all.item(i).getLocalName().endsWith("RPr");
            letters |= all.item(i).getLocalName().equals("rPr");
            if (letters && !size.isEmpty()) {
              assertTrue(Integer.parseInt(size) >= 1200, part.getPartName() + ": " + size);
            }
          }
        }
      }
    }
  }

  /** What PowerPoint insists on, or else offers a repair. */
  @Test
  void charts_areWellFormed_axesCrossAndWorkbooksExist() throws Exception {
    try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.ranged()), ALL))) {
      for (XSLFChart chart : charts(slides)) {
        Document document = xml(chart.getPackagePart());
        List<String> ids = new ArrayList<>();
        for (String kind : List.of("valAx", "catAx")) {
          NodeList axes = document.getElementsByTagNameNS(CHART, kind);
          for (int i = 0; i < axes.getLength(); i++) {
            ids.add(value((Element) axes.item(i), "axId"));
          }
          for (int i = 0; i < axes.getLength(); i++) {
            String cross = value((Element) axes.item(i), "crossAx");
            assertFalse(cross.equals(value((Element) axes.item(i), "axId")));
          }
        }
        assertEquals(2, ids.size());
        NodeList all = document.getElementsByTagNameNS(CHART, "crossAx");
        for (int i = 0; i < all.getLength(); i++) {
          assertTrue(ids.contains(((Element) all.item(i)).getAttribute("val")));
        }
        Element data = (Element) document.getElementsByTagNameNS(CHART, "externalData").item(0);
        String id =
            data.getAttributeNS(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        PackagePart book =
            chart.getPackagePart().getRelatedPart(chart.getPackagePart().getRelationship(id));
        assertTrue(book.getContentType().endsWith("spreadsheetml.sheet"));
      }
    }
  }

  private static String value(Element parent, String name) {
    return ((Element) parent.getElementsByTagNameNS(CHART, name).item(0)).getAttribute("val");
  }

  @Test
  void slides_haveTitlesNotesAndAltText() throws Exception {
    Subject subject = Decks.subject(Decks.ranged());
    try (XMLSlideShow slides = open(bytes(subject, ALL))) {
      assertEquals(
          VerdictText.headline(subject.outcome(), Outcomes.NUMBERS),
          slides.getSlides().getFirst().getTitle());
      String reason =
          ReasonText.of(
              subject.outcome(),
              subject.outcome().verdict().reasons().getFirst(),
              Outcomes.NUMBERS);
      for (XSLFSlide slide : slides.getSlides()) {
        XSLFNotes notes = slides.getNotesSlide(slide);
        assertTrue(text(notes.getTextParagraphs()).contains(reason));
        String footer =
            slide.getShapes().stream()
                .filter(XSLFTextShape.class::isInstance)
                .map(s -> ((XSLFTextShape) s).getText())
                .filter(t -> t.startsWith("Ranged ·"))
                .findFirst()
                .orElse("");
        assertTrue(
            footer.startsWith("Ranged · 26 November 2026 · Tunewise ") && footer.contains("seed 7"),
            footer);
      }
      String cost = xmlText(slides.getSlides().get(1));
      assertTrue(cost.contains("descr=\"Cumulative cost. "), cost);
    }
  }

  private static String text(List<List<XSLFTextParagraph>> all) {
    StringBuilder text = new StringBuilder();
    all.forEach(ps -> ps.forEach(p -> text.append(p.getText()).append('\n')));
    return text.toString();
  }

  private static String xmlText(XSLFSlide slide) {
    return slide.getXmlObject().xmlText();
  }

  @Test
  void scenario_isInTheFile_andReadsBackEqual() throws Exception {
    Scenario scenario = Decks.ranged();
    try (XMLSlideShow slides = open(bytes(Decks.subject(scenario), ALL))) {
      assertEquals(scenario, embedded(slides));
    }
  }

  private static Scenario embedded(XMLSlideShow slides) throws Exception {
    PackagePart part =
        slides.getPackage().getParts().stream()
            .filter(p -> p.getPartName().getName().matches("/customXml/item[0-9]+\\.xml"))
            .reduce((first, last) -> last)
            .orElseThrow();
    String json = xml(part).getDocumentElement().getTextContent();
    ReadResult result = ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8), "embedded");
    return assertInstanceOf(Loaded.class, result, () -> result.problems().toString()).scenario();
  }

  @Test
  void hostileText_breaksNothing() throws Exception {
    for (ColorMode mode : ColorMode.values()) {
      DeckRequest request = DeckRequest.of(SlideKind.all(), mode);
      try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.hostile()), request))) {
        assertTrue(slides.getSlides().size() >= 6);
        for (PackagePart part : slides.getPackage().getParts()) {
          if (part.getContentType().endsWith("xml")
              && !part.getContentType().contains("core-properties")) {
            xml(part);
          }
        }
        assertTrue(
            slides.getSlides().stream().anyMatch(slide -> xmlText(slide).contains("@SUM(A1)")));
        assertEquals(Decks.hostile(), embedded(slides));
      }
    }
  }

  @Test
  void slides_areThoseChosen_inTheirOrder() throws Exception {
    DeckRequest request =
        DeckRequest.of(
            List.of(new SlideKind.Chart(ChartKind.VOLUME), new SlideKind.Chart(ChartKind.COST)),
            ColorMode.LIGHT);
    try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.ranged()), request))) {
      assertEquals(2, slides.getSlides().size());
      assertTrue(slides.getSlides().getFirst().getTitle().contains("month"));
    }
  }

  @Test
  void template_givesSizeMasterAndColors(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("company.pptx");
    try (XMLSlideShow company = new XMLSlideShow()) {
      company.setPageSize(new Dimension(800, 600));
      company.createSlide().createTextBox().setText("old slide");
      try (var out = Files.newOutputStream(file)) {
        company.write(out);
      }
    }
    SlideTemplate template =
        assertInstanceOf(SlideTemplate.Reading.Usable.class, SlideTemplate.read(file)).template();
    DeckRequest request =
        new DeckRequest(List.of(new SlideKind.Chart(ChartKind.COST)), ColorMode.LIGHT, template);
    try (XMLSlideShow slides = open(bytes(Decks.subject(Decks.ranged()), request))) {
      assertEquals(new Dimension(800, 600), slides.getPageSize());
      assertEquals(1, slides.getSlides().size());
      String theme = slides.getSlides().getFirst().getTheme().getName();
      try (XMLSlideShow plain = new XMLSlideShow()) {
        assertEquals(plain.getSlideMasters().getFirst().getTheme().getName(), theme);
      }
    }
  }

  /** Slides that are gone take their charts and workbooks along. */
  @Test
  void template_mayHaveChartsOfItsOwn(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("deck.pptx"), bytes(Decks.subject(Decks.ranged()), ALL));
    SlideTemplate template =
        assertInstanceOf(SlideTemplate.Reading.Usable.class, SlideTemplate.read(file)).template();
    DeckRequest request =
        new DeckRequest(List.of(new SlideKind.Chart(ChartKind.COST)), ColorMode.LIGHT, template);
    Subject other = Decks.subject(Decks.ranged().with(Parameter.HORIZON_MONTHS, 12));
    try (XMLSlideShow slides = open(bytes(other, request))) {
      assertEquals(1, slides.getSlides().size());
      assertEquals(
          other.outcome().of(Strategy.HYBRID).cumulativeCost(),
          Doubles.of(columns(charts(slides).getFirst()).get("Hybrid")));
      long workbooks =
          slides.getPackage().getParts().stream()
              .filter(p -> p.getPartName().getName().startsWith("/ppt/embeddings/"))
              .count();
      assertEquals(1, workbooks, "those of the old slides are gone");
    }
  }

  /** Its layouts stay, and what they hold has names that new parts would have had. */
  @Test
  void template_mayHaveLayouts_withEmbeddedParts(@TempDir Path folder) throws Exception {
    Map<String, String> held =
        Map.of(
            "/ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx", "application/x-sheet",
            "/ppt/embeddings/Microsoft_Excel_Worksheet3.xlsx", "application/x-sheet",
            "/ppt/charts/chart1.xml", "application/x-chart",
            "/ppt/drawings/drawing1.xml", "application/x-drawing",
            "/ppt/slides/slide2.xml", "application/x-slide",
            "/ppt/notesSlides/notesSlide1.xml", "application/x-notes",
            "/customXml/item1.xml", "application/x-item",
            "/customXml/itemProps2.xml", "application/x-properties");
    Path file = folder.resolve("company.pptx");
    try (XMLSlideShow slides = new XMLSlideShow();
        OutputStream out = Files.newOutputStream(file)) {
      PackagePart layout =
          slides.getSlideMasters().getFirst().getSlideLayouts()[0].getPackagePart();
      for (var part : held.entrySet()) {
        PackagePartName name = PackagingURIHelper.createPartName(part.getKey());
        try (OutputStream content =
            slides.getPackage().createPart(name, part.getValue()).getOutputStream()) {
          content.write(("<held>" + part.getKey() + "</held>").getBytes(StandardCharsets.UTF_8));
        }
        layout.addRelationship(name, TargetMode.INTERNAL, POIXMLDocument.PACK_OBJECT_REL_TYPE);
      }
      slides.write(out);
    }
    SlideTemplate template =
        assertInstanceOf(SlideTemplate.Reading.Usable.class, SlideTemplate.read(file)).template();
    DeckRequest request = new DeckRequest(SlideKind.all(), ColorMode.LIGHT, template);
    Subject subject = Decks.subject(Decks.ranged());
    try (XMLSlideShow slides = open(bytes(subject, request))) {
      for (String name : held.keySet()) {
        PackagePart part = slides.getPackage().getPart(PackagingURIHelper.createPartName(name));
        try (InputStream content = part.getInputStream()) {
          assertEquals(
              "<held>" + name + "</held>",
              new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      assertEquals(subject.scenario(), embedded(slides));
      assertTrue(charts(slides).size() > 2);
      for (XSLFChart chart : charts(slides)) {
        assertFalse(columns(chart).isEmpty());
      }
    }
  }

  @Test
  void template_mayBeAnEarlierDeck_ofWhichNothingRemains(@TempDir Path folder) throws Exception {
    Scenario earlier = Decks.ranged().withName("Earlier");
    Path file = Files.write(folder.resolve("earlier.pptx"), bytes(Decks.subject(earlier), ALL));
    SlideTemplate template =
        assertInstanceOf(SlideTemplate.Reading.Usable.class, SlideTemplate.read(file)).template();
    DeckRequest request =
        new DeckRequest(List.of(new SlideKind.Chart(ChartKind.COST)), ColorMode.LIGHT, template);
    Scenario scenario = Decks.ranged().withName("New");
    try (XMLSlideShow slides = open(bytes(Decks.subject(scenario), request))) {
      assertEquals(1, slides.getSlides().size());
      assertEquals(scenario, embedded(slides));
      for (String pattern :
          List.of("/ppt/embeddings/.*", "/ppt/charts/[^/]*", "/customXml/item[0-9]*.xml")) {
        long parts =
            slides.getPackage().getParts().stream()
                .filter(part -> part.getPartName().getName().matches(pattern))
                .filter(part -> !part.isRelationshipPart())
                .count();
        assertEquals(1, parts, pattern);
      }
    }
  }

  @Test
  void template_isRefusedInOneLine_notASlideShow(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("x.pptx"), "not a zip");
    var refused = assertInstanceOf(SlideTemplate.Reading.Refused.class, SlideTemplate.read(file));
    assertTrue(refused.problem().line().endsWith("a .pptx or .potx file is needed"));
    assertInstanceOf(
        SlideTemplate.Reading.Refused.class, SlideTemplate.read(folder.resolve("missing.potx")));
  }
}

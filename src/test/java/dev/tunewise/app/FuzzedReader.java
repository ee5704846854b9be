package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.dataset.DatasetResult;
import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.evaluation.EvaluationReader;
import dev.tunewise.evaluation.EvaluationTable;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.CurveLine;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.usage.UsageReader;
import dev.tunewise.usage.UsageResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Everything that reads files which others may have written. Each ends in a result or in lines that
 * say what is wrong; what it accepts holds what it promises. A new reader is one more row.
 */
enum FuzzedReader {
  SCENARIO("x.tunewise", () -> texts(scenarios())) {
    @Override
    boolean accepts(Path file) {
      return all(List.of(ScenarioReader.read(file)));
    }
  },
  RECOVERY("x.tunewise", () -> texts(scenarios())) {
    @Override
    boolean accepts(Path file) {
      return !new RecoveryStore(file.getParent()).list().isEmpty();
    }
  },
  SETTINGS("settings.json", () -> texts(List.of(FuzzedReader.SETTINGS_TEXT))) {
    @Override
    boolean accepts(Path file) {
      return !SettingsJson.read(text(file)).equals(Settings.DEFAULTS);
    }
  },
  CATALOG("prices.json", () -> texts(List.of(FuzzedReader.CATALOG_TEXT))) {
    @Override
    boolean accepts(Path file) {
      CatalogStore.Contents contents = new CatalogStore(file.getParent()).load();
      contents.problem().ifPresent(FuzzedReader::assertOneLine);
      return contents.problem().isEmpty();
    }
  },
  PRICE_LIST("prices.json", () -> texts(priceLists())) {
    @Override
    boolean accepts(Path file) {
      return switch (PriceListReader.read(file, LocalDate.of(2026, 10, 4), Watch.NONE)) {
        case PriceListReader.Refused(Problem problem) -> refused(List.of(problem));
        case PriceListReader.Read read -> true;
        case PriceListReader.Cancelled() -> throw new AssertionError("nobody stopped");
      };
    }
  },
  USAGE("usage.json", () -> samples("usage")) {
    @Override
    boolean accepts(Path file) {
      return switch (UsageReader.read(List.of(file), UsageReader.Columns.GUESSED, Watch.NONE)) {
        case UsageResult.Refused(List<Problem> problems) -> refused(problems);
        case UsageResult.Read read -> true;
        case UsageResult.AskColumns asked -> false;
        case UsageResult.Cancelled() -> throw new AssertionError("nobody stopped");
      };
    }
  },
  EVALUATIONS("evaluations.json", () -> samples("evaluation")) {
    @Override
    boolean accepts(Path file) {
      return switch (EvaluationFiles.read(file, Numbers.in(Locale.US), Watch.NONE)) {
        case EvaluationFile.Refused(List<Problem> problems) -> refused(problems);
        case EvaluationFile.Read read -> true;
        case EvaluationFile.Cancelled() -> throw new AssertionError("nobody stopped");
      };
    }
  },
  CURVES("curves.csv", () -> texts(List.of(FuzzedReader.CURVES_TEXT))) {
    @Override
    boolean accepts(Path file) {
      return switch (EvaluationReader.read(file)) {
        case EvaluationTable.Refused(List<Problem> problems) -> refused(problems);
        case EvaluationTable.Loaded loaded -> true;
      };
    }
  },
  CURVE_LINE("curve.jsonl", () -> texts(List.of(FuzzedReader.CURVE_LINE_TEXT))) {
    @Override
    boolean accepts(Path file) {
      return switch (CurveLine.read(text(file), "line 1")) {
        case CurveLine.Result.Refused(List<Problem> problems) -> refused(problems);
        case CurveLine.Result.Loaded loaded -> true;
      };
    }
  },
  TRAINING("examples.jsonl", () -> samples("dataset")) {
    @Override
    boolean accepts(Path file) {
      return switch (DatasetReader.read(file, CatalogStore.shipped(), Watch.NONE)) {
        case DatasetResult.Refused(Problem problem) -> refused(List.of(problem));
        case DatasetResult.Read read -> true;
        case DatasetResult.Cancelled() -> throw new AssertionError("nobody stopped");
      };
    }
  },
  /** What a file is that is dropped on the window. */
  CONTENT(
      "dropped.bin",
      () ->
          Stream.of("usage", "evaluation", "dataset")
              .flatMap(kind -> samples(kind).stream().limit(8))
              .toList()) {
    @Override
    boolean accepts(Path file) {
      try {
        return FileContent.of(file, Watch.NONE).isPresent();
      } catch (StoppedException e) {
        throw new AssertionError("nobody stopped", e);
      }
    }
  },
  PNG("x.png", () -> List.of(Carriers.png(1, small()), Carriers.png(2, small()))) {
    @Override
    boolean accepts(Path file) {
      return all(ScenarioReader.readAll(file));
    }
  },
  SVG("x.svg", () -> List.of(Carriers.svg(small()))) {
    @Override
    boolean accepts(Path file) {
      return all(ScenarioReader.readAll(file));
    }
  },
  PDF("x.pdf", () -> List.of(Carriers.pdf(small()))) {
    @Override
    boolean accepts(Path file) {
      return all(ScenarioReader.readAll(file));
    }
  },
  PPTX("x.pptx", () -> List.of(Carriers.office("ppt/presentation.xml", small()))) {
    @Override
    boolean accepts(Path file) {
      return all(ScenarioReader.readAll(file));
    }
  },
  /** With scenario, and with input cells alone. */
  XLSX("x.xlsx", () -> List.of(Carriers.office("xl/workbook.xml", small()), cells())) {
    @Override
    boolean accepts(Path file) {
      List<ReadResult> results = ScenarioReader.readAll(file);
      ScenarioReader.changes(file, results)
          .ifPresent(changes -> changes.refused().forEach(FuzzedReader::assertOneLine));
      return all(results);
    }
  },
  WORKBOOK("table.xlsx", () -> List.of(table())) {
    @Override
    boolean accepts(Path file) {
      boolean training = TRAINING.accepts(file);
      boolean usage = USAGE.accepts(file);
      return EVALUATIONS.accepts(file) || usage || training;
    }
  },
  TEMPLATE("company.pptx", () -> List.of(presentation())) {
    @Override
    boolean accepts(Path file) {
      return switch (SlideTemplate.read(file)) {
        case SlideTemplate.Reading.Refused(Problem problem) -> refused(List.of(problem));
        case SlideTemplate.Reading.Usable usable -> true;
      };
    }
  };

  private static final int LONGEST_LINE = 1_000;
  private static final Pattern TAG = Pattern.compile("<[^<>]*/>");

  /** All but the sixth, with a title alone, and the seventh, of which a slide is made. */
  private static final Pattern SPARE_LAYOUT = Pattern.compile("slideLayout(?:[1-589]|1[01])\\.xml");

  private static final String SETTINGS_TEXT =
      "{\"theme\":\"DARK\",\"window\":{\"x\":1,\"y\":2,\"width\":900,\"height\":600,"
          + "\"maximized\":false},\"dividers\":{\"parameters\":0.3},"
          + "\"recentFiles\":[\"/home/ann/a.tunewise\"],\"folders\":{\"export\":\"/home/ann\"},"
          + "\"choices\":{\"showUncertainty\":\"true\"}}";
  private static final String CATALOG_TEXT =
      "{\"format\":\"tunewise-prices\",\"version\":2,\"providers\":[{\"key\":\"p\",\"name\":\"P\","
          + "\"aliases\":[\"Q\"],\"tuning\":{\"minimumExamples\":10,\"asOf\":\"2026-09-01\","
          + "\"source\":\"s\"}}],\"models\":[{\"provider\":\"p\",\"id\":\"m\",\"kind\":\"chat\","
          + "\"input\":1.5,\"output\":6,\"asOf\":\"2026-09-01\",\"source\":\"s\","
          + "\"tiers\":[{\"over\":200000,\"input\":3}],\"speed\":{\"firstTokenMillis\":300,"
          + "\"asOf\":\"2026\",\"source\":\"s\"}}],\"gpus\":[{\"gpu\":\"G\",\"provider\":\"p\","
          + "\"tier\":\"t\",\"perHour\":2.5,\"minimum\":1,\"asOf\":\"2026-01-01\","
          + "\"source\":\"s\"}]}";
  private static final String CURVES_TEXT =
      "strategy,examples,correct,evaluated,curve\nfineTuning,100,61,90,a\nfineTuning,400,70.5,90,a"
          + "\nprompting,5,44,90,b\n";
  private static final String CURVE_LINE_TEXT =
      "{\"curve\":\"a\",\"strategy\":\"fineTuning\",\"at\":[512,1024],"
          + "\"measurements\":[{\"examples\":100,\"correct\":61,\"evaluated\":90}]}";

  private final String fileName;
  private final Supplier<List<byte[]>> seeds;

  FuzzedReader(String fileName, Supplier<List<byte[]>> seeds) {
    this.fileName = fileName;
    this.seeds = seeds;
  }

  String fileName() {
    return fileName;
  }

  /** Good files, small. */
  List<byte[]> seeds() {
    return seeds.get();
  }

  /** Whether a file is read; checks what is said of one that is not. */
  abstract boolean accepts(Path file);

  private static boolean refused(List<Problem> problems) {
    assertFalse(problems.isEmpty());
    assertTrue(problems.size() <= 20);
    problems.forEach(FuzzedReader::assertOneLine);
    return false;
  }

  static void assertOneLine(Problem problem) {
    String message = problem.message();
    assertFalse(message.isBlank());
    assertTrue(message.length() < LONGEST_LINE, message);
    assertTrue(message.chars().noneMatch(Character::isISOControl), message);
    assertFalse(message.contains("java.") || message.contains("Exception"), message);
  }

  /** What is accepted can be written, and comes back the same. */
  private static boolean all(List<ReadResult> results) {
    assertFalse(results.isEmpty());
    assertTrue(results.size() <= 5);
    boolean accepted = true;
    for (ReadResult result : results) {
      if (result instanceof Loaded loaded) {
        Scenario scenario = loaded.scenario();
        ReadResult again = ScenarioReader.read(ScenarioWriter.toBytes(scenario), "again");
        assertEquals(scenario, again instanceof Loaded same ? same.scenario() : again.problems());
      } else {
        accepted = refused(result.problems());
      }
    }
    return accepted;
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<byte[]> texts(List<String> texts) {
    return texts.stream().map(Mutation::utf8).toList();
  }

  private static List<String> scenarios() {
    Scenario full =
        Scenario.DEFAULT
            .withName("Full")
            .with(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2)
            .with(Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 500)
            .withMeasurements(List.of(new Measurement(Strategy.HYBRID, 50, 30, 45)))
            .withSources(Map.of("prompting", "a list"));
    String links =
        "{\"format\":\"tunewise-scenario\",\"version\":2,\"ranges\":{\"traffic.monthlyCalls\":"
            + "{\"low\":400000,\"high\":2500000},\"task.costPerError\":{\"low\":0.01,\"high\":0.1}},"
            + "\"links\":[{\"parameters\":[\"traffic.monthlyCalls\",\"task.costPerError\"],"
            + "\"correlation\":0.5}],\"priceChanges\":[{\"month\":7,\"model\":\"prompting\","
            + "\"factor\":2}],\"startMonth\":\"2027-01\",\"exchange\":{\"perDollar\":0.92,"
            + "\"asOf\":\"2026-11-27\"},\"actuals\":[{\"month\":1,\"spend\":5200}],"
            + "\"own\":[\"traffic.monthlyCalls\"],\"draws\":1000,\"seed\":7}";
    String old =
        "{\"format\":\"tunewise-scenario\",\"version\":1,\"parameters\":{\"traffic\":"
            + "{\"batchDiscount\":0.4,\"cacheMinimumTokens\":512}}}";
    return List.of(ScenarioWriter.toText(full), links, old);
  }

  private static List<String> priceLists() {
    return List.of(
        "{\"gpt-a\":{\"litellm_provider\":\"openai\",\"mode\":\"chat\","
            + "\"input_cost_per_token\":1e-6,\"output_cost_per_token\":4e-6,"
            + "\"cache_read_input_token_cost\":1e-7}}",
        "{\"data\":[{\"id\":\"a/b\",\"name\":\"B\",\"pricing\":{\"prompt\":\"0.000001\","
            + "\"completion\":\"0.000004\"},\"context_length\":128000}]}",
        "{\"updated_at\":\"2026-10-01\",\"prices\":[{\"id\":\"m\",\"vendor\":\"v\",\"name\":\"M\","
            + "\"input\":2,\"output\":8,\"input_cached\":null}]}",
        "{\"v\":{\"id\":\"v\",\"models\":{\"m\":{\"id\":\"m\",\"name\":\"M\",\"cost\":{\"input\":1,"
            + "\"output\":2}}}}}",
        CATALOG_TEXT);
  }

  private static List<byte[]> samples(String kind) {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/dev/tunewise", kind))) {
      List<byte[]> samples = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        samples.add(start(Files.readAllBytes(file)));
      }
      return samples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first lines of a long sample say as much as all. */
  private static byte[] start(byte[] sample) {
    int end = 0;
    for (int i = 0; i < sample.length && end < 2_000; i++) {
      end = sample[i] == '\n' || i + 1 == sample.length ? i + 1 : end;
    }
    return Arrays.copyOf(sample, end);
  }

  private static byte[] table() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("x");
      String[][] rows = {{"prompt", "completion", "tokens"}, {"q", "a", "7"}, {"r", "b", "9"}};
      for (int r = 0; r < rows.length; r++) {
        XSSFRow row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      return written(book::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many named input cells as make a scenario. */
  private static byte[] cells() {
    StringBuilder names = new StringBuilder();
    StringBuilder rows = new StringBuilder();
    int row = 0;
    for (Parameter parameter : Parameter.values()) {
      row++;
      names.append("<definedName name='%s'>x!$B$%s</definedName>".formatted(parameter.path(), row));
      rows.append(
          "<row r='%s'><c r='B%s'><v>%s</v></c></row>"
              .formatted(row, row, parameter.defaultValue()));
    }
    String space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return Mutation.zipped(
        Map.of(
            "xl/workbook.xml",
            Mutation.utf8(
                "<workbook xmlns:r='%s'><sheets><sheet name='x' r:id='a'/></sheets><definedNames>%s</definedNames></workbook>"
                    .formatted(space, names)),
            "xl/_rels/workbook.xml.rels",
            Mutation.utf8(
                "<Relationships><Relationship Id='a' Type='t/worksheet' Target='worksheets/s.xml'/></Relationships>"),
            "xl/worksheets/s.xml",
            Mutation.utf8("<worksheet><sheetData>" + rows + "</sheetData></worksheet>")));
  }

  /** With two layouts only: of the others nothing is looked at, but they cost half the time. */
  private static byte[] presentation() {
    try (XMLSlideShow slides = new XMLSlideShow()) {
      slides.createSlide();
      Map<String, byte[]> parts = Mutation.unzipped(written(slides::write));
      parts.keySet().removeIf(name -> SPARE_LAYOUT.matcher(name).find());
      String relations = "ppt/slideMasters/_rels/slideMaster1.xml.rels";
      List<String> gone =
          TAG.matcher(text(parts, relations))
              .results()
              .map(MatchResult::group)
              .filter(tag -> SPARE_LAYOUT.matcher(tag).find())
              .map(tag -> tag.replaceAll(".* Id=\"(\\w+)\".*", "r:id=\"$1\""))
              .toList();
      List<String> places = List.of("[Content_Types].xml", relations);
      places.forEach(part -> thin(parts, part, tag -> SPARE_LAYOUT.matcher(tag).find()));
      thin(
          parts, "ppt/slideMasters/slideMaster1.xml", tag -> gone.stream().anyMatch(tag::contains));
      return Mutation.zipped(parts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Map<String, byte[]> parts, String part) {
    return new String(Objects.requireNonNull(parts.get(part)), StandardCharsets.UTF_8);
  }

  /** Takes elements without content out of a part. */
  private static void thin(Map<String, byte[]> parts, String part, Predicate<String> out) {
    String thinner =
        TAG.matcher(text(parts, part))
            .replaceAll(tag -> out.test(tag.group()) ? "" : Matcher.quoteReplacement(tag.group()));
    parts.put(part, Mutation.utf8(thinner));
  }

  private static byte[] small() {
    return Mutation.utf8(
        "{\"format\":\"tunewise-scenario\",\"version\":2,\"name\":\"Small\","
            + "\"parameters\":{\"horizonMonths\":12,\"traffic\":{\"monthlyCalls\":50000}}}");
  }

  private interface Writer {
    void writeTo(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] written(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.writeTo(out);
    return out.toByteArray();
  }
}

package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.fault.FaultLog;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.result.ResultWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {
  private static final String GOOD = "{\"format\": \"tunewise-scenario\", \"version\": 1}";
  private static final String BAD =
      "{\"format\": \"tunewise-scenario\", \"version\": 1, \"draws\": 1, \"x\": null}";
  private static final String RESULT = result(Optional.of(new MonteCarlo().run(Scenario.DEFAULT)));

  @TempDir Path folder;

  private Path good;
  private Path bad;
  private Path out;

  private static String result(Optional<Uncertainty> uncertainty) {
    byte[] bytes = ResultWriter.toBytes(new Simulator().simulate(Scenario.DEFAULT), uncertainty);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What a command left on its two streams. */
  private record Ran(int code, String out, String err) {
    List<String> errors() {
      return err.lines().toList();
    }
  }

  @BeforeEach
  void writeFiles() throws IOException {
    good = Files.writeString(folder.resolve("good.tunewise"), GOOD);
    bad = Files.writeString(folder.resolve("bad.tunewise"), BAD);
    out = folder.resolve("results/deep");
  }

  @Test
  void simulate_writesResult_toStandardOutput() {
    Ran ran = run("simulate", good);
    assertEquals(0, ran.code());
    assertEquals(RESULT, ran.out());
    assertEquals("", ran.err());
  }

  @Test
  void simulate_leavesUncertaintyOut_ifAsked() {
    Ran ran = run("simulate", good, "--no-uncertainty");
    assertEquals(0, ran.code());
    assertEquals(result(Optional.empty()), ran.out());
  }

  @Test
  void simulate_namesTheCommandForTrainingFiles() throws IOException {
    Path training = Files.writeString(folder.resolve("train.jsonl"), "{}\n{}\n");
    Ran ran = run("simulate", training);
    assertEquals(ExitCode.BAD_INPUT, ran.code());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertTrue(ran.err().contains("`tunewise dataset`"), ran.err());
  }

  @Test
  void simulate_takesSampling_fromOptions() {
    Ran ran = run("simulate", good, "--draws", "100", "--seed=9007199254740991");
    Scenario sampled = Scenario.DEFAULT.withSampling(100, Scenario.MAX_SEED);
    assertEquals(0, ran.code());
    assertEquals(result(Optional.of(new MonteCarlo().run(sampled))), ran.out());
  }

  @Test
  void resultFolder_losesWhatAKilledProgramLeft() throws IOException {
    Files.createDirectories(out);
    Path left = Files.writeString(out.resolve(".tunewise-1f2e.tmp"), "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    assertEquals(0, run("simulate", good, "--no-uncertainty", "--out", out).code());
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(out.resolve("good.result.json")));
  }

  @Test
  void simulate_writesOneResultPerFile_ofAFolder() throws IOException {
    Files.writeString(folder.resolve("another plan.tunewise"), GOOD);
    Files.writeString(folder.resolve("notes.txt"), "no scenario");
    Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("s.tunewise"), BAD);
    Files.createDirectory(folder.resolve("folder.tunewise"));
    Files.writeString(folder.resolve("._good.tunewise"), BAD); // hidden, as macOS leaves it
    Files.delete(bad);
    Ran ran = run("simulate", folder, "--out", out);
    assertEquals(0, ran.code(), ran.err());
    assertEquals(
        out.resolve("another plan.result.json") + "\n" + out.resolve("good.result.json") + "\n",
        ran.out().replace("\r", ""));
    assertEquals(List.of("another plan.result.json", "good.result.json"), written());
    assertEquals(RESULT, Files.readString(out.resolve("good.result.json")));
  }

  @Test
  void simulate_writesGoodFiles_besideBadOnes() throws IOException {
    Ran ran = run("simulate", bad, good, folder.resolve("missing"), "--out", out);
    assertEquals(2, ran.code());
    assertEquals(
        List.of(
            bad
                + ": $.x: unknown key; allowed here: format, version, writtenBy, name, notes,"
                + " currency, parameters, priceChanges, ranges, measurements, draws, seed, sources",
            bad + ": $.draws: must be a whole number from 100 to 1000000, was 1",
            folder.resolve("missing") + ": cannot be read: it does not exist"),
        ran.errors());
    assertEquals(List.of("good.result.json"), written());
  }

  @Test
  void simulate_refusesEqualNames_beforeAnythingIsWritten() throws IOException {
    Path same = Files.createDirectory(folder.resolve("sub")).resolve("good.tunewise");
    Files.writeString(same, GOOD);
    Ran ran = run("simulate", good, same, "--out", out);
    assertEquals(2, ran.code());
    assertEquals(
        List.of(
            "tunewise: %s and %s have the same name; results would overwrite each other"
                .formatted(good, same)),
        ran.errors());
    assertFalse(Files.exists(out));
  }

  @Test
  void simulate_refusesSeveral_withoutAFolderForThem() {
    Ran ran = run("simulate", good, good);
    assertEquals(2, ran.code());
    assertEquals("", ran.out());
    assertEquals(
        List.of("tunewise: several scenarios need --out DIR, the folder for their results"),
        ran.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"simulate", "validate", "export"})
  void anyCommand_saysSo_ofAFolderWithoutScenarios(String command) throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Ran ran = command.equals("export") ? run(command, empty, "--out", out) : run(command, empty);
    assertEquals(2, ran.code());
    assertEquals(List.of(empty + ": holds no .tunewise file"), ran.errors());
  }

  @Test
  void simulate_saysWhy_folderCannotBeMade() {
    Ran ran = run("simulate", good, "--out", good);
    assertEquals(2, ran.code());
    assertEquals(
        List.of(good + ": cannot be written: a file of that name is in the way"), ran.errors());
  }

  @Test
  void validate_saysWhatIsGood_andWhatIsBad() {
    Ran ran = run("validate", folder);
    assertEquals(2, ran.code());
    assertEquals(List.of(good + ": valid"), ran.out().lines().toList());
    assertEquals(2, ran.errors().size());
    assertEquals(0, run("validate", good).code());
  }

  @Test
  void validate_isOneLine_forSyntaxFaultAndNewerVersion() throws IOException {
    Files.writeString(bad, "{\n\"format\": }");
    assertEquals(1, run("validate", bad).errors().size());
    Files.writeString(bad, GOOD.replace("1", "3").replace("}", ", \"x\": 1}"));
    Ran ran = run("validate", bad);
    assertEquals(2, ran.code());
    assertEquals(1, ran.errors().size());
    assertTrue(ran.err().startsWith(bad + ": $.version: was written by a newer"), ran.err());
  }

  @Test
  void export_writesEveryChart_inEveryFormat() throws IOException {
    Ran ran = run("export", good, "--out", out, "--formats", "png,svg,csv", "--scale", "1");
    assertEquals(0, ran.code(), ran.err());
    assertEquals(
        List.of(
            "good.accuracy.csv",
            "good.accuracy.png",
            "good.accuracy.svg",
            "good.cost.csv",
            "good.cost.png",
            "good.cost.svg",
            "good.map.csv",
            "good.map.png",
            "good.map.svg",
            "good.money.csv",
            "good.money.png",
            "good.money.svg",
            "good.spend.csv",
            "good.spend.png",
            "good.spend.svg",
            "good.tornado.csv",
            "good.tornado.png",
            "good.tornado.svg",
            "good.volume.csv",
            "good.volume.png",
            "good.volume.svg"),
        written());
    byte[] png = Files.readAllBytes(out.resolve("good.cost.png"));
    assertEquals("PNG", new String(png, 1, 3, StandardCharsets.US_ASCII));
    assertEquals(1280, width(png));
    assertTrue(Files.readString(out.resolve("good.cost.svg")).contains("<text"));
  }

  @Test
  void export_writesPercentiles_unlessToldNot() throws IOException {
    Path cost = out.resolve("good.cost.csv");
    run("export", good, "--out", out, "--charts", "cost", "--formats", "csv");
    assertTrue(Files.readString(cost).contains(",Hybrid p90 ("));
    run("export", good, "--out", out, "--charts", "cost", "--formats", "csv", "--no-bands");
    assertFalse(Files.readString(cost).contains("p90"));
  }

  @Test
  void export_writesDates_onlyIfToldTo() throws IOException {
    Path dated = folder.resolve("dated.tunewise");
    Files.writeString(
        dated, "{\"format\":\"tunewise-scenario\",\"version\":2,\"startMonth\":\"2027-01\"}");
    Path cost = out.resolve("dated.cost.csv");
    run("export", dated, "--out", out, "--charts", "cost", "--formats", "csv", "--no-bands");
    assertTrue(Files.readString(cost).contains("Fine-tuning pays back in month 3"));
    run("export", dated, "--out", out, "--charts=cost", "--formats=csv", "--no-bands", "--dates");
    assertTrue(Files.readString(cost).contains("Fine-tuning pays back in March 2027"));
  }

  @Test
  void export_drawsMapAndTornado_ofWhatIsAskedFor() throws IOException {
    Ran ran =
        run(
            "export",
            good,
            "--out",
            out,
            "--charts=map,tornado",
            "--formats=csv",
            "--map-axes=traffic.outputTokens,prompting.inputPrice",
            "--tornado-pair=hybrid-fineTuning",
            "--tornado-measure=month");
    assertEquals(0, ran.code(), ran.err());
    String map = Files.readString(out.resolve("good.map.csv"));
    assertTrue(map.contains("traffic.outputTokens,prompting.inputPrice"), map.substring(0, 900));
    String tornado = Files.readString(out.resolve("good.tornado.csv"));
    assertTrue(tornado.contains("Break-even month"), tornado);
  }

  @Test
  void exportedFile_standsForTheScenarioItWasMadeFrom() throws IOException {
    run("export", good, "--out", out, "--charts=volume", "--formats=png,svg,pptx,pdf,xlsx");
    List<String> all =
        List.of("good.volume.png", "good.volume.svg", "good.pptx", "good.pdf", "good.xlsx");
    for (String name : all) {
      Path picture = out.resolve(name);
      assertEquals(picture + ": valid" + System.lineSeparator(), run("validate", picture).out());
      assertEquals(RESULT, run("simulate", picture).out());
    }
    Path photo = Files.writeString(folder.resolve("photo.svg"), "<svg/>");
    Ran ran = run("simulate", photo);
    assertEquals(2, ran.code());
    String line = photo + ": holds no scenario: only pictures exported by Tunewise do";
    assertEquals(List.of(line), ran.err().lines().toList());
  }

  @Test
  void export_writesWhatIsAskedFor() throws IOException {
    Ran ran = run("export", good, bad, "--out", out, "--charts=volume", "--size=300x200", "--dark");
    assertEquals(2, ran.code());
    assertEquals(List.of("good.volume.png"), written());
    byte[] png = Files.readAllBytes(out.resolve("good.volume.png"));
    assertEquals(600, width(png), "at scale 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          simulate                         | Missing required parameter: 'FILE' (see tunewise help simulate)
          simulate --nope                  | Unknown option: '--nope' (see tunewise help simulate)
          simulate -dash.tunewise          | Unknown option: '-dash.tunewise' (see tunewise help simulate)
          validate -dash.tunewise          | Unknown option: '-dash.tunewise' (see tunewise help validate)
          validate -hidden.tunewise        | Unknown option: '-hidden.tunewise' (see tunewise help validate)
          simulate x --nope                | Unknown option: '--nope' (see tunewise help simulate)
          simulate x --draws 99            | Invalid value for option '--draws': must be a whole number from 100 to 1000000, was '99' (see tunewise help simulate)
          simulate x --draws 1e4           | Invalid value for option '--draws': must be a whole number from 100 to 1000000, was '1e4' (see tunewise help simulate)
          export x --out o --map-axes a    | Invalid value for option '--map-axes': a are no axes; allowed: the paths of two different parameters with a comma (see tunewise help export)
          simulate x --seed -1             | Invalid value for option '--seed': must be a whole number from 0 to 9007199254740991, was '-1' (see tunewise help simulate)
          simulate x --out                 | Missing required parameter for option '--out' (DIR) (see tunewise help simulate)
          export x                         | Missing required option: '--out=DIR' (see tunewise help export)
          export x --out o --charts pie    | Invalid value for option '--charts' (CHART): 'pie' is not available; allowed: cost, spend, money, accuracy, volume, map, tornado (see tunewise help export)
          export x --out o --formats bmp   | Invalid value for option '--formats' (FORMAT): 'bmp' is not available; allowed: png, svg, csv, pptx, pdf, xlsx (see tunewise help export)
          export x --out o --scale 5       | Invalid value for option '--scale': must be a whole number from 1 to 4, was '5' (see tunewise help export)
          export x --out o --size 9x9      | Invalid value for option '--size': 9x9 is no size; allowed: 16:9, 4:3, square, or WIDTHxHEIGHT with sides from 200 to 4000 (see tunewise help export)
          export x --out o --size 4000x4000 --scale 4 | a picture of 4000x4000 at scale 4 is too large; take a smaller size or scale
          calibrate                        | Missing required parameter: 'MEASUREMENTS.csv' (see tunewise help calibrate)
          dataset                          | Missing required parameter: 'FILE' (see tunewise help dataset)
          dataset x --epochs 0             | Invalid value for option '--epochs': must be a whole number from 1 to 100, was '0' (see tunewise help dataset)
          dataset x --runs many            | Invalid value for option '--runs': must be a whole number from 1 to 1000, was 'many' (see tunewise help dataset)
          predict                          | 'predict' is no command of this version; allowed: simulate, export, calibrate, validate, evaluations, dataset, usage, prices, help
          --nope                           | Unknown option: '--nope' (see tunewise help)
          """)
  void anyCommand_refusesBadUsage_inOneLine(String arguments, String line) {
    Ran ran = run((Object[]) arguments.split(" +"));
    assertEquals(2, ran.code());
    assertEquals(List.of("tunewise: " + line), ran.errors());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\u0000b", "\u001b[31m", "@nothing", "%s", "${java.home}"})
  void anyCommand_keepsToOneLine_withHostileFileName(String name) {
    Ran ran = run("validate", name);
    assertEquals(2, ran.code());
    assertEquals(1, ran.errors().size(), ran.err());
    assertTrue(ran.errors().getFirst().chars().noneMatch(Character::isISOControl), ran.err());
    assertFalse(ran.err().contains(System.getProperty("java.home")));
  }

  @Test
  void anyCommand_spellsOutLineBreaks_inPaths() throws IOException {
    Path missing = folder.resolve("a\nb\r\tc.tunewise");
    assertEquals(
        List.of(folder + "/a\\nb\\r\\tc.tunewise: cannot be read: it does not exist"),
        run("validate", missing).errors());
    Path twoLines = Files.writeString(folder.resolve("two\nlines.tunewise"), GOOD);
    assertEquals(
        out + "/two\\nlines.result.json", run("simulate", twoLines, "--out", out).out().strip());
    assertEquals(List.of("two\nlines.result.json"), written());
  }

  @Test
  void anyCommand_endsWithOne_onAFaultOfTheProgram_andLogsIt() throws IOException {
    FaultLog log = new FaultLog(folder.resolve("log"));
    for (Throwable thrown :
        List.of(new StackOverflowError("deep\nfault"), new IllegalStateException("deep\nfault"))) {
      String line = runWithFault(1, log, thrown);
      assertTrue(line.startsWith("tunewise: a fault of the program (fault "), line);
      String type = thrown.getClass().getName();
      assertTrue(line.endsWith("): " + type + ": deep\\nfault; see " + log.file()), line);
      String logged = Files.readString(log.file());
      assertTrue(logged.contains("Fault " + line.substring(40, 46)), line + logged);
      assertTrue(
          logged.contains(type) && logged.contains("CliTest.anyCommand_endsWithOne"), logged);
      assertFalse(logged.contains("deep"), logged);
    }
  }

  /** Not the program's fault: the same on a larger machine works. */
  @Test
  void anyCommand_endsWithTwo_whereMemoryIsTooSmall() {
    FaultLog log = new FaultLog(folder.resolve("log"));
    assertEquals(
        "tunewise: not enough memory: close other programs, or choose a smaller file or picture",
        runWithFault(2, log, new OutOfMemoryError("Java heap space")));
    assertFalse(Files.exists(log.file()));
  }

  /** The one line of a command whose output throws. */
  private String runWithFault(int code, FaultLog log, Throwable thrown) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream faulty =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8) {
          @Override
          public void write(byte[] bytes, int start, int length) {
            switch (thrown) {
              case Error error -> throw error;
              case RuntimeException fault -> throw fault;
              default -> throw new AssertionError(thrown);
            }
          }
        };
    Console console = new Console(faulty, new PrintStream(err, true, StandardCharsets.UTF_8));
    assertEquals(code, Cli.run(console, () -> log, "simulate", good.toString()));
    List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(1, lines.size(), lines.toString());
    return lines.getFirst();
  }

  @Test
  void help_listsCommands_andVersionTellsTheProgram() {
    Ran help = run("help");
    assertEquals(0, help.code());
    assertTrue(help.out().contains("simulate"), help.out());
    assertTrue(help.out().contains("calibrate"), help.out());
    String summaries = help.out().replaceAll("\\s+", " ");
    assertTrue(summaries.contains("tokens and faults with their lines. usage "), summaries);
    assertTrue(summaries.contains("cost by model and month. prices "), summaries);
    assertTrue(summaries.contains("with their dates and sources. help "), summaries);
    assertEquals("Tunewise " + ProgramVersion.TEXT, run("--version").out().strip());
  }

  @Test
  void summary_printsVerdictAndTable_andDrawsCharts() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    PrintStream ascii = new PrintStream(text, true, StandardCharsets.US_ASCII);
    int code = HeadlessSummary.print(ascii, Optional.empty(), Optional.of(out));
    assertEquals(0, code);
    String printed = text.toString(StandardCharsets.US_ASCII);
    assertTrue(printed.contains("Customer intents"), printed);
    assertTrue(printed.contains("Cost per right answer"), printed);
    assertFalse(printed.contains("?"), printed);
    assertEquals(
        List.of("accuracy.png", "cost.png", "money.png", "spend.png", "volume.png"), written());
  }

  @Test
  void summary_saysInOneLine_thatNoFileCanHaveAName() {
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Console console = new Console(nowhere, new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertEquals(2, HeadlessSummary.print(console, Optional.of("a\0b"), out));
    assertEquals(
        "'a\\u0000b': cannot be the name of a file or folder here",
        errors.toString(StandardCharsets.UTF_8).strip());
  }

  private static Ran run(Object... arguments) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(text, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    int code =
        Cli.run(console, Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return new Ran(
        code, text.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  private static int width(byte[] png) {
    return ByteBuffer.wrap(png).getInt(16);
  }

  /** All files in the folder for results, temporary ones included. */
  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

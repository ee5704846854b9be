package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.DeckBuilder;
import dev.tunewise.export.deck.Slide;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.result.ResultWriter;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Overflow;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Legal numbers at the ends of their ranges: each scenario is refused as a file in one line, or
 * every number that anything says of it is one.
 */
@Tag(Endurance.TAG)
class ExtremesTest {
  private static final Pattern NO_NUMBER = Pattern.compile("NaN|∞|Infinity|\\bnull\\b");
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

  /** One in so many with draws, and with files. */
  private static final int RUNS = 25;

  private static final int FILES = 50;

  private static double value(Parameter parameter, Random random) {
    double tiny =
        switch (random.nextInt(4)) {
          case 0 -> Double.MIN_VALUE;
          case 1 -> 1e-308;
          case 2 -> 1e-100;
          default -> 1e-12;
        };
    double value =
        switch (random.nextInt(8)) {
          case 0, 1 -> parameter.min();
          case 2, 3 -> parameter.max();
          case 4 -> parameter.min() + tiny;
          case 5 -> Math.nextDown(parameter.max());
          case 6 -> parameter.sliderMin();
          default -> parameter.sliderMax();
        };
    return parameter.problem(value) == null ? value : parameter.defaultValue();
  }

  private static Scenario scenario(Random random, boolean ranged) {
    Scenario scenario = Scenario.DEFAULT.withName("Extreme").withSampling(100, 1);
    double changed = random.nextDouble();
    for (Parameter parameter : Parameter.values()) {
      if (random.nextDouble() < changed) {
        scenario = scenario.with(parameter, value(parameter, random));
      }
    }
    List<PriceChange> changes = new ArrayList<>();
    for (int i = random.nextInt(4) == 0 ? random.nextInt(200) : 0; i > 0; i--) {
      ServedModel model = ServedModel.values()[random.nextInt(2)];
      changes.add(new PriceChange(1 + random.nextInt(120), model, 1_000, "step"));
    }
    return ranged
        ? scenario.withPriceChanges(changes).withRanges(ranges(scenario, random))
        : scenario.withPriceChanges(changes);
  }

  private static Map<Parameter, Range> ranges(Scenario scenario, Random random) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    for (int i = 0; i < 5; i++) {
      Parameter parameter = Parameter.values()[random.nextInt(Parameter.values().length)];
      double value = scenario.get(parameter);
      double low = Math.min(value, value(parameter, random));
      double high = Math.max(value, value(parameter, random));
      if (Range.problem(parameter, value, low, high) == null) {
        ranges.put(parameter, new Range(low, high));
      }
    }
    return ranges;
  }

  private static void assertNumbers(List<String> sentences) {
    for (String sentence : sentences) {
      assertFalse(NO_NUMBER.matcher(sentence).find(), sentence);
    }
  }

  /** True if it is not refused. */
  private static boolean check(Scenario scenario, boolean runs, boolean files) {
    ReadResult read = ScenarioReader.read(ScenarioWriter.toBytes(scenario), "extreme");
    assertEquals(Overflow.isNone(scenario), read.problems().isEmpty());
    if (!read.problems().isEmpty()) {
      assertEquals(1, read.problems().size());
      assertTrue(
          read.problems().getFirst().message().startsWith("the results are too large"),
          read.toString());
      return false;
    }
    Outcome outcome = new Simulator().simulate(scenario);
    Optional<Uncertainty> uncertainty =
        runs ? new MonteCarlo().run(scenario, () -> false) : Optional.empty();
    byte[] json = ResultWriter.toBytes(outcome, uncertainty);
    assertFalse(new String(json, StandardCharsets.UTF_8).contains("NaN"));
    assertNumbers(new Told(outcome, uncertainty.orElse(null), NUMBERS).sentences());
    if (files) {
      files(outcome, uncertainty);
    }
    return true;
  }

  private static void files(Outcome outcome, Optional<Uncertainty> uncertainty) {
    List<Subject> subject = List.of(new Subject(outcome, uncertainty.orElse(null)));
    DeckBuilder builder = new DeckBuilder(DecisionView.DEFAULT, NUMBERS, DAY);
    for (Slide slide : builder.build(subject, SlideKind.all()).slides()) {
      assertNumbers(Told.of(slide));
    }
    DeckExport export = new DeckExport(NUMBERS, DAY);
    for (ExportFormat format : List.of(ExportFormat.PPTX, ExportFormat.PDF, ExportFormat.XLSX)) {
      byte[] file = export.bytes(subject, format, DeckRequest.of(SlideKind.all(), ColorMode.LIGHT));
      assertTrue(file.length > 1_000);
    }
  }

  @Test
  void everyNumber_isOne_orTheScenarioIsRefused() throws IOException {
    int count = Endurance.times(200, 8_000);
    long seed = Endurance.seed(1);
    int refused = 0;
    for (int i = 0; i < count; i++) {
      boolean runs = i % RUNS == 0;
      boolean files = i % FILES == 0;
      Scenario scenario = scenario(new Random(seed + i), runs);
      try {
        refused += check(scenario, runs, files) ? 0 : 1;
      } catch (RuntimeException | AssertionError fault) {
        Path kept = Path.of("target", "extreme.tunewise");
        Files.write(kept, ScenarioWriter.toBytes(scenario));
        throw new AssertionError("scenario " + i + " of seed " + seed + ", see " + kept, fault);
      }
    }
    Endurance.report(
        "legal scenarios at the ends of their ranges",
        "%d, %d refused, 0 faults".formatted(count, refused));
    assertTrue(refused > count / 100 && refused < count / 2, refused + " of " + count);
  }
}

package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.MapChart;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.chart.TornadoQuestion;
import dev.tunewise.export.deck.DeckBuilder;
import dev.tunewise.export.deck.Slide;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.file.result.ResultWriter;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Reason;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.simulation.search.StrategyMap;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.AccuracyText;
import dev.tunewise.wording.ChoiceText;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.ThresholdText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whatever says something of a scenario says the same: the strategy to choose or that none fits,
 * and numbers that do not contradict each other, in any view, in any of many scenarios.
 */
class OneTruthTest {
  private static final int SCENARIOS = 2_000;

  /** With draws in fewer, for they take longest; {@code -Dtruth.runs=2000} takes minutes. */
  private static final int RUNS = Integer.getInteger("truth.runs", 200);

  /** A deck is made of one in so many: it searches every parameter. */
  private static final int DECKS = Integer.getInteger("truth.decks", 11);

  private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
  private static final Numbers ENGLISH = Numbers.in(Locale.ROOT);
  private static final List<Numbers> READERS =
      List.of(
          ENGLISH,
          Numbers.in(Locale.GERMANY),
          ENGLISH.withMonthsAsDates(true),
          Numbers.in(Locale.FRANCE));
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A number with what belongs to it, as sentences write it. */
  private static final String NUMBER =
      "[−-]?(?:[$€£¥₹]|[A-Z]{3} )?\\d(?:[\\d.,'’ ]*\\d)?(?:e-?\\d+)?[kMBT]?(?: (?:%|ms|s|points?|days?|months?|examples?|tokens?|calls))?";

  /** Two numbers that are said to differ, and are written alike. */
  private static final List<Pattern> ALIKE =
      Stream.of(
              "(?<n>N)(?: right)?(?: when fresh)?,? (?:but|above|below|over|under|within|instead of|→|to|and is still|against) (?:the )?\\k<n>(?: on average| target| budget)?(?![\\d.,kMBT%])",
              "between (?<n>N) and \\k<n>(?![\\d.,kMBT%])",
              "from (?<n>N) to \\k<n>(?![\\d.,kMBT%])",
              "exceeds the (?<n>N) budget \\(\\k<n>\\)",
              "pays out (?<n>N) over [^,]*, [^ ]* over the budget of \\k<n>(?![\\d.,kMBT%])",
              "is (?<n>N) right instead of \\k<n>(?![\\d.,kMBT%])",
              "answers in (?<n>N)[^;]*, (?:over|within) the \\k<n> budget",
              "reaches (?<n>N), above the \\k<n> target",
              "stays at (?<n>N), below the \\k<n> target")
          .map(
              text ->
                  Pattern.compile(
                      text.replace("N", NUMBER)
                          .replace("(?<n>", "(?<!just under |just over |[\\d.,$€])(?<n>")))
          .toList();

  /** What no sentence of a product has in it. */
  private static final Pattern SLIP =
      Pattern.compile(
          "NaN|\\bnull\\b|∞|Infinity|[Mm]onth 0|[Mm]onth -|  |%[sd]|\\$\\{| ,| \\.(?!\\d)|,,|\\.\\.|;;|\\(\\)"
              + "|(?<![\\d.,'’ ])1 (?:calls|examples|months|days|hours|tokens|topics|labels|points|runs|rows|retrains|shots|sizes)\\b"
              + "|(?<![\\d.,'’ ])[02-9] (?:call|example|month|day|hour|token|topic|label|point|run|shot|retrain)\\b"
              + "|−0(?![.,\\d])|\\$-");

  private static final Pattern HEADLINE =
      Pattern.compile(
          "(?:Prompt|Fine-tune|Go hybrid): (?<accuracy>just (?:under|over) \\S+ %|\\S+ %) right"
              + "(?: when fresh but (?<mean>.+?) on average, below the (?<target>.+?) target,)?"
              + " for (?<total>.+?) over (?<horizon>.+? months?)\\b.*");

  private static final Pattern MEASURE_TARGET = Pattern.compile("the ([^ ]+ %) target");

  private static final Pattern MEASURE_HORIZON =
      Pattern.compile("(?:over|within) ([\\d.,]+ months?)");

  static LongStream seeds() {
    return RandomScenarios.firstSeeds(SCENARIOS);
  }

  static LongStream runs() {
    return RandomScenarios.firstSeeds(RUNS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void allViews_nameTheSameChoice_andNumbersThatDoNotContradict(long first) {
    RandomScenarios.eachSeed(
        first,
        seed -> {
          Outcome outcome = new Simulator().simulate(TruthScenarios.of(seed));
          Told told = new Told(outcome, null, READERS.get((int) (seed % READERS.size())));
          requireOneChoice(told);
          requireOneMap(outcome);
          requireOneMeasure(told);
          requireNumbersOfTheTable(told);
          requireEqualMarks(told);
          told.sentences().forEach(OneTruthTest::requireSense);
        });
  }

  @ParameterizedTest
  @MethodSource("runs")
  void viewsOfWhatIsUncertain_sayTheSame(long first) {
    RandomScenarios.eachSeed(
        first,
        seed -> {
          Scenario scenario = TruthScenarios.ranged(seed);
          Outcome outcome = new Simulator().simulate(scenario);
          Uncertainty uncertainty = new MonteCarlo().run(scenario);
          Numbers numbers = READERS.get((int) (seed % READERS.size()));
          Told told = new Told(outcome, uncertainty, numbers);
          requireOneChoice(told);
          told.sentences().forEach(OneTruthTest::requireSense);
          requireOneMeasure(told);
          requireOneTornado(outcome, numbers);
          requireOneResult(outcome, uncertainty);
          if (seed % DECKS == 0) {
            requireOneMapTitle(outcome, numbers);
            requireOneComparison(scenario, TruthScenarios.ranged(seed + 4), numbers);
            requireOneDeck(told, uncertainty);
          }
        });
  }

  private static void requireOneChoice(Told told) {
    Outcome outcome = told.outcome;
    Choice choice = outcome.verdict().choice();
    boolean fits = outcome.strategies().stream().anyMatch(StrategyOutcome::isViable);
    assertEquals(fits, choice.fits(), "what the verdict says of fitting");
    String expected =
        !fits
            ? ChoiceText.NONE_FITS + ": .*"
            : switch (choice.strategy()) {
              case PROMPTING -> "Prompt: .*";
              case FINE_TUNING -> "Fine-tune: .*";
              case HYBRID -> "Go hybrid: .*";
            };
    assertTrue(told.headline.matches(expected), told.headline);
    assertFalse(told.alternatives.contains(choice.strategy().label() + " "), told.alternatives);
    assertEquals(
        !fits, outcome.verdict().reasons().getFirst() instanceof Reason.NoneViable, "first reason");
    for (String sentence : told.sentences()) {
      if (told.odds.contains(sentence)) {
        continue; // among the runs there are others
      }
      if (fits) {
        assertFalse(
            Pattern.compile("(?i)\\bnone fits\\b|no strategy fits(?! (?:too|and))")
                .matcher(sentence)
                .find(),
            sentence);
      } else {
        assertFalse(sentence.contains("recommended"), sentence);
        assertFalse(sentence.contains("the cheapest that fits"), sentence);
      }
    }
    for (ChartKind kind : List.of(ChartKind.COST, ChartKind.SPEND, ChartKind.ACCURACY)) {
      String title = told.chart(kind).title();
      assertEquals(!choice.fits(), title.startsWith("None fits; "), title);
    }
    String accuracy = finding(told, ChartKind.ACCURACY);
    assertTrue(
        accuracy.startsWith(choice.strategy().label()) || accuracy.startsWith("None reaches"),
        accuracy);
    String spend = finding(told, ChartKind.SPEND);
    assertTrue(spend.startsWith(choice.strategy().label()), spend);
    for (Strategy strategy : Strategy.values()) {
      boolean meets = told.table.of(Metric.MEETS_TARGET).of(strategy).text().equals("yes");
      assertEquals(outcome.of(strategy).meetsTarget(), meets, "meets the target");
    }
  }

  /** What a chart says of the choice, without the state in which none fits. */
  private static String finding(Told told, ChartKind kind) {
    return Words.capitalized(told.chart(kind).title().replaceFirst("^None fits; ", ""));
  }

  /** Targets, budgets and horizons are the same numbers in every sentence. */
  private static void requireOneMeasure(Told told) {
    Scenario scenario = told.outcome.scenario();
    String target = plain(new AccuracyText(scenario, told.numbers).target());
    String horizon = plain(told.numbers.count(scenario.horizonMonths(), "month"));
    for (String sentence : told.sentences()) {
      String text = plain(sentence);
      requireEach(MEASURE_TARGET, text, target);
      requireEach(MEASURE_HORIZON, text, horizon);
    }
  }

  private static void requireEach(Pattern pattern, String text, String expected) {
    pattern.matcher(text).results().forEach(r -> assertEquals(expected, r.group(1), text));
  }

  private static void requireOneMap(Outcome outcome) {
    Scenario scenario = outcome.scenario();
    Choice here =
        StrategyMap.of(
                scenario,
                MapChart.X,
                Doubles.of(scenario.get(MapChart.X)),
                MapChart.Y,
                Doubles.of(scenario.get(MapChart.Y)))
            .cells()
            .at(0, 0);
    assertEquals(outcome.verdict().choice(), here, "the map where the scenario stands");
  }

  /** Accuracies, totals and months of sentences are those of the table, rounded. */
  private static void requireNumbersOfTheTable(Told told) {
    Outcome outcome = told.outcome;
    Strategy strategy = outcome.verdict().strategy();
    Matcher headline = HEADLINE.matcher(plain(told.headline));
    if (outcome.verdict().choice().fits()) {
      assertTrue(headline.matches(), told.headline);
      requireNear(told, headline.group("accuracy"), Metric.ACCURACY, strategy);
      requireNear(told, headline.group("total"), Metric.TOTAL_COST, strategy);
      if (headline.group("mean") != null) {
        requireNear(told, headline.group("mean"), Metric.DELIVERED_ACCURACY, strategy);
      }
    }
    for (String part : told.alternatives.split(" · ", -1)) {
      Strategy other =
          Stream.of(Strategy.values())
              .filter(s -> part.startsWith(s.label()))
              .findFirst()
              .orElseThrow();
      Matcher accuracy = Pattern.compile("(just (?:under|over) )?(\\S+ %)").matcher(plain(part));
      assertTrue(accuracy.find(), part);
      requireNear(told, accuracy.group(), Metric.ACCURACY, other);
      assertEquals(!outcome.of(other).meetsTarget(), part.contains("misses the "), part);
      assertEquals(outcome.of(other).isTooSlow(), part.contains("too slow ("), part);
    }
    Comparison.Row payBack = told.table.of(Metric.PAY_BACK);
    for (BreakEven.Pair pair :
        List.of(BreakEven.Pair.FINE_TUNING_PROMPTING, BreakEven.Pair.HYBRID_PROMPTING)) {
      BreakEven breakEven = outcome.of(pair);
      if (breakEven.month().isPresent()) {
        int month = outcome.monthOf(pair, breakEven.month().getAsDouble());
        assertEquals(
            Math.max(1, (int) Math.ceil(breakEven.month().getAsDouble() - 1e-9)),
            month,
            "month of " + pair);
        assertTrue(
            months(told, month).contains(payBack.of(pair.challenger()).text()), payBack.spoken());
      }
    }
  }

  /** Of values that are written alike none is better; nor is a share less than all and all. */
  private static void requireEqualMarks(Told told) {
    for (Comparison.Row row : told.table.rows()) {
      for (Comparison.Cell one : row.cells()) {
        row.cells().stream()
            .filter(other -> one.value().isPresent() && other.value().isPresent())
            .filter(other -> other.text().equals(one.text()))
            .forEach(other -> assertEquals(one.best(), other.best(), row.spoken()));
      }
    }
    boolean all =
        told.outcome.scenario().get(Parameter.TARGET_ACCURACY) == 1
            || told.outcome.strategies().stream()
                .anyMatch(
                    one -> Math.max(one.accuracy(), one.accuracyByExamples().last()) > 1 - 1e-9);
    String said = plain(told.chart(ChartKind.ACCURACY).summary());
    assertTrue(all || !said.replace("just under 100 %", "").contains(" 100 %"), said);
  }

  private static List<String> months(Told told, int month) {
    return outcomeHasDates(told)
        ? List.of(
            dev.tunewise.wording.MonthNames.of(told.outcome.scenario(), told.numbers).label(month))
        : List.of("Month " + month);
  }

  private static boolean outcomeHasDates(Told told) {
    return dev.tunewise.wording.MonthNames.of(told.outcome.scenario(), told.numbers).areDates();
  }

  private static void requireNear(Told told, String text, Metric metric, Strategy strategy) {
    Comparison.Cell cell = told.table.of(metric).of(strategy);
    double said = number(told.numbers, text);
    double shown = number(told.numbers, plain(cell.text()));
    double tolerance =
        text.contains("%") || cell.text().contains("%") ? 0.0051 : 0.0051 * Math.abs(shown) + 1e-9;
    boolean isAbout = text.startsWith("under") || plain(cell.text()).startsWith("under");
    assertTrue(
        isAbout || Math.abs(said - shown) <= tolerance,
        () -> text + " in a sentence, " + cell.text() + " in the table: " + told.headline);
  }

  private static double number(Numbers numbers, String text) {
    String bare =
        text.replaceFirst("just (?:under|over) ", "").replaceFirst("^(?:[$€£¥₹]|[A-Z]{3} ?)", "");
    return numbers.parse(bare).orElseGet(() -> fail("no number: " + text));
  }

  private static void requireOneMapTitle(Outcome outcome, Numbers numbers) {
    MapData map =
        MapChart.of(
            outcome, MapChart.compute(outcome.scenario(), MapChart.X, MapChart.Y, 9, 7), numbers);
    Choice choice = outcome.verdict().choice();
    assertTrue(map.title().startsWith(ChoiceText.brief(choice)), map.title());
    requireSense(map.title());
    requireSense(map.subtitle());
    requireSense(map.summary());
    map.crossings().forEach(crossing -> requireSense(crossing.text()));
  }

  private static void requireOneComparison(Scenario one, Scenario other, Numbers numbers) {
    ScenarioComparison comparison =
        ScenarioComparison.of(
            Stream.of(one.withName("A"), other.withName("B"))
                .map(scenario -> new Simulator().simulate(scenario))
                .toList(),
            StrategyChoice.RECOMMENDED);
    ComparisonText text = new ComparisonText(comparison, numbers);
    requireSense(text.costAndAccuracy());
    ChartKind.ofComparisons()
        .flatMap(kind -> kind.data(comparison, numbers).stream())
        .forEach(chart -> requireSense(chart.title() + ". " + chart.summary()));
    new DeckBuilder(DecisionView.DEFAULT, numbers, DAY)
        .build(comparison, SlideKind.ofComparison()).slides().stream()
            .flatMap(slide -> Told.of(slide).stream())
            .forEach(OneTruthTest::requireSense);
  }

  private static void requireOneTornado(Outcome outcome, Numbers numbers) {
    TornadoData tornado = TornadoChart.of(outcome, TornadoQuestion.DEFAULT, numbers);
    requireSense(tornado.title());
    requireSense(tornado.summary());
    assertEquals(
        !outcome.verdict().choice().fits() && !tornado.bars().isEmpty(),
        tornado.title().startsWith("None fits; "),
        tornado.title());
    if (tornado.title().contains(" stays cheaper than ")) {
      BreakEven.Pair pair = outcome.decidingPair();
      double difference =
          outcome.of(pair.challenger()).totalCost() - outcome.of(pair.incumbent()).totalCost();
      Strategy cheaper = difference <= 0 ? pair.challenger() : pair.incumbent();
      assertTrue(
          Words.uncapitalized(tornado.title())
              .replaceFirst("^none fits; ", "")
              .startsWith(cheaper.inSentence()),
          () -> tornado.title() + ": " + difference);
    }
  }

  private static void requireOneDeck(Told told, Uncertainty uncertainty) {
    Outcome outcome = told.outcome;
    List<Slide> slides =
        new DeckBuilder(DecisionView.DEFAULT, told.numbers, DAY)
            .build(List.of(new Subject(outcome, uncertainty)), SlideKind.all())
            .slides();
    assertEquals(told.headline, slides.getFirst().title());
    for (ChartKind kind : ChartKind.values()) {
      String title = told.chart(kind).title();
      assertTrue(slides.stream().anyMatch(slide -> slide.title().equals(title)), title);
    }
    slides.stream().flatMap(slide -> Told.of(slide).stream()).forEach(OneTruthTest::requireSense);
    boolean fits = outcome.verdict().choice().fits();
    String all = String.join("\n", slides.stream().flatMap(s -> Told.of(s).stream()).toList());
    assertEquals(
        fits,
        all.contains(ThresholdText.title(true))
            || all.contains("takes over")
            || all.contains("changes the recommendation"),
        fits ? "what would change it" : "what would make one fit");
  }

  private static void requireOneResult(Outcome outcome, Uncertainty uncertainty) {
    JsonNode result = JSON.readTree(ResultWriter.toBytes(outcome, Optional.of(uncertainty)));
    JsonNode recommendation = result.get("recommendation");
    assertEquals(outcome.verdict().strategy().key(), recommendation.get("strategy").asString());
    assertEquals(outcome.verdict().choice().fits(), !recommendation.get("viable").isEmpty());
    List<String> texts =
        recommendation.get("reasons").valueStream().map(r -> r.get("text").asString()).toList();
    assertEquals(ReasonText.all(outcome, ENGLISH), texts);
  }

  /** No slip, and no two numbers that differ and are written alike. */
  private static void requireSense(String sentence) {
    String text = plain(sentence);
    Matcher slip = SLIP.matcher(text);
    if (slip.find()) {
      fail("“" + slip.group() + "” in: " + sentence);
    }
    for (Pattern pattern : ALIKE) {
      Matcher alike = pattern.matcher(text);
      if (alike.find()) {
        fail("“" + alike.group() + "” in: " + sentence);
      }
    }
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }
}

package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.CallFigures;
import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.RunChoice;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.MeasurementSources;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.MeasuredCall;
import dev.tunewise.simulation.MeasuredCall.Finding;
import dev.tunewise.statistics.JudgeAgreement;
import dev.tunewise.statistics.JudgeAgreement.Corrected;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.JudgeText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen of a file of evaluations: which runs are taken as what, how far their judge is
 * trusted, which numbers of their calls become parameters. Tells its listener of each change.
 */
final class FileChoices {
  /** Name of what was pasted. */
  static final String CLIPBOARD = "Clipboard";

  private static final double THOUSANDTHS = 1_000;

  private final EvaluationFile file;
  private final Scenario scenario;
  private final Numbers numbers;
  private final List<RunChoice> runs;
  private final Map<Offer, Boolean> answers = new HashMap<>();
  private @Nullable JudgeAgreement judge;
  private Runnable listener = () -> {};

  /**
   * A parameter that a run gives.
   *
   * @param run its place in the file
   */
  record Offer(int run, Parameter parameter) {}

  /**
   * @param scenario that the file is for
   */
  FileChoices(EvaluationFile file, Scenario scenario, Numbers numbers) {
    this.file = file;
    this.scenario = scenario;
    this.numbers = numbers;
    runs = new ArrayList<>(file.runs().stream().map(RunChoice::of).toList());
  }

  /** Whether the file answers all by itself and offers nothing else: it can be added at once. */
  boolean needNoQuestion() {
    return runs.stream().allMatch(run -> run.needsNoQuestion() && run.run().calls().isEmpty())
        && RunPairs.of(file.runs()).isEmpty();
  }

  EvaluationFile file() {
    return file;
  }

  Scenario scenario() {
    return scenario;
  }

  List<RunChoice> runs() {
    return runs;
  }

  void onChange(Runnable newListener) {
    listener = newListener;
  }

  void set(int index, RunChoice choice) {
    if (!runs.get(index).equals(choice)) {
      runs.set(index, choice);
      listener.run();
    }
  }

  /** Changes all runs at once. */
  void changeAll(UnaryOperator<RunChoice> change) {
    runs.replaceAll(change);
    listener.run();
  }

  /** How far the judge of all runs is trusted. */
  Optional<JudgeAgreement> judge() {
    return Optional.ofNullable(judge);
  }

  /**
   * Trusts the judge of all runs as far as people agreed with it.
   *
   * @param agreement null where nobody has checked it
   */
  void judge(@Nullable JudgeAgreement agreement) {
    judge = agreement;
    listener.run();
  }

  /** What calls of a run say of parameters; nothing where the run is not taken or nameless. */
  List<Finding> findings(int index) {
    return call(index).map(call -> call.findings(scenario)).orElse(List.of());
  }

  /** The calls of a run as far as they are known. */
  Optional<MeasuredCall> call(int index) {
    RunChoice choice = runs.get(index);
    CallFigures calls = choice.run().calls();
    Strategy strategy = choice.strategy();
    return !choice.isTaken() || strategy == null || calls.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MeasuredCall(
                strategy,
                choice.examples() == null ? 0 : choice.examples(),
                calls.inputTokens(),
                calls.outputTokens(),
                calls.reasoningTokens(),
                calls.latencyMillis()));
  }

  /**
   * Name of the model that the scenario has for a strategy, as a price list gave it; empty where
   * the scenario does not say.
   */
  String model(Strategy strategy) {
    String source = Sources.unedited(Sources.of(scenario, strategy.model()));
    int end = source.indexOf(Sources.SEPARATOR);
    return end < 0 ? "" : source.substring(0, end).strip();
  }

  /** Whether a run was made with the model that the scenario has. */
  boolean isModelOfScenario(int index) {
    RunChoice choice = runs.get(index);
    Strategy strategy = choice.strategy();
    String model = strategy == null ? "" : model(strategy).toLowerCase(Locale.ROOT);
    return !model.isEmpty() && choice.run().name().toLowerCase(Locale.ROOT).contains(model);
  }

  /** Whether a number is to become the parameter's; no parameter has two. */
  boolean isChosen(Offer offer) {
    return chosen().contains(offer);
  }

  void choose(Offer offer, boolean chosen) {
    if (chosen) {
      for (int i = 0; i < runs.size(); i++) {
        answers.put(new Offer(i, offer.parameter()), i == offer.run());
      }
    } else {
      answers.put(offer, false);
    }
    listener.run();
  }

  /** Whether a parameter would become another number. */
  boolean isNews(Finding finding) {
    return finding.isPossible() && finding.value() != scenario.get(finding.parameter());
  }

  private Set<Offer> chosen() {
    Map<Parameter, Offer> chosen = new EnumMap<>(Parameter.class);
    for (int i = 0; i < runs.size(); i++) {
      boolean usual = isModelOfScenario(i);
      for (Finding finding : findings(i)) {
        Offer offer = new Offer(i, finding.parameter());
        if (isNews(finding) && answers.getOrDefault(offer, usual)) {
          chosen.putIfAbsent(finding.parameter(), offer);
        }
      }
    }
    return new LinkedHashSet<>(chosen.values());
  }

  /** How many parameters would change. */
  int parameters() {
    return chosen().size();
  }

  /** How many runs are taken. */
  int taken() {
    return (int) runs.stream().filter(RunChoice::isTaken).count();
  }

  /** What is still to be said, in one sentence; empty where all is. */
  String missing() {
    Map<RunChoice.Missing, Integer> counts = new EnumMap<>(RunChoice.Missing.class);
    runs.forEach(run -> run.missing().forEach(what -> counts.merge(what, 1, Integer::sum)));
    if (counts.isEmpty()) {
      return nothing();
    }
    Map.Entry<RunChoice.Missing, Integer> first = counts.entrySet().iterator().next();
    String of = numbers.count(first.getValue(), "run");
    return switch (first.getKey()) {
          case STRATEGY -> "Say which strategy " + of + (first.getValue() == 1 ? " is" : " are");
          case EXAMPLES -> "Say how many examples or shots " + of + " had";
          case ITEMS ->
              "Say on how many items "
                  + of
                  + (first.getValue() == 1 ? " was" : " were")
                  + " evaluated";
        }
        + ", or do not take "
        + (first.getValue() == 1 ? "it." : "them.");
  }

  /** Whether the scenario would hold more rows than it can. */
  boolean isTooMany() {
    return scenario.measurements().size() + added() > Scenario.MAX_LIST_LENGTH;
  }

  /** Why nothing can be added though all is said; empty where something can. */
  private String nothing() {
    if (isTooMany()) {
      int all = scenario.measurements().size() + added();
      return "There would be %s evaluations; at most %s are allowed."
          .formatted(numbers.count(all), numbers.count(Scenario.MAX_LIST_LENGTH));
    } else if (added() > 0 || parameters() > 0) {
      return "";
    }
    return taken() == 0 ? "Nothing is chosen." : "The scenario has these evaluations already.";
  }

  /** The row of a run as it is kept: with what the judge's errors leave of it. */
  Optional<Measurement> kept(RunChoice choice) {
    return choice.measurement().map(this::corrected);
  }

  private Measurement corrected(Measurement raw) {
    if (judge == null) {
      return raw;
    }
    Corrected corrected = judge.correct(raw.correct(), raw.evaluated());
    double items = Math.max(1, Math.rint(corrected.items()));
    double correct = Math.rint(corrected.share() * items * THOUSANDTHS) / THOUSANDTHS;
    return new Measurement(raw.strategy(), raw.examples(), Math.min(correct, items), items);
  }

  /**
   * A row of the team's evaluations.
   *
   * @param source where it comes from
   */
  record Row(Measurement measurement, String source) {}

  /** The rows that are taken and complete, in the order of the file. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (RunChoice choice : runs) {
      choice.measurement().ifPresent(raw -> rows.add(new Row(corrected(raw), source(choice, raw))));
    }
    return rows;
  }

  /** Those of them that a scenario does not hold yet. */
  private List<Row> fresh(Scenario current) {
    return rows().stream()
        .filter(row -> !current.measurements().contains(row.measurement()))
        .toList();
  }

  /** How many rows would be added. */
  int added() {
    return fresh(scenario).size();
  }

  /** Empty for what was pasted as it is. */
  private String source(RunChoice choice, Measurement raw) {
    List<String> parts = new ArrayList<>();
    if (!file.source().equals(CLIPBOARD)) {
      parts.add(source(choice.run()));
    }
    if (!choice.run().score().isAccuracy()) {
      parts.add(choice.run().score().metric() + " taken as accuracy");
    }
    if (judge != null) {
      parts.add(JudgeText.note(judge, raw.correct(), raw.evaluated(), numbers));
    }
    return String.join(Sources.SEPARATOR, parts);
  }

  /** With the name of the run, or with its place where it is called like its strategy. */
  private String source(EvaluationRun run) {
    boolean plain =
        run.name().equals(file.source())
            || Stream.of(Strategy.values())
                .anyMatch(
                    strategy ->
                        run.name().equalsIgnoreCase(strategy.label())
                            || run.name().equalsIgnoreCase(strategy.key()));
    String name = plain ? run.place() : run.name();
    return name.isBlank() ? file.source() : file.source() + Sources.SEPARATOR + name;
  }

  /** A scenario with the rows that are not there yet and the parameters that are chosen. */
  Scenario applyTo(Scenario current) {
    List<Measurement> all = new ArrayList<>(current.measurements());
    Map<Measurement, String> sources = new LinkedHashMap<>();
    for (Row row : fresh(current)) {
      all.add(row.measurement());
      if (!row.source().isEmpty()) {
        sources.putIfAbsent(row.measurement(), row.source());
      }
    }
    Scenario changed = MeasurementSources.with(current.withMeasurements(all), sources);
    Map<Parameter, Double> values = new EnumMap<>(Parameter.class);
    for (Offer offer : chosen()) {
      findings(offer.run()).stream()
          .filter(finding -> finding.parameter() == offer.parameter())
          .forEach(finding -> values.put(offer.parameter(), finding.value()));
      changed = Sources.with(changed, offer.parameter(), source(runs.get(offer.run()).run()));
    }
    return OwnValues.set(changed, values);
  }
}

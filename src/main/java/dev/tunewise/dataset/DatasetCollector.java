package dev.tunewise.dataset;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.TuningRules;
import dev.tunewise.dataset.DatasetReport.OverLong;
import dev.tunewise.dataset.DatasetReport.Special;
import dev.tunewise.dataset.LineFacts.Read;
import dev.tunewise.dataset.LineFacts.TokenCount;
import dev.tunewise.dataset.LineFacts.Unreadable;
import dev.tunewise.file.Fingerprints;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Adds lines up, in their order. Its size does not grow with the length of the file. */
final class DatasetCollector {
  private final Map<LineProblem, LineProblemReport.Tally> problems =
      new EnumMap<>(LineProblem.class);
  private final Map<ExampleFormat, LineProblemReport.Tally> formats =
      new EnumMap<>(ExampleFormat.class);
  private final Map<TrainingMethod, LineProblemReport.Tally> methods =
      new EnumMap<>(TrainingMethod.class);

  /** Per provider, in the order of {@link ProviderRules}, as are the limits. */
  private final List<Map<LineProblem, LineProblemReport.Tally>> refusals = new ArrayList<>();

  private final List<OptionalInt> limits = new ArrayList<>();
  private final Map<Tokenizer, TokenStatistics.Tally> tokens = new EnumMap<>(Tokenizer.class);
  private final Fingerprints fingerprints;
  private final Answers answers = new Answers();
  private final OptionalInt smallestLimit;
  private long examples;
  private long usable;
  private long duplicates;
  private long overLong;
  private long withTools;
  private long withImages;
  private long uncountedAnswers;

  DatasetCollector(Catalog catalog, Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
    for (ProviderRules rules : ProviderRules.values()) {
      refusals.add(new EnumMap<>(LineProblem.class));
      limits.add(
          catalog
              .rules(rules.provider())
              .map(TuningRules::maximumExampleTokens)
              .orElse(OptionalInt.empty()));
    }
    smallestLimit = limits.stream().flatMapToInt(OptionalInt::stream).min();
  }

  void add(LineFacts line) {
    switch (line) {
      case Unreadable(long number, LineProblem problem, String detail) ->
          tally(problems, problem, number, detail);
      case Read read -> add(read);
    }
  }

  private void add(Read line) {
    examples++;
    formats
        .computeIfAbsent(line.format(), f -> new LineProblemReport.Tally())
        .add(line.number(), "");
    methods
        .computeIfAbsent(line.method(), m -> new LineProblemReport.Tally())
        .add(line.number(), line.method().label());
    withTools += line.holds().tools() ? 1 : 0;
    withImages += line.holds().images() ? 1 : 0;
    uncountedAnswers += line.holds().uncountedAnswer() ? 1 : 0;
    for (LineProblem problem : line.general()) {
      tally(problems, problem, line.number(), line.details().getOrDefault(problem, ""));
    }
    if (!fingerprints.add(line.fingerprint())) {
      duplicates++;
      tally(problems, LineProblem.DUPLICATE, line.number(), "");
    }
    Map<Tokenizer, TokenCount> counts = line.tokens();
    long length = 0;
    if (counts != null) {
      usable++;
      counts.forEach(
          (tokenizer, count) ->
              tokens.computeIfAbsent(tokenizer, t -> new TokenStatistics.Tally()).add(count));
      answers.add(line.label());
      length = length(counts);
    }
    addLength(line.number(), length);
    for (ProviderRules rules : ProviderRules.values()) {
      addRefusals(rules, line, length);
    }
  }

  private static long length(Map<Tokenizer, TokenCount> counts) {
    TokenCount count = counts.get(Tokenizer.O200K_BASE);
    return count == null ? 0 : count.example();
  }

  private void addLength(long number, long length) {
    if (smallestLimit.isPresent() && length > smallestLimit.getAsInt()) {
      overLong++;
      tally(problems, LineProblem.TOO_LONG, number, length + " tokens");
    }
  }

  private void addRefusals(ProviderRules rules, Read line, long length) {
    Map<LineProblem, LineProblemReport.Tally> found = refusals.get(rules.ordinal());
    for (LineProblem problem : line.refusals().get(rules.ordinal())) {
      tally(found, problem, line.number(), "");
    }
    if (length > limits.get(rules.ordinal()).orElse(Integer.MAX_VALUE)) {
      tally(found, LineProblem.TOO_LONG, line.number(), length + " tokens");
    }
  }

  private static void tally(
      Map<LineProblem, LineProblemReport.Tally> tallies,
      LineProblem problem,
      long line,
      String detail) {
    tallies.computeIfAbsent(problem, f -> new LineProblemReport.Tally()).add(line, detail);
  }

  boolean hasUsable() {
    return usable > 0;
  }

  /** What is wrong first of all; empty if nothing was read. */
  Optional<String> firstProblem(ElementKind kind) {
    return reports(problems).stream()
        .filter(report -> report.problem() != LineProblem.DUPLICATE)
        .min(Comparator.comparingLong(report -> report.first().getFirst().line()))
        .map(report -> inWords(report, kind));
  }

  static String inWords(LineProblemReport report, ElementKind kind) {
    LineProblemReport.Place place = report.first().getFirst();
    String label = report.problem().label();
    String what = Words.uncapitalized(label);
    String detail = place.detail().isEmpty() ? "" : " (" + place.detail() + ")";
    return kind.one() + " " + place.line() + ": " + what + detail;
  }

  DatasetReport report(String file, long bytes, long lines, FileLayout layout) {
    ExampleFormat most = majority(formats, ExampleFormat.OPENAI_CHAT);
    TrainingMethod method = majority(methods, TrainingMethod.SUPERVISED);
    List<LineProblemReport> all = new ArrayList<>(reports(problems));
    others(formats, most, LineProblem.OTHER_FORMAT).ifPresent(all::add);
    others(methods, method, LineProblem.OTHER_METHOD).ifPresent(all::add);
    all.sort(Comparator.comparing(LineProblemReport::problem));
    Map<String, List<LineProblemReport>> byProvider = new HashMap<>();
    for (ProviderRules rules : ProviderRules.values()) {
      byProvider.put(rules.provider(), reports(refusals.get(rules.ordinal())));
    }
    Map<Tokenizer, TokenStatistics> statistics = new EnumMap<>(Tokenizer.class);
    tokens.forEach((tokenizer, tally) -> statistics.put(tokenizer, tally.statistics()));
    return new DatasetReport(
        file,
        bytes,
        layout,
        lines,
        examples,
        usable,
        duplicates,
        fingerprints.isFull(),
        counts(formats),
        most,
        counts(methods),
        method,
        new Special(withTools, withImages, uncountedAnswers),
        all,
        byProvider,
        statistics,
        answers.labels(),
        smallestLimit.stream().mapToObj(limit -> new OverLong(overLong, limit)).findFirst());
  }

  private static List<LineProblemReport> reports(
      Map<LineProblem, LineProblemReport.Tally> tallies) {
    return tallies.entrySet().stream().map(e -> e.getValue().report(e.getKey())).toList();
  }

  private static <K> Map<K, Long> counts(Map<K, LineProblemReport.Tally> tallies) {
    return tallies.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().count()));
  }

  private static <K> K majority(Map<K, LineProblemReport.Tally> tallies, K otherwise) {
    return tallies.entrySet().stream()
        .max(
            Comparator.comparingLong(
                (Map.Entry<K, LineProblemReport.Tally> e) -> e.getValue().count()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }

  /** The lines of all kinds but one. */
  private static <K> Optional<LineProblemReport> others(
      Map<K, LineProblemReport.Tally> tallies, K most, LineProblem problem) {
    List<LineProblemReport> reports =
        tallies.entrySet().stream()
            .filter(e -> !e.getKey().equals(most))
            .map(e -> e.getValue().report(problem))
            .toList();
    List<LineProblemReport.Place> first =
        reports.stream()
            .map(LineProblemReport::first)
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(LineProblemReport.Place::line))
            .limit(LineProblemReport.MAX_PLACES)
            .toList();
    long count = reports.stream().mapToLong(LineProblemReport::count).sum();
    return count == 0
        ? Optional.empty()
        : Optional.of(new LineProblemReport(problem, count, first));
  }
}

package dev.tunewise.dataset;

import dev.tunewise.dataset.TokenStatistics.Summary;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report on a training file in words. */
public record DatasetText(Numbers numbers) {
  /** Prices are in US dollars, whatever a scenario is in. */
  private static final String CURRENCY = "USD";

  private static final double CENT = 0.01;

  /** Most lines of a kind of problem that are told apart. */
  private static final int DETAILS = 3;

  private static final String[] SIZES = {"bytes", "kB", "MB", "GB", "TB"};

  /** How much of the file can be learned from. */
  public String headline(DatasetReport report) {
    long lines = report.examples() + report.unreadable();
    return report.usable() == lines
        ? examples(report.usable())
        : "%s of %s can be used".formatted(numbers.count(report.usable()), examples(lines));
  }

  private String examples(long count) {
    return numbers.count(count, "training example");
  }

  /** Name, format and size. */
  public String origin(DatasetReport report) {
    String lines = numbers.count(report.lines(), "line");
    return String.join(" · ", report.file(), formats(report), size(report.bytes()), lines);
  }

  private String formats(DatasetReport report) {
    if (report.formats().size() < 2) {
      return report.format().label();
    }
    return report.formats().entrySet().stream()
        .map(format -> numbers.count(format.getValue()) + " " + format.getKey().label())
        .collect(Collectors.joining(", "));
  }

  /** A size such as {@code 1.4 MB}, where 1 MB is a million bytes. */
  public String size(long bytes) {
    double size = (double) bytes;
    int unit = 0;
    while (size >= 999.5 && unit < SIZES.length - 1) {
      size /= 1_000;
      unit++;
    }
    return numbers.full(size, size < 10 && unit > 0 ? 1 : 0) + Numbers.NO_BREAK_SPACE + SIZES[unit];
  }

  /** What counted the tokens, and for whom that is an estimate. */
  public String tokenizers(DatasetReport report) {
    TokenStatistics older = report.tokens().get(Tokenizer.CL100K_BASE);
    String mean =
        older == null ? "" : "; cl100k_base: mean " + numbers.full(older.example().mean(), 1);
    return "o200k_base (GPT-4o and newer)" + mean + ". An estimate for other vendors' models.";
  }

  /** Mean and quantiles of tokens per example. */
  public String tokens(DatasetReport report) {
    Summary tokens = report.current().example();
    return "P50 %s · P95 %s".formatted(count(tokens.p50()), count(tokens.p95()));
  }

  private String count(double tokens) {
    return numbers.full(tokens, tokens < 10 ? 1 : 0);
  }

  /** What training costs are for. */
  public String plan(DatasetReport report, Plan plan) {
    return "%s tokens × %s epochs, %s runs, in US dollars"
        .formatted(
            numbers.count(report.current().example().total()),
            numbers.full(plan.epochs(), 1),
            numbers.full(plan.runs(), 1));
  }

  /** An amount with at most three digits; no fractions of a cent. */
  public String dollars(double amount) {
    return numbers.moneyFrom(CENT, amount, CURRENCY);
  }

  /** Where a problem occurs, and what is wrong on the first of these lines where that differs. */
  public List<String> places(LineProblemReport found) {
    List<String> details =
        found.first().stream()
            .filter(place -> !place.detail().isEmpty())
            .limit(DETAILS)
            .map(place -> "Line " + place.line() + ": " + place.detail())
            .toList();
    if (details.size() == found.count()) {
      return details;
    }
    String all = found.lines(LineProblemReport.MAX_PLACES);
    List<String> lines = new ArrayList<>();
    lines.add(Words.capitalized(all));
    lines.addAll(details);
    return lines;
  }

  /** Everything, for a mail or a ticket. */
  public String all(DatasetReport report, List<ProviderReport> providers, Plan plan) {
    List<String> lines = new ArrayList<>(List.of(headline(report), origin(report), ""));
    lines.addAll(figures(report));
    lines.addAll(List.of("Tokens by " + tokenizers(report), "", "Problems"));
    if (report.problems().isEmpty()) {
      lines.add("None.");
    }
    for (LineProblemReport found : report.problems()) {
      lines.add(found.problem().label() + ": " + found.lines(LineProblemReport.MAX_PLACES));
    }
    lines.addAll(List.of("", "Providers"));
    for (ProviderReport provider : providers) {
      lines.add(provider.name() + ": " + reasons(provider));
    }
    lines.addAll(List.of("", "Training cost: " + plan(report, plan)));
    for (ProviderReport provider : providers) {
      provider.costs().forEach(cost -> lines.add(cost(provider, cost)));
    }
    return String.join("\n", lines) + "\n";
  }

  private List<String> figures(DatasetReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("Duplicates: " + duplicates(report));
    lines.add("Empty answers: " + numbers.count(report.count(LineProblem.EMPTY_ANSWER)));
    report
        .overLong()
        .ifPresent(
            over ->
                lines.add(
                    "Over %s tokens: %s"
                        .formatted(numbers.count(over.limit()), numbers.count(over.examples()))));
    lines.add("Distinct labels: " + labels(report));
    lines.add(
        "Tokens per example: mean "
            + count(report.current().example().mean())
            + " · "
            + tokens(report));
    return lines;
  }

  /** How many examples are there twice. */
  public String duplicates(DatasetReport report) {
    return (report.manyDuplicates() ? "at least " : "") + numbers.count(report.duplicates());
  }

  /** How many answers differ, if they are short. */
  public String labels(DatasetReport report) {
    return report
        .labels()
        .map(labels -> numbers.count(labels.distinct()) + (labels.more() ? "+" : ""))
        .orElse("–");
  }

  /** Whether a provider takes the file and from whom, why not, and what it advises. */
  public String reasons(ProviderReport provider) {
    List<String> said = new ArrayList<>(List.of(verdict(provider) + ".", provider.access()));
    said.addAll(provider.reasons());
    said.addAll(provider.remarks());
    return String.join(" ", said);
  }

  /** Whether a provider takes the file. */
  public static String verdict(ProviderReport provider) {
    return switch (provider.verdict()) {
      case ACCEPTED -> "Takes it";
      case RESTRICTED -> "Takes it from some";
      case CLOSED -> "Trains no more";
      case REFUSED -> "Refuses it";
      case UNKNOWN -> "Rules unknown";
    };
  }

  private String cost(ProviderReport provider, TrainingCost cost) {
    return "%s, %s: %s a run, %s in all%s"
        .formatted(
            provider.name(),
            cost.model().id(),
            dollars(cost.oneRun()),
            dollars(cost.allRuns()),
            provider.estimated() ? " (estimate)" : "");
  }
}

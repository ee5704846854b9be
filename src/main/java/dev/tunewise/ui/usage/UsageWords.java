package dev.tunewise.ui.usage;

import dev.tunewise.file.OneLine;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.usage.Skipped;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageReport.Source;
import dev.tunewise.usage.UsageTally;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What exports say, in words. What they do not say is a dash. */
record UsageWords(Numbers numbers) {
  static final String UNKNOWN = "–";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  String day(LocalDate day) {
    return DAY.format(day);
  }

  String shortDay(LocalDate day) {
    return SHORT_DAY.format(day);
  }

  String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** Where the numbers come from: {@code 3 files}, or the one by its name. */
  String files(UsageReport report) {
    List<Source> sources = report.sources();
    return sources.size() == 1 ? sources.getFirst().file() : numbers.count(sources.size(), "file");
  }

  /** What there is in all, in one line. */
  String headline(UsageReport report) {
    UsageTally total = report.total();
    String days = numbers.count(report.days(), "day");
    String said =
        total.calls().isPresent()
            ? calls(total.calls().getAsDouble()) + " in " + days
            : total.totalInputTokens().isPresent()
                ? numbers.number(total.totalInputTokens().getAsDouble())
                    + " input tokens in "
                    + days
                    + ", calls unknown"
                : costs(total) + " in " + days + ", calls and tokens unknown";
    return files(report) + ": " + said;
  }

  private String calls(double calls) {
    return Words.count(numbers.briefCount(calls), "call");
  }

  /** Which format was taken for what, and that days are those of UTC. */
  String origin(UsageReport report) {
    boolean alike = report.sources().stream().map(Source::format).distinct().count() == 1;
    String formats =
        alike
            ? report.sources().getFirst().format().label()
            : Words.joined(
                report.sources().stream()
                    .map(source -> source.file() + " (" + source.format().label() + ")")
                    .toList());
    return formats
        + ", "
        + day(report.from())
        + " to "
        + day(report.to())
        + "; days and months are those of UTC.";
  }

  /** A model whose name the export leaves out has to be called something. */
  static String model(String name) {
    return name.isEmpty() ? "(model not named)" : name;
  }

  String perDay(OptionalDouble sum, int days) {
    return sum.isPresent() ? numbers.briefCount(sum.getAsDouble() / days) : UNKNOWN;
  }

  String tokens(OptionalDouble mean) {
    return mean.isPresent()
        ? numbers.full(mean.getAsDouble(), mean.getAsDouble() < 10 ? 1 : 0)
        : UNKNOWN;
  }

  String share(OptionalDouble share) {
    return share.isPresent() ? numbers.percent(share.getAsDouble()) : UNKNOWN;
  }

  /** In each currency apart. */
  String costs(UsageTally tally) {
    if (tally.costs().isEmpty()) {
      return UNKNOWN;
    }
    return Words.joined(tally.costs().entrySet().stream().map(this::cost).toList());
  }

  private String cost(Map.Entry<String, Double> cost) {
    return cost.getKey().isEmpty()
        ? numbers.number(cost.getValue())
        : numbers.money(cost.getValue(), cost.getKey());
  }

  /** With its line, where there is one. */
  String skipped(Skipped skipped) {
    String line = skipped.line() > 0 ? ", line " + numbers.count(skipped.line()) : "";
    return OneLine.of(String.valueOf(Path.of(skipped.file()).getFileName()))
        + line
        + ": "
        + skipped.why();
  }

  /** That not everything is counted, with the first reason; empty if everything is. */
  String notCounted(UsageReport report) {
    List<Skipped> all = report.skipped();
    if (all.isEmpty()) {
      return "";
    }
    String more = all.size() == 1 ? "" : ", and " + numbers.count(all.size() - 1, "other reason");
    return "Not counted: " + skipped(all.getFirst()) + more + ".";
  }
}

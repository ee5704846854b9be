package dev.tunewise.usage;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What exports of usage and cost say. Days and months are those of UTC.
 *
 * @param sources the files, in the order given
 * @param from the first day covered
 * @param to the last day covered
 * @param byModel of each model its days, those without entries left out; the model is "" where the
 *     export does not say it
 * @param skipped what is not counted
 * @param remarks what was assumed and what the exports do not say, a sentence each
 */
public record UsageReport(
    List<Source> sources,
    LocalDate from,
    LocalDate to,
    Map<String, NavigableMap<LocalDate, UsageTally>> byModel,
    List<Skipped> skipped,
    List<String> remarks) {
  public UsageReport {
    sources = List.copyOf(sources);
    byModel = Map.copyOf(byModel);
    skipped = List.copyOf(skipped);
    remarks = List.copyOf(remarks);
  }

  /**
   * A file.
   *
   * @param file its name without folders
   */
  public record Source(String file, UsageFormat format, LocalDate from, LocalDate to) {}

  /**
   * What one model did in all days.
   *
   * @param model "" where the export does not say it
   */
  public record ModelUsage(String model, UsageTally tally) {}

  /**
   * What all models did in a calendar month.
   *
   * @param days how many of its days are covered
   */
  public record MonthUsage(YearMonth month, int days, UsageTally tally) {
    /** Whether every day of the month is covered. */
    public boolean isComplete() {
      return days == month.lengthOfMonth();
    }
  }

  /** Days from the first to the last, both included. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** The models, those with the most calls first, then those that cost most. */
  public List<ModelUsage> models() {
    List<ModelUsage> models = new ArrayList<>();
    byModel.forEach((model, days) -> models.add(new ModelUsage(model, sum(days.values()))));
    models.sort(
        Comparator.comparingDouble((ModelUsage m) -> -m.tally().calls().orElse(-1))
            .thenComparingDouble(m -> -m.tally().totalInputTokens().orElse(-1))
            .thenComparingDouble(m -> -m.tally().cost().orElse(Double.NEGATIVE_INFINITY))
            .thenComparing(ModelUsage::model));
    return models;
  }

  /** All models together, by day; days without entries are left out. */
  public NavigableMap<LocalDate, UsageTally> byDay() {
    NavigableMap<LocalDate, UsageTally> days = new TreeMap<>();
    byModel
        .values()
        .forEach(
            own ->
                own.forEach(
                    (day, tally) -> days.computeIfAbsent(day, d -> new UsageTally()).add(tally)));
    return days;
  }

  /** All models together, by each month that is covered in part at least. */
  public List<MonthUsage> months() {
    NavigableMap<LocalDate, UsageTally> days = byDay();
    List<MonthUsage> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(from);
        !month.atDay(1).isAfter(to);
        month = month.plusMonths(1)) {
      LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
      LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
      int covered = (int) ChronoUnit.DAYS.between(first, last) + 1;
      months.add(
          new MonthUsage(month, covered, sum(days.subMap(first, true, last, true).values())));
    }
    return months;
  }

  /** All models in all days. */
  public UsageTally total() {
    return sum(byDay().values());
  }

  /**
   * All models from a day to another.
   *
   * @param first included, as is {@code last}
   */
  public UsageTally between(LocalDate first, LocalDate last) {
    return first.isAfter(last)
        ? UsageTally.NONE
        : sum(byDay().subMap(first, true, last, true).values());
  }

  /** The same of some models only; the period stays. */
  public UsageReport only(Collection<String> models) {
    Map<String, NavigableMap<LocalDate, UsageTally>> chosen = new TreeMap<>(byModel);
    chosen.keySet().retainAll(models);
    return new UsageReport(sources, from, to, chosen, skipped, remarks);
  }

  private static UsageTally sum(Collection<UsageTally> tallies) {
    UsageTally sum = new UsageTally();
    tallies.forEach(sum::add);
    return sum;
  }
}

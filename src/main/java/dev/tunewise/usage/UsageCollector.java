package dev.tunewise.usage;

import dev.tunewise.file.Fingerprints;
import dev.tunewise.file.OneLine;
import dev.tunewise.text.Numbers;
import dev.tunewise.usage.UsageReport.Source;
import dev.tunewise.usage.UsageTally.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the entries of exports, file after file. What stands in two files, or twice in one of a
 * kind that names its entries, is counted once. Its memory does not grow with the files.
 */
final class UsageCollector {
  /** Models and services that are told apart. */
  static final int MOST_MODELS = 500;

  private static final String MORE_MODELS = "(more models)";
  private static final int LONGEST_NAME = 200;
  private static final int MOST_REASONS = 200;
  private static final double MOST = 1e15;
  private static final long LONGEST_PERIOD = 366;
  private static final int MOST_GROUPINGS = 50;
  private static final int MOST_SHOWN = 3;

  /** Entries that are remembered, so that they are not counted twice. */
  static final int MOST_REMEMBERED = 4_000_000;

  private final int most;
  private final Fingerprints seen;
  private final Fingerprints seenWithNumbers;
  private final Numbers numbers;
  private final Map<String, NavigableMap<LocalDate, UsageTally>> byModel = new HashMap<>();
  private final List<FileTally> files = new ArrayList<>();
  private final Set<LocalDate> covered = new TreeSet<>();
  private final Map<Reason, Places> skipped = new LinkedHashMap<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  private record Reason(String file, String why) {}

  /** Where something happens first, and how often. */
  private static final class Places {
    final long first;
    long count;

    Places(long first) {
      this.first = first;
    }
  }

  /** The days of one model, of which entries mostly add to the same again. */
  private static final class Cell {
    final NavigableMap<LocalDate, UsageTally> days = new TreeMap<>();
    long day;
    @Nullable UsageTally tally;
  }

  /**
   * @param most entries that are remembered
   */
  UsageCollector(int most, Numbers numbers) {
    this.most = most;
    seen = new Fingerprints(most);
    seenWithNumbers = new Fingerprints(most);
    this.numbers = numbers;
  }

  /** What one file adds. */
  final class FileTally {
    private final String path;
    private final String name;
    private final UsageFormat format;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, String> models = new HashMap<>();
    private final Set<LocalDate> days = new TreeSet<>();
    private final Set<String> groupings = new TreeSet<>();
    private long firstLine;
    private long entries;
    private boolean saysCalls;
    private boolean saysTokens;
    private boolean morePages;
    private boolean lastPage;

    private FileTally(String path, String name, UsageFormat format) {
      this.path = path;
      this.name = name;
      this.format = format;
    }

    /** Whether anything is counted, be it that there was nothing in a period. */
    boolean hasEntries() {
      return entries > 0;
    }

    /**
     * A page that names whether others follow it.
     *
     * @param more whether some do
     */
    void page(boolean more) {
      morePages |= more;
      lastPage |= !more;
    }

    /** Why the first entry that is not counted is not. */
    Optional<String> firstSkipped() {
      return skipped.keySet().stream()
          .filter(reason -> reason.file().equals(path))
          .map(Reason::why)
          .findFirst();
    }

    void add(UsageEntry entry, long line) {
      String wrong = wrong(entry);
      if (!wrong.isEmpty()) {
        skip(wrong, line);
        return;
      }
      if (entry.key != 0 && !isNew(entry, line)) {
        return;
      }
      if (entry.cached > entry.input) {
        entry.input += entry.cached;
        remarks.add(
            name
                + ": where more tokens came from the cache than were read, input is taken as that"
                + " without the cache.");
      }
      if (entry.input > 0 && entry.input < entry.calls) {
        remarks.add(
            name
                + ": where there are fewer input tokens than calls, they may be tokens per call; they"
                + " are read as those of all calls.");
      }
      entries++;
      firstLine = firstLine == 0 ? line : firstLine;
      if (!entry.grouping.isEmpty() && groupings.size() < MOST_GROUPINGS) {
        groupings.add(entry.grouping);
      }
      saysCalls |= !Double.isNaN(entry.calls);
      saysTokens |= entry.saysTokens();
      spread(entry);
    }

    private boolean isNew(UsageEntry entry, long line) {
      boolean numbersAreNew =
          seenWithNumbers.add(
              ExportRow.key(entry.key, entry.calls, entry.input, entry.output, entry.cost));
      if (seen.add(entry.key)) {
        if (seen.isFull()) {
          remarks.add(
              "So many entries that those behind the first "
                  + numbers.count(most)
                  + " are not held against each other: what stands there twice counts twice.");
        }
        return true;
      }
      skip(
          numbersAreNew
              ? "stands there before with other numbers; the first is counted"
              : "stands there before; counted once",
          line);
      return false;
    }

    private void spread(UsageEntry entry) {
      long day = Math.floorDiv(entry.start, Period.DAY_SECONDS);
      if (entry.end <= (day + 1) * Period.DAY_SECONDS) {
        addTo(day, entry, 1);
        return;
      }
      double length = entry.end - entry.start;
      if (length > Period.DAY_SECONDS && (entry.saysUsage() || entry.saysCost())) {
        remarks.add(name + ": periods longer than a day are spread evenly over their days.");
      }
      long from = entry.start;
      while (from < entry.end) {
        long until = Math.min(entry.end, (day + 1) * Period.DAY_SECONDS);
        addTo(day, entry, (until - from) / length);
        from = until;
        day++;
      }
    }

    private void addTo(long epochDay, UsageEntry entry, double part) {
      if (entry.saysUsage() || entry.saysCost()) {
        Cell cell = cells.computeIfAbsent(model(entry.model), m -> new Cell());
        if (cell.day != epochDay || cell.tally == null) {
          cell.day = epochDay;
          cell.tally = cell.days.computeIfAbsent(day(epochDay), d -> new UsageTally());
        }
        cell.tally.add(entry, part);
      } else {
        day(epochDay);
      }
    }

    /** The day, which is covered now. */
    private LocalDate day(long epochDay) {
      LocalDate day = LocalDate.ofEpochDay(epochDay);
      days.add(day);
      return day;
    }

    private String model(String name) {
      String known = models.get(name);
      if (known == null) {
        known = newModel(OneLine.of(name, LONGEST_NAME));
        if (models.size() < 2 * MOST_MODELS) {
          models.put(name, known);
        }
      }
      return known;
    }

    private String newModel(String model) {
      if (cells.containsKey(model)
          || byModel.containsKey(model)
          || cells.size() + byModel.size() < MOST_MODELS) {
        return model;
      }
      remarks.add(
          "More than "
              + MOST_MODELS
              + " models: those that come later stand together as "
              + MORE_MODELS
              + ".");
      return MORE_MODELS;
    }

    void skip(String why, long line) {
      Reason reason = new Reason(path, why);
      if (!skipped.containsKey(reason) && skipped.size() >= MOST_REASONS) {
        reason = new Reason(path, "cannot be counted for other reasons");
      }
      skipped.computeIfAbsent(reason, r -> new Places(line)).count++;
    }

    /**
     * Adds the file to the others, but for the days that another file of its kind covers too,
     * grouped otherwise: there both may hold the same calls.
     */
    void finish() {
      Set<LocalDate> twice = new TreeSet<>();
      for (FileTally before : files.subList(0, files.indexOf(this))) {
        if (before.format == format && !before.groupings.equals(groupings)) {
          Set<LocalDate> both = new TreeSet<>(before.days);
          both.retainAll(days);
          if (!both.isEmpty()) {
            skip(
                "%s that %s covers too, grouped otherwise; not counted"
                    .formatted(numbers.count(both.size(), "day"), before.name),
                firstLine);
            twice.addAll(both);
          }
        }
      }
      days.removeAll(twice);
      covered.addAll(days);
      cells.forEach(
          (model, cell) ->
              cell.days.forEach(
                  (day, tally) -> {
                    if (!twice.contains(day)) {
                      byModel
                          .computeIfAbsent(model, m -> new TreeMap<>())
                          .computeIfAbsent(day, d -> new UsageTally())
                          .add(tally);
                    }
                  }));
      cells.clear();
    }

    private Source source() {
      TreeSet<LocalDate> sorted = new TreeSet<>(days);
      return new Source(name, format, sorted.first(), sorted.last());
    }
  }

  /** Begins with a file. */
  FileTally file(String path, String name, UsageFormat format) {
    FileTally file = new FileTally(path, OneLine.of(name, LONGEST_NAME), format);
    files.add(file);
    return file;
  }

  /** A file of which nothing can be read. */
  void skipFile(String path, String why) {
    skipped.computeIfAbsent(new Reason(path, why), r -> new Places(0)).count++;
  }

  void remark(String sentence) {
    remarks.add(sentence);
  }

  private static String wrong(UsageEntry entry) {
    double[] counts = {
      entry.calls, entry.failed, entry.input, entry.cached, entry.output, entry.reasoning
    };
    for (double count : counts) {
      if (count < 0) {
        return "counts calls or tokens below 0";
      } else if (count > MOST) {
        return "counts more calls or tokens than can be";
      }
    }
    if (Math.abs(entry.cost) > MOST) {
      return "names a cost higher than can be";
    }
    return entry.end - entry.start > LONGEST_PERIOD * Period.DAY_SECONDS
        ? "stands for a period of more than a year"
        : "";
  }

  /** Whether anything is counted. */
  boolean hasEntries() {
    return !covered.isEmpty();
  }

  /** What was not counted, in the order of the files. */
  List<Skipped> skipped() {
    List<Skipped> all = new ArrayList<>();
    skipped.forEach(
        (reason, places) ->
            all.add(new Skipped(reason.file(), places.first, why(reason.why(), places.count))));
    return all;
  }

  private String why(String why, long count) {
    return count == 1
        ? why
        : why + " (" + numbers.count(count) + " such entries, the first on this line)";
  }

  /**
   * What all files add up to.
   *
   * @throws IllegalStateException if nothing is counted
   */
  UsageReport report() {
    TreeSet<LocalDate> days = new TreeSet<>(covered);
    if (days.isEmpty()) {
      throw new IllegalStateException("no entry is counted");
    }
    List<FileTally> counted = files.stream().filter(file -> !file.days.isEmpty()).toList();
    UsageReport report =
        new UsageReport(
            counted.stream().map(FileTally::source).toList(),
            days.first(),
            days.last(),
            byModel,
            skipped(),
            List.of());
    List<String> all = new ArrayList<>();
    all.add("Days and months are those of UTC.");
    all.addAll(remarks);
    silent(counted, all);
    pages(counted, all);
    gaps(report, days.size(), all);
    overlaps(counted, all);
    partly(report, all);
    totals(report, all);
    return new UsageReport(
        report.sources(), report.from(), report.to(), byModel, report.skipped(), all);
  }

  private static void silent(List<FileTally> files, List<String> remarks) {
    for (FileTally file : files) {
      if (!file.saysCalls && file.saysTokens) {
        remarks.add(
            file.name
                + ": "
                + file.format.label()
                + " does not count calls, so that calls, tokens per call and the batch share are"
                + " unknown.");
      } else if (!file.saysCalls) {
        remarks.add(file.name + " says what was paid, not how many calls there were.");
      }
    }
  }

  /** Pages of which the last one is missing. */
  private static void pages(List<FileTally> files, List<String> remarks) {
    for (UsageFormat format : UsageFormat.values()) {
      List<FileTally> own = files.stream().filter(file -> file.format == format).toList();
      if (own.stream().noneMatch(file -> file.lastPage)) {
        own.stream()
            .filter(file -> file.morePages)
            .forEach(
                file ->
                    remarks.add(
                        file.name
                            + " says that more pages follow it; what they hold is not counted."));
      }
    }
  }

  private void gaps(UsageReport report, int covered, List<String> remarks) {
    int missing = report.days() - covered;
    if (missing > 0) {
      remarks.add(
          numbers.count(missing)
              + " of the "
              + numbers.count(report.days(), "day")
              + " have no entry and count as days without calls.");
    }
  }

  /** Files of different kinds that count calls of the same days may count the same calls. */
  private void overlaps(List<FileTally> files, List<String> remarks) {
    for (int i = 0; i < files.size(); i++) {
      for (FileTally other : files.subList(i + 1, files.size())) {
        FileTally one = files.get(i);
        if (one.saysCalls && other.saysCalls && one.format != other.format) {
          Set<LocalDate> both = new TreeSet<>(one.days);
          both.retainAll(other.days);
          if (!both.isEmpty()) {
            remarks.add(
                "%s and %s both count calls on %s: if they are the same calls, they count twice."
                    .formatted(one.name, other.name, numbers.count(both.size(), "day")));
          }
        }
      }
    }
  }

  private static void partly(UsageReport report, List<String> remarks) {
    if (report.models().stream().anyMatch(model -> model.tally().takesLeftOutForNone())) {
      remarks.add(
          "Spans that name no cached or reasoning tokens had none, where others of the model name"
              + " some.");
    }
    for (Part part : Part.values()) {
      List<String> models =
          report.models().stream()
              .filter(model -> model.tally().isPartlySaid(part))
              .map(model -> named(model.model()))
              .toList();
      if (!models.isEmpty()) {
        String more = models.size() > MOST_SHOWN ? " and others" : "";
        remarks.add(
            "Not all entries of "
                + models.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                + more
                + " say "
                + part.label
                + "; the figure is that of those which do.");
      }
    }
  }

  private static String named(String model) {
    return model.isEmpty() ? "a model without a name" : model;
  }

  private void totals(UsageReport report, List<String> remarks) {
    UsageTally total = report.total();
    double failed = total.failedCalls().orElse(0);
    if (failed > 0) {
      remarks.add(
          numbers.count(failed)
              + " of "
              + numbers.count(total.calls().orElse(0))
              + " calls failed; they count as calls.");
    }
    if (total.costs().size() > 1) {
      remarks.add(
          "Costs are in several currencies ("
              + total.costs().keySet().stream()
                  .map(currency -> currency.isEmpty() ? "one without a name" : currency)
                  .collect(Collectors.joining(", "))
              + ") and are not added up.");
    } else if (total.costs().containsKey("")) {
      remarks.add("The currency of the costs is not said.");
    }
  }
}

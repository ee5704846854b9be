package dev.tunewise.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.stage.Stage;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What this process holds, measured again and again after garbage was collected. Growth is the
 * Theil–Sen slope, the median of the slopes between all pairs of measurements: one that happened to
 * be high or low moves it little.
 */
final class Growth {
  private static final Path HANDLES = Path.of("/proc/self/fd");
  private static final Pattern FONT = Pattern.compile("/usr/.*\\.(ttf|ttc|otf|pfb)");

  /** Names of the program's classes begin so. */
  static final String OURS = "dev.tunewise.";

  /** What a collector fills gaps with is no use of the heap. */
  private static final String FILLER = "[Ljdk.internal.vm.FillerElement;";

  /**
   * So many more objects of a class are no growth: sections, tables and details that were opened
   * once stay open, with a row for each parameter, and the draws shown last hold 200 of a kind.
   */
  private static final double OBJECTS_ALLOWED = 500;

  private static final int FEW = 6;
  private static final double OF_A_VIEW = 40;

  /**
   * What is kept up to a bound: measured texts, forgotten all at once when there are so many, and
   * the curves of eight scenarios, 182 of each, beside those on show.
   */
  private static final Map<String, Long> BOUNDED =
      Map.of(
          OURS + "chart.draw.FontRuns", 4_096L,
          OURS + "chart.draw.FontRuns$Line", 4_096L,
          OURS + "chart.draw.FontRuns$Run", 2 * 4_096L, // of two fonts in a text at most
          OURS + "statistics.Quantiles", 2_048L);

  private final IntSupplier listeners;
  private final List<Sample> samples = new ArrayList<>();

  /** What is measured, and how much more of it at the end than at the beginning is none. */
  enum Measure {
    /**
     * Bytes. Once views and caches are there, what was drawn still comes and goes: the platform
     * keeps pictures until it has 16 MB of them.
     */
    HEAP(20_000_000),
    /** Pools have one more or less at any moment. */
    THREADS(2),
    /** Zero where the system does not tell. */
    HANDLES(2),
    /** Those of the help, which are kept for the next time, may be opened after the warm-up. */
    WINDOWS(2),
    /** On what lives as long as the program; views that are made later add theirs once. */
    LISTENERS(12);

    private final double allowance;

    Measure(double allowance) {
      this.allowance = allowance;
    }
  }

  /**
   * One measurement.
   *
   * @param objects number of live objects by class, of the classes of the program
   */
  private record Sample(Map<Measure, Double> values, Map<String, Long> objects) {}

  /**
   * Begins without a measurement.
   *
   * @param listeners counts those on what lives as long as the program
   */
  Growth(IntSupplier listeners) {
    this.listeners = listeners;
  }

  /** Measures; the program must have come to rest. */
  void measure() throws JMException, IOException {
    histogram(); // collects garbage, and so does the second time what the first set free
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    Map<String, Long> objects = new HashMap<>();
    for (String line : histogram().lines().toList()) {
      String[] words = line.strip().split("\\s+", -1);
      if (words.length >= 4 && words[0].endsWith(":") && !words[3].equals(FILLER)) {
        double number = Double.parseDouble(words[1]);
        values.merge(Measure.HEAP, Double.parseDouble(words[2]), Double::sum);
        values.merge(Measure.WINDOWS, isWindow(words[3]) ? number : 0, Double::sum);
        if (words[3].startsWith(OURS)) {
          objects.put(words[3], (long) number);
        }
      }
    }
    values.put(Measure.THREADS, (double) ManagementFactory.getThreadMXBean().getThreadCount());
    values.put(Measure.HANDLES, handles());
    values.put(Measure.LISTENERS, (double) listeners.getAsInt());
    samples.add(new Sample(values, objects));
  }

  private static String histogram() throws JMException {
    return (String)
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                "gcClassHistogram",
                new Object[] {new String[0]},
                new String[] {String[].class.getName()});
  }

  private static boolean isWindow(String type) {
    try {
      return Stream.of(OURS, "javafx.").anyMatch(type::startsWith)
          && Stage.class.isAssignableFrom(
              Class.forName(type, false, Growth.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      return false; // made by the virtual machine for a lambda
    }
  }

  private static double handles() throws IOException {
    if (!Files.isDirectory(HANDLES)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(HANDLES)) {
      return open.filter(handle -> !isFont(handle)).count();
    }
  }

  /** Java keeps up to twenty fonts of the system open, whichever it looked letters up in. */
  private static boolean isFont(Path handle) {
    try {
      return FONT.matcher(Files.readSymbolicLink(handle).toString()).matches();
    } catch (IOException e) {
      return true; // the one that lists them is closed again
    }
  }

  /** In words: at the end of the warm-up, and at the end. */
  String summary(int skipped) {
    Map<Measure, Double> first = samples.get(skipped).values();
    Map<Measure, Double> last = samples.getLast().values();
    return "heap %.0f, then %.0f MB; %.0f, then %.0f threads; %.0f, then %.0f open files"
        .formatted(
            first.getOrDefault(Measure.HEAP, 0.0) / 1e6,
            last.getOrDefault(Measure.HEAP, 0.0) / 1e6,
            first.getOrDefault(Measure.THREADS, 0.0),
            last.getOrDefault(Measure.THREADS, 0.0),
            first.getOrDefault(Measure.HANDLES, 0.0),
            last.getOrDefault(Measure.HANDLES, 0.0));
  }

  /**
   * What grew after the warm-up, by how much from the first to the last of these measurements.
   *
   * @param skipped measurements that belong to the warm-up
   */
  Map<String, Double> found(int skipped) {
    Map<String, Double> found = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      double growth = growth(skipped, sample -> sample.values().getOrDefault(measure, 0.0));
      if (growth > allowance(measure, skipped)) {
        found.put(measure.name(), growth);
      }
    }
    Map<String, Long> last = samples.getLast().objects();
    for (String type : last.keySet()) {
      double growth = growth(skipped, sample -> sample.objects().getOrDefault(type, 0L));
      if (growth > OBJECTS_ALLOWED && last.get(type) > BOUNDED.getOrDefault(type, 0L)) {
        found.put(type, growth);
      }
    }
    return found;
  }

  /** Among few measurements the listeners of one view that was made late look like growth. */
  private double allowance(Measure measure, int skipped) {
    boolean few = samples.size() - skipped < FEW;
    return few && measure == Measure.LISTENERS ? OF_A_VIEW : measure.allowance;
  }

  private double growth(int skipped, ToDoubleFunction<Sample> measured) {
    List<Double> values = samples.stream().skip(skipped).map(measured::applyAsDouble).toList();
    return slope(values) * (values.size() - 1);
  }

  private static double slope(List<Double> values) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        slopes.add((values.get(j) - values.get(i)) / (j - i));
      }
    }
    slopes.sort(Comparator.naturalOrder());
    return slopes.isEmpty() ? 0 : slopes.get(slopes.size() / 2);
  }
}

package dev.tunewise.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long the program takes to start, beside an empty JavaFX window that is started the ordinary
 * way in the same rounds: the checkout without and with its cache and, if it has been made, the
 * packaged program. Beside it the commands, memory, and the size of the package. Ratios are medians
 * over rounds; only they can be compared between machines. Needs Linux with Xvfb.
 *
 * <p>Arguments: the number of rounds, then other commands, in one word each, that {@code simulate}
 * is compared with.
 */
public final class StartBenchmark {
  /** A part of the heap, by the words of each collector; metaspace is none. */
  private static final Pattern USED =
      Pattern.compile(
          "(?:DefNew|Tenured|new generation|tenured generation|garbage-first heap)\\s.*?used (\\d+)K");

  private static final Pattern TIMES = Pattern.compile("(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s");

  private final Path target = Path.of("target").toAbsolutePath();
  private final Path work = Files.createTempDirectory("tunewise-start");
  private final int rounds;

  /** Milliseconds of each round by what was measured, under the name of a side. */
  private final Map<String, List<Double>> measured = new LinkedHashMap<>();

  private StartBenchmark(int rounds) throws IOException {
    this.rounds = rounds;
  }

  public static void main(String... arguments) throws IOException, InterruptedException {
    StartBenchmark run = new StartBenchmark(Integer.parseInt(arguments[0]));
    run.makeCache();
    run.windows();
    run.commands(Arrays.asList(arguments).subList(1, arguments.length));
    run.size();
  }

  private void makeCache() throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(target.resolve("start/cache.args"));
    Path cache = Path.of(unquoted(lines.getFirst()).replace("-XX:AOTCache=", ""));
    StartCacheMaker.main(cache.toString(), target.resolve("tunewise.args").toString());
    System.out.printf(Locale.ROOT, "cache of the checkout: %.0f MB%n", Files.size(cache) / 1e6);
  }

  private static String unquoted(String line) {
    return line.replace("\"", "");
  }

  /** The sides, in the order of a round; the first is what the others are compared with. */
  private Map<String, List<String>> sides() throws IOException {
    Map<String, List<String>> sides = new LinkedHashMap<>();
    List<String> arguments =
        Files.readAllLines(target.resolve("tunewise.args")).stream()
            .map(StartBenchmark::unquoted)
            .toList();
    String modules = arguments.get(arguments.indexOf("--module-path") + 1);
    String classes = target.resolve("bench-classes").toString();
    sides.put(
        "empty window",
        List.of(
            StartCache.java(),
            "--module-path",
            modules,
            "--add-modules",
            "javafx.controls",
            "--enable-native-access=javafx.graphics",
            "-cp",
            classes,
            EmptyWindow.class.getName()));
    sides.put("checkout, no cache", List.of(StartCache.java(), "@" + target + "/tunewise.args"));
    sides.put("checkout", List.of(target.resolve("tunewise").toString()));
    if (Files.exists(installed())) {
      sides.put("installed", List.of(installed().toString()));
    }
    return sides;
  }

  private Path installed() {
    return target.resolve("dist/tunewise/bin/tunewise");
  }

  private void windows() throws IOException, InterruptedException {
    Map<String, List<String>> sides = sides();
    try (ScreenWatch screen = new ScreenWatch(work.resolve("screen"))) {
      for (int round = 0; round < rounds; round++) {
        for (Map.Entry<String, List<String>> side : sides.entrySet()) {
          ScreenWatch.Seen seen =
              screen.watch(process(side.getValue()), process -> memory(side.getKey(), process));
          note(side.getKey(), "window", seen.window());
          note(side.getKey(), "first content", seen.content());
          note(side.getKey(), "settled", seen.settled());
        }
      }
    }
    for (String side : sides.keySet()) {
      for (String what : List.of("window", "first content", "settled")) {
        say(side, what, "ms", "empty window", what.equals("window") ? "first content" : what);
      }
      for (String what : List.of("heap in use", "resident")) {
        List<Double> values = values(side, what);
        if (!values.isEmpty()) {
          System.out.printf(Locale.ROOT, "%-20s %-14s %7.0f MB%n", side, what, median(values));
        }
      }
    }
  }

  /** What is in use after a collection, and what the process occupies. */
  private void memory(String side, Process process) throws IOException, InterruptedException {
    ProcessHandle java =
        process.descendants().reduce((one, next) -> next).orElse(process.toHandle());
    Path status = Path.of("/proc", String.valueOf(java.pid()), "status");
    String resident =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .findFirst()
            .orElse("");
    note(side, "resident", Double.parseDouble(resident.replaceAll("\\D", "")) / 1000);
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    output(List.of(jcmd, String.valueOf(java.pid()), "GC.run"));
    Matcher used = USED.matcher(output(List.of(jcmd, String.valueOf(java.pid()), "GC.heap_info")));
    double sum = 0;
    while (used.find()) {
      sum += Double.parseDouble(used.group(1));
    }
    note(side, "heap in use", sum / 1000);
  }

  private void commands(List<String> others) throws IOException, InterruptedException {
    Path scenario = Path.of("assets/presets/customer-intents.tunewise").toAbsolutePath();
    Map<String, List<String>> starts = new LinkedHashMap<>();
    starts.put("checkout, no cache", List.of(StartCache.java(), "@" + target + "/tunewise.args"));
    starts.put("checkout", List.of(target.resolve("tunewise").toString()));
    if (Files.exists(installed())) {
      starts.put("installed", List.of(installed().toString()));
    }
    String out = work.resolve("out").toString();
    List<String> simulate = List.of("simulate", scenario.toString(), "--out", out);
    List<String> deck = List.of("export", scenario.toString(), "--out", out, "--formats", "pptx");
    for (int round = 0; round < rounds; round++) {
      for (Map.Entry<String, List<String>> start : starts.entrySet()) {
        command(start.getKey(), "help", with(start.getValue(), List.of("help")));
        command(start.getKey(), "simulate", with(start.getValue(), simulate));
        command(start.getKey(), "first deck", with(start.getValue(), deck));
      }
      for (String other : others) {
        command(other, "simulate", List.of("sh", "-c", other));
      }
    }
    for (String start : starts.keySet()) {
      for (String what : List.of("help", "simulate", "first deck")) {
        say(start, what, "ms", "checkout, no cache", what);
        say(start, what + ", processor", "ms", "checkout, no cache", what + ", processor");
      }
      for (String other : others) {
        say(start, "simulate", "ms", other, "simulate");
      }
    }
  }

  private static List<String> with(List<String> start, List<String> words) {
    return Stream.concat(start.stream(), words.stream()).toList();
  }

  private void command(String side, String what, List<String> command)
      throws IOException, InterruptedException {
    List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null; times", "sh"));
    shell.addAll(command);
    long start = System.nanoTime();
    String times = output(shell);
    note(side, what, (System.nanoTime() - start) / 1e6);
    Matcher parts = TIMES.matcher(times);
    double seconds = 0;
    while (parts.find()) {
      seconds +=
          60 * (Double.parseDouble(parts.group(1)) + Double.parseDouble(parts.group(3)))
              + Double.parseDouble(parts.group(2))
              + Double.parseDouble(parts.group(4));
    }
    note(side, what + ", processor", seconds * 1000);
  }

  private void size() throws IOException {
    Path image = target.resolve("dist/tunewise");
    if (Files.exists(image)) {
      try (Stream<Path> files = Files.walk(image)) {
        long bytes = files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
        System.out.printf(Locale.ROOT, "size of the packaged program: %.0f MB%n", bytes / 1e6);
      }
    }
  }

  /** A process of a user who has just installed the program. */
  private ProcessBuilder process(List<String> command) throws IOException {
    ProcessBuilder process = new ProcessBuilder(command);
    Path home = Files.createTempDirectory(work, "home");
    process.environment().put("TUNEWISE_HOME", home.toString());
    return process;
  }

  private String output(List<String> command) throws IOException, InterruptedException {
    Process process = process(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private void note(String side, String what, double value) {
    values(side, what).add(value);
  }

  private List<Double> values(String side, String what) {
    return measured.computeIfAbsent(side + "\n" + what, key -> new ArrayList<>());
  }

  private void say(String side, String what, String unit, String other, String otherWhat) {
    List<Double> ours = values(side, what);
    List<Double> theirs = values(other, otherWhat);
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(ours.get(i) / theirs.get(i));
    }
    System.out.printf(
        Locale.ROOT,
        "%-20s %-22s %7.0f %s, %.2f times %s%n",
        side,
        what,
        median(ours),
        unit,
        median(ratios),
        other);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}

package dev.tunewise.file.scenario;

import dev.tunewise.file.JsonText;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scenarios that come with the program, ordinary scenario files; the first is the default. */
public final class Presets {
  private static final String FOLDER = "/presets/";
  private static final String KEY = "preset";

  private Presets() {}

  /** The scenario the program starts with. */
  public static Scenario first() {
    return load(fileNames().getFirst());
  }

  /** All of them, in the order of the menu; read once, as many files may be held against them. */
  public static List<Scenario> all() {
    return Known.ALL;
  }

  /** Read when first asked for: the first preset alone is there sooner. */
  private static final class Known {
    static final List<Scenario> ALL = fileNames().stream().map(Presets::load).toList();
  }

  /**
   * What a scenario of a team's own begins with: the numbers of a preset and where they come from,
   * under no name and as no preset.
   */
  public static Scenario neutral(Scenario preset) {
    Map<String, String> sources = new LinkedHashMap<>(preset.sources());
    sources.remove(KEY);
    return preset.withName("").withNotes("").withSources(sources);
  }

  /**
   * The preset that a scenario started from: files keep its key. Others compare with the first.
   *
   * @param presets all of them
   */
  public static Scenario originOf(Scenario scenario, List<Scenario> presets) {
    String key = scenario.sources().getOrDefault(KEY, "");
    return presets.stream()
        .filter(preset -> preset.sources().getOrDefault(KEY, "none").equals(key))
        .findFirst()
        .orElse(presets.getFirst());
  }

  /**
   * The notes that belong to a scenario: those of its preset say nothing about other numbers.
   *
   * @param origin the preset that the scenario started from
   */
  public static String ownNotes(Scenario scenario, Scenario origin) {
    boolean same =
        Arrays.stream(Parameter.values()).allMatch(p -> scenario.get(p) == origin.get(p));
    return same || !scenario.notes().equals(origin.notes()) ? scenario.notes() : "";
  }

  private static List<String> fileNames() {
    String index = new String(resource("index.txt"), StandardCharsets.UTF_8);
    return index.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Scenario load(String fileName) {
    try {
      ReadResult result =
          new ScenarioCheck(fileName).check(JsonText.parse(TextFile.decode(resource(fileName))));
      if (result instanceof Loaded(Scenario scenario, _)) {
        return scenario;
      }
      throw new IllegalStateException(result.problems().getFirst().line());
    } catch (ReadException e) {
      throw new IllegalStateException(fileName, e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Presets.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FOLDER + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

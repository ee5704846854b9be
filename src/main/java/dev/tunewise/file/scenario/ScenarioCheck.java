package dev.tunewise.file.scenario;

import dev.tunewise.file.Json;
import dev.tunewise.file.JsonPath;
import dev.tunewise.file.ObjectCheck;
import dev.tunewise.file.OtherFile;
import dev.tunewise.file.Problem;
import dev.tunewise.file.Problems;
import dev.tunewise.file.scenario.ReadResult.Damaged;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ReadResult.NewerVersion;
import dev.tunewise.file.scenario.ReadResult.Origin;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Values;
import dev.tunewise.simulation.Overflow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns the JSON of a scenario file into a scenario, or into the list of all that is wrong. */
final class ScenarioCheck {
  private static final List<String> RANGE_KEYS = List.of(ScenarioKeys.LOW, ScenarioKeys.HIGH);
  private final String file;
  private final Problems problems;

  /** Parameters whose range was refused: why they cannot be linked has been said. */
  private final Set<Parameter> rangesRefused = EnumSet.noneOf(Parameter.class);

  /** Parameters whose value was refused: nothing is known to lie in their range. */
  private final Set<Parameter> refused = EnumSet.noneOf(Parameter.class);

  /** What stands in the file where one number counts for several parameters. */
  private final Set<Parameter> moved = EnumSet.noneOf(Parameter.class);

  private final Set<Parameter> split = EnumSet.noneOf(Parameter.class);

  /** Of the file; the newest where it says none that is known. */
  private FileVersion version = FileVersion.newest();

  /** The values in the file, defaults for those that are absent or refused. */
  private Values values = Values.DEFAULTS;

  ScenarioCheck(String file) {
    this.file = file;
    this.problems = new Problems(file);
  }

  ReadResult check(Json root) {
    Optional<Problem> newer = newerVersion(root);
    if (newer.isPresent()) {
      return new NewerVersion(newer.get());
    }
    if (isForeign(root)) {
      String keys = String.join(", ", ScenarioKeys.TOP_LEVEL);
      String message = "is no scenario: it has none of the keys " + keys + "; " + OtherFile.PRICES;
      return new Damaged(List.of(new Problem(file, message)));
    }
    Optional<Scenario> scenario =
        ObjectCheck.of(JsonPath.ROOT, root, problems).flatMap(this::scenario);
    scenario.ifPresent(this::requireResults);
    return scenario.isPresent() && problems.isEmpty()
        ? new Loaded(scenario.get(), new Origin(version.number(), moved, split))
        : new Damaged(problems.toList());
  }

  /** Legal numbers can still go together to results that no number can hold. */
  private void requireResults(Scenario scenario) {
    List<Parameter> involved = Overflow.of(scenario);
    if (!involved.isEmpty()) {
      problems.add(JsonPath.ROOT.key(ScenarioKeys.PARAMETERS), tooLarge(involved));
    }
  }

  static String tooLarge(List<Parameter> involved) {
    return "the results are too large for a number; that is due to "
        + String.join(" and ", involved.stream().map(Parameter::path).toList());
  }

  /** Comes before all else: a newer format may well have other keys and other rules. */
  private Optional<Problem> newerVersion(Json root) {
    boolean newer =
        root instanceof Json.Fields fields
            && fields.byKey().get(ScenarioKeys.VERSION) instanceof Json.Numeral(double version)
            && version > ScenarioKeys.VERSION_NUMBER
            && version == Math.rint(version)
            && Double.isFinite(version)
            && isScenario(fields);
    String message =
        "was written by a newer Tunewise; this one reads versions 1 to "
            + ScenarioKeys.VERSION_NUMBER
            + ": update it, or save the file in that version";
    return newer
        ? Optional.of(
            new Problem(file, JsonPath.ROOT.key(ScenarioKeys.VERSION).toString(), message))
        : Optional.empty();
  }

  /** The version of another kind of file says nothing. */
  private static boolean isScenario(Json.Fields fields) {
    return !(fields.byKey().get(ScenarioKeys.FORMAT) instanceof Json.Text(String format))
        || format.equals(ScenarioKeys.FORMAT_NAME);
  }

  /** To name each key of something else would help nobody. */
  private static boolean isForeign(Json root) {
    return root instanceof Json.Fields fields
        && !fields.byKey().isEmpty()
        && Collections.disjoint(fields.byKey().keySet(), ScenarioKeys.TOP_LEVEL);
  }

  private Optional<Scenario> scenario(ObjectCheck root) {
    checkFormat(root);
    root.allowing(version.topLevel());
    Scenario absent = Scenario.DEFAULT;
    String name = root.text(ScenarioKeys.NAME, absent.name());
    String notes = root.text(ScenarioKeys.NOTES, absent.notes());
    Optional<String> currency =
        root.word(
            ScenarioKeys.CURRENCY,
            "must be three capital letters such as USD",
            word -> Optional.of(word).filter(Scenario::isCurrency));
    root.object(ScenarioKeys.PARAMETERS).ifPresent(this::readParameters);
    List<PriceChange> priceChanges = ListCheck.priceChanges(root);
    Map<Parameter, Range> ranges = ranges(root);
    List<Link> links = ListCheck.links(root, ranges.keySet(), rangesRefused);
    List<Measurement> measurements = ListCheck.measurements(root);
    Calendar calendar = PlanCheck.calendar(root);
    Optional<Exchange> exchange = PlanCheck.exchange(root);
    List<Actual> actuals = ListCheck.actuals(root);
    Set<Parameter> own = PlanCheck.own(root);
    OptionalDouble draws = root.whole(ScenarioKeys.DRAWS, Scenario.MIN_DRAWS, Scenario.MAX_DRAWS);
    OptionalDouble seed = root.whole(ScenarioKeys.SEED, 0, Scenario.MAX_SEED);
    Map<String, String> sources = sources(root);
    if (!problems.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Scenario(
            name,
            notes,
            currency.orElse(absent.currency()),
            values,
            priceChanges,
            ranges,
            links,
            measurements,
            calendar,
            exchange,
            actuals,
            own,
            (int) draws.orElse(absent.draws()),
            seed.isPresent() ? (long) seed.getAsDouble() : absent.seed(),
            sources));
  }

  private void readParameters(ObjectCheck parameters) {
    List<String> keys = new ArrayList<>(names(ParameterGroup.GENERAL));
    List<ParameterGroup> groups =
        Arrays.stream(ParameterGroup.values()).filter(g -> g != ParameterGroup.GENERAL).toList();
    groups.forEach(group -> keys.add(group.key()));
    readGroup(parameters.allowing(keys), ParameterGroup.GENERAL);
    for (ParameterGroup group : groups) {
      parameters.object(group.key()).ifPresent(o -> readGroup(allowingNames(o, group), group));
    }
  }

  private ObjectCheck allowingNames(ObjectCheck object, ParameterGroup group) {
    List<String> names = names(group);
    return object.allowing(
        names, String.join(", ", names), name -> version.movedTo(group.key() + "." + name));
  }

  private List<FileVersion.Key> keys(ParameterGroup group) {
    return version.keys().stream().filter(key -> key.isOf(group)).toList();
  }

  private List<String> names(ParameterGroup group) {
    return keys(group).stream().map(FileVersion.Key::name).toList();
  }

  private void readGroup(ObjectCheck object, ParameterGroup group) {
    if (problems.isFull()) {
      return;
    }
    for (FileVersion.Key key : keys(group)) {
      OptionalDouble number =
          object.number(
              key.name(), mustBe(key.first()), value -> key.first().problem(value) == null);
      if (number.isPresent()) {
        key.parameters().forEach(p -> values = values.with(p, number.getAsDouble()));
        noteIfSeveral(key, moved);
      } else if (object.keys().contains(key.name())) {
        refused.addAll(key.parameters());
      }
    }
  }

  private static void noteIfSeveral(FileVersion.Key key, Set<Parameter> carriedOver) {
    if (key.parameters().size() > 1) {
      carriedOver.add(key.first());
    }
  }

  private static String mustBe(Parameter parameter) {
    return String.valueOf(parameter.problem(Double.NaN));
  }

  private Map<Parameter, Range> ranges(ObjectCheck root) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    List<FileVersion.Key> keys =
        version.keys(); // the horizon too: why it has no range is said later
    root.object(ScenarioKeys.RANGES)
        .map(object -> object.allowing(paths(keys), ScenarioKeys.PATHS, version::movedTo))
        .ifPresent(
            object ->
                keys.stream()
                    .filter(key -> object.get(key.path()).isPresent())
                    .forEach(key -> readRange(object, key, ranges)));
    return ranges;
  }

  private static List<String> paths(List<FileVersion.Key> keys) {
    return keys.stream().map(FileVersion.Key::path).toList();
  }

  private void readRange(ObjectCheck object, FileVersion.Key key, Map<Parameter, Range> ranges) {
    Optional<Range> range =
        object.object(key.path()).flatMap(ends -> range(ends.allowing(RANGE_KEYS), key.first()));
    range.ifPresent(known -> noteIfSeveral(key, split));
    for (Parameter parameter : key.parameters()) {
      range.ifPresentOrElse(
          known -> ranges.put(parameter, known), () -> rangesRefused.add(parameter));
    }
  }

  private Optional<Range> range(ObjectCheck ends, Parameter parameter) {
    OptionalDouble low = ends.required(ScenarioKeys.LOW, "must be a number", end -> true);
    OptionalDouble high = ends.required(ScenarioKeys.HIGH, "must be a number", end -> true);
    if (low.isEmpty() || high.isEmpty()) {
      return Optional.empty();
    }
    double from = low.getAsDouble();
    double to = high.getAsDouble();
    double value = refused.contains(parameter) ? from : values.get(parameter);
    String problem = Range.problem(parameter, value, from, to);
    if (problem != null) {
      ends.refuse(
          "%s, was low %s, high %s"
              .formatted(problem, PlainNumber.format(from), PlainNumber.format(to)));
      return Optional.empty();
    }
    return Optional.of(new Range(from, to));
  }

  private void checkFormat(ObjectCheck root) {
    String mustBe = "must be \"" + ScenarioKeys.FORMAT_NAME + "\"";
    Json.Text right = new Json.Text(ScenarioKeys.FORMAT_NAME);
    if (root.require(ScenarioKeys.FORMAT, mustBe)) {
      root.get(ScenarioKeys.FORMAT)
          .filter(value -> !value.equals(right))
          .ifPresent(value -> root.refuse(ScenarioKeys.FORMAT, mustBe, value));
    }
    root.required(
            ScenarioKeys.VERSION,
            "must be the whole number 1 or " + ScenarioKeys.VERSION_NUMBER,
            number -> FileVersion.of(number).isPresent())
        .ifPresent(number -> version = FileVersion.of(number).orElseThrow());
    String ignored = root.text(ScenarioKeys.WRITTEN_BY, "");
  }

  private Map<String, String> sources(ObjectCheck root) {
    Map<String, String> sources = new LinkedHashMap<>();
    root.object(ScenarioKeys.SOURCES)
        .ifPresent(object -> object.keys().forEach(key -> sources.put(key, source(object, key))));
    return sources;
  }

  private String source(ObjectCheck sources, String key) {
    int length = key.codePointCount(0, key.length());
    if (length > Scenario.MAX_TEXT_LENGTH) {
      problems.add(
          sources.path().key(key),
          "its key has %s characters; at most %s are allowed"
              .formatted(length, Scenario.MAX_TEXT_LENGTH));
    }
    return sources.text(key, "");
  }
}

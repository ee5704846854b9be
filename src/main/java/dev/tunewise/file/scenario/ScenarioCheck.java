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
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Values;
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
  private static final String PATHS =
      "the path of a parameter, such as " + Parameter.MONTHLY_CALLS.path();

  private final String file;
  private final Problems problems;

  /** Parameters whose value was refused: nothing is known to lie in their range. */
  private final Set<Parameter> refused = EnumSet.noneOf(Parameter.class);

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
    return scenario.<ReadResult>map(Loaded::new).orElseGet(() -> new Damaged(problems.toList()));
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
        "was written by a newer Tunewise; this one reads version "
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
    checkFormat(root.allowing(ScenarioKeys.TOP_LEVEL));
    Scenario absent = Scenario.DEFAULT;
    String name = root.text(ScenarioKeys.NAME, absent.name());
    String notes = root.text(ScenarioKeys.NOTES, absent.notes());
    String currency = currency(root);
    root.object(ScenarioKeys.PARAMETERS).ifPresent(this::readParameters);
    List<PriceChange> priceChanges = ListCheck.priceChanges(root);
    Map<Parameter, Range> ranges = ranges(root);
    List<Measurement> measurements = ListCheck.measurements(root);
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
            currency,
            values,
            priceChanges,
            ranges,
            measurements,
            (int) draws.orElse(absent.draws()),
            seed.isPresent() ? (long) seed.getAsDouble() : absent.seed(),
            sources));
  }

  private void readParameters(ObjectCheck parameters) {
    List<String> keys = new ArrayList<>(keys(ParameterGroup.GENERAL));
    List<ParameterGroup> groups =
        Arrays.stream(ParameterGroup.values()).filter(g -> g != ParameterGroup.GENERAL).toList();
    groups.forEach(group -> keys.add(group.key()));
    readGroup(parameters.allowing(keys), ParameterGroup.GENERAL);
    for (ParameterGroup group : groups) {
      parameters.object(group.key()).ifPresent(o -> readGroup(o.allowing(keys(group)), group));
    }
  }

  private static List<String> keys(ParameterGroup group) {
    return Parameter.of(group).stream().map(Parameter::key).toList();
  }

  private void readGroup(ObjectCheck object, ParameterGroup group) {
    if (problems.isFull()) {
      return;
    }
    for (Parameter parameter : Parameter.of(group)) {
      OptionalDouble number =
          object.number(
              parameter.key(), mustBe(parameter), value -> parameter.problem(value) == null);
      if (number.isPresent()) {
        values = values.with(parameter, number.getAsDouble());
      } else if (object.keys().contains(parameter.key())) {
        refused.add(parameter);
      }
    }
  }

  private static String mustBe(Parameter parameter) {
    return String.valueOf(parameter.problem(Double.NaN));
  }

  private Map<Parameter, Range> ranges(ObjectCheck root) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    root.object(ScenarioKeys.RANGES)
        .map(object -> object.allowing(paths(), PATHS))
        .ifPresent(object -> object.keys().forEach(path -> readRange(object, path, ranges)));
    return ranges;
  }

  /** The horizon is a known path: why it has no range is said later. */
  private static List<String> paths() {
    return Arrays.stream(Parameter.values()).map(Parameter::path).toList();
  }

  private void readRange(ObjectCheck object, String path, Map<Parameter, Range> ranges) {
    Optional<Parameter> parameter = Parameter.byPath(path);
    if (parameter.isEmpty()) {
      return; // Refused already.
    }
    object
        .object(path)
        .flatMap(ends -> range(ends.allowing(RANGE_KEYS), parameter.get()))
        .ifPresent(range -> ranges.put(parameter.get(), range));
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
        "must be the whole number " + ScenarioKeys.VERSION_NUMBER,
        version -> version == ScenarioKeys.VERSION_NUMBER);
    String ignored = root.text(ScenarioKeys.WRITTEN_BY, "");
  }

  private String currency(ObjectCheck root) {
    String currency = root.text(ScenarioKeys.CURRENCY, Scenario.DEFAULT.currency());
    boolean isText = root.get(ScenarioKeys.CURRENCY).orElse(null) instanceof Json.Text;
    if (isText && !Scenario.isCurrency(currency)) {
      String mustBe = "must be three capital letters such as USD";
      root.get(ScenarioKeys.CURRENCY).ifPresent(v -> root.refuse(ScenarioKeys.CURRENCY, mustBe, v));
    }
    return currency;
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

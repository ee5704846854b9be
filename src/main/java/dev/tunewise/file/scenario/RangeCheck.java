package dev.tunewise.file.scenario;

import dev.tunewise.file.ObjectCheck;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.model.Range;
import dev.tunewise.model.Values;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Checks the {@code ranges} of a scenario file against its values. */
final class RangeCheck {
  private static final List<String> KEYS = List.of(ScenarioKeys.LOW, ScenarioKeys.HIGH);

  private static final String IN_WORDS =
      "the path of a parameter, such as " + Parameter.MONTHLY_CALLS.path();

  private final Values values;
  private final Set<Parameter> faulty;

  /**
   * A check against the values of the same file.
   *
   * @param faulty parameters whose value was refused: nothing is known to lie in their range
   */
  RangeCheck(Values values, Set<Parameter> faulty) {
    this.values = values;
    this.faulty = faulty;
  }

  Map<Parameter, Range> ranges(ObjectCheck root) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    root.object(ScenarioKeys.RANGES)
        .map(object -> object.allowing(paths(), IN_WORDS))
        .ifPresent(object -> object.keys().forEach(path -> read(object, path, ranges)));
    return ranges;
  }

  /** The horizon is a known path: why it has no range is said later. */
  private static List<String> paths() {
    return Arrays.stream(Parameter.values()).map(Parameter::path).toList();
  }

  private void read(ObjectCheck object, String path, Map<Parameter, Range> ranges) {
    Optional<Parameter> parameter = Parameter.byPath(path);
    if (parameter.isEmpty()) {
      return; // Refused already.
    }
    object
        .object(path)
        .flatMap(ends -> range(ends.allowing(KEYS), parameter.get()))
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
    double value = faulty.contains(parameter) ? from : values.get(parameter);
    String problem = Range.problem(parameter, value, from, to);
    if (problem != null) {
      ends.refuse(
          "%s, was low %s, high %s"
              .formatted(problem, PlainNumber.format(from), PlainNumber.format(to)));
      return Optional.empty();
    }
    return Optional.of(new Range(from, to));
  }
}

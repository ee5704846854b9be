package dev.tunewise.file.scenario;

import dev.tunewise.file.ObjectCheck;
import dev.tunewise.file.Problems;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/** Checks the {@code parameters} of a scenario file: nested by path, each legal. */
final class ParameterCheck {
  private final Problems problems;
  private final Set<Parameter> faulty = EnumSet.noneOf(Parameter.class);
  private Values values = Values.DEFAULTS;

  ParameterCheck(Problems problems) {
    this.problems = problems;
  }

  /** The values in the file, defaults for those that are absent or faulty. */
  Values values(ObjectCheck root) {
    root.object(ScenarioKeys.PARAMETERS).ifPresent(this::read);
    return values;
  }

  /** Parameters whose value was refused. */
  Set<Parameter> faulty() {
    return faulty;
  }

  private void read(ObjectCheck parameters) {
    List<String> keys = new ArrayList<>(keys(ParameterGroup.GENERAL));
    List<ParameterGroup> groups =
        Arrays.stream(ParameterGroup.values()).filter(g -> g != ParameterGroup.GENERAL).toList();
    groups.forEach(group -> keys.add(group.key()));
    read(parameters.allowing(keys), ParameterGroup.GENERAL);
    for (ParameterGroup group : groups) {
      parameters.object(group.key()).ifPresent(o -> read(o.allowing(keys(group)), group));
    }
  }

  private static List<String> keys(ParameterGroup group) {
    return Parameter.of(group).stream().map(Parameter::key).toList();
  }

  private void read(ObjectCheck object, ParameterGroup group) {
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
        faulty.add(parameter);
      }
    }
  }

  private static String mustBe(Parameter parameter) {
    return String.valueOf(parameter.problem(Double.NaN));
  }
}

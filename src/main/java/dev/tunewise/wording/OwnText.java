package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Whose the numbers of a scenario are, in words. */
public final class OwnText {
  /** What is said of a number that is an example value. */
  public static final String EXAMPLE = "example value";

  private OwnText() {}

  /** How many numbers in use are her own, to the one who sets them. */
  public static String yours(ExampleValues values, Numbers numbers) {
    String all = numbers.count(values.inUse().size());
    if (values.own() == 0) {
      return "All %s numbers in use are example values".formatted(all);
    } else if (values.examples().isEmpty()) {
      return "All %s numbers in use are yours".formatted(all);
    }
    return "%s of %s numbers in use %s yours"
        .formatted(numbers.count(values.own()), all, values.own() == 1 ? "is" : "are");
  }

  /** The same to those who read what the team made of it. */
  public static String theTeams(ExampleValues values, Numbers numbers) {
    String all = numbers.count(values.inUse().size());
    if (values.own() == 0) {
      return "All %s numbers in use are example values".formatted(all);
    } else if (values.examples().isEmpty()) {
      return "The team has set or confirmed all %s numbers in use".formatted(all);
    }
    return "The team has set or confirmed %s of %s numbers in use; the others are example values"
        .formatted(numbers.count(values.own()), all);
  }

  /** Who set the number of a parameter, in a word or two. */
  public static String setBy(Parameter parameter, Scenario scenario) {
    return ExampleValues.isExample(parameter, scenario) ? EXAMPLE : "team";
  }

  /** Where the number of a parameter comes from: its source, or that it is an example value. */
  public static String origin(Parameter parameter, Scenario scenario) {
    String source = Sources.of(scenario, parameter);
    boolean example = ExampleValues.isExample(parameter, scenario);
    if (source.isEmpty()) {
      return example ? EXAMPLE : "";
    }
    return example ? source + " (" + EXAMPLE + ")" : source;
  }

  /** What a source of a scenario stands for; a free key for itself. */
  public static String subject(String key) {
    return ServedModel.byKey(key)
        .map(model -> "prices of the " + Words.uncapitalized(model.label()))
        .or(
            () ->
                Sources.modelOfSpeed(key)
                    .map(model -> "speed of the " + Words.uncapitalized(model.label())))
        .or(() -> Parameter.byPath(key).map(ParameterText::inSentence))
        .orElse(key);
  }

  /** Where the speeds of the models come from; nothing about models that do not say. */
  public static List<String> speeds(Scenario scenario) {
    List<String> lines = new ArrayList<>();
    for (ServedModel model : ServedModel.values()) {
      String from =
          Sources.withoutSpeed(scenario, model)
              .map(name -> "not listed for " + name + ", as before it was chosen")
              .orElse(Sources.ofSpeed(scenario, model));
      if (!from.isEmpty()) {
        lines.add("Speed of the " + Words.uncapitalized(model.label()) + ": " + from);
      }
    }
    return lines;
  }
}

package dev.tunewise.file.scenario;

import dev.tunewise.file.Json;
import dev.tunewise.file.JsonPath;
import dev.tunewise.file.JsonText;
import dev.tunewise.file.ObjectCheck;
import dev.tunewise.file.Problem;
import dev.tunewise.file.Problems;
import dev.tunewise.file.ReadException;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a file of curves to be fitted: {@code {"curve": "…", "strategy": "…", "measurements":
 * [ … ], "at": [ … ]}}, the measurements as in a scenario; where the line names the strategy they
 * need not.
 *
 * @param at examples to predict at; empty for the usual ones
 */
public record CurveLine(String curve, List<Measurement> measurements, List<Double> at) {
  private static final String CURVE = "curve";
  private static final String AT = "at";

  public CurveLine {
    measurements = List.copyOf(measurements);
    at = List.copyOf(at);
  }

  /** A line, or what is wrong with it. */
  public sealed interface Result {
    record Loaded(CurveLine line) implements Result {}

    record Refused(List<Problem> problems) implements Result {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /**
   * Reads one line.
   *
   * @param name of the file and line in messages
   */
  public static Result read(String text, String name) {
    Problems problems = new Problems(name);
    try {
      return ObjectCheck.of(JsonPath.ROOT, JsonText.parse(text), problems)
          .map(root -> line(root, problems))
          .filter(line -> problems.isEmpty())
          .<Result>map(Result.Loaded::new)
          .orElseGet(() -> new Result.Refused(problems.toList()));
    } catch (ReadException e) {
      return new Result.Refused(List.of(new Problem(name, e.getMessage())));
    }
  }

  private static CurveLine line(ObjectCheck root, Problems problems) {
    root.allowing(List.of(CURVE, ScenarioKeys.STRATEGY, ScenarioKeys.MEASUREMENTS, AT));
    String curve = root.text(CURVE, "");
    Optional<Strategy> usual =
        root.get(ScenarioKeys.STRATEGY).flatMap(given -> ListCheck.strategy(root));
    List<Measurement> measurements = ListCheck.measurements(root, usual);
    if (measurements.isEmpty() && problems.isEmpty()) {
      root.refuse("needs measurements, at least one");
    }
    return new CurveLine(curve, measurements, at(root));
  }

  private static List<Double> at(ObjectCheck root) {
    List<Double> at = new ArrayList<>();
    Json value = root.get(AT).orElse(new Json.Items(List.of(), 0));
    String mustBe = "must be a list [ ] of at most 1000 numbers of at least 0";
    if (!(value instanceof Json.Items(List<Json> items, int size)) || size != items.size()) {
      root.refuse(AT, mustBe, value);
      return at;
    }
    for (Json item : items) {
      if (item instanceof Json.Numeral(double number) && number >= 0 && Double.isFinite(number)) {
        at.add(number);
      } else {
        root.refuse(AT, mustBe, item);
      }
    }
    return at;
  }
}

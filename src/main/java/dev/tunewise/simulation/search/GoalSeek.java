package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.GoalMeasure.Reading;
import dev.tunewise.statistics.Bisection;
import dev.tunewise.statistics.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value of one parameter, all else fixed, that gets to a goal: the one nearest to today's
 * on the parameter's scale. A scan of the legal range finds where the goal is passed or touched, a
 * bisection the value. Steps over the goal (a cache that sets in, one more retrain) do not count as
 * reaching it, but are told if nothing else is found.
 */
public final class GoalSeek {
  private static final int BRIEF_DIGITS = 6;

  /** A round value may come so much less near. */
  private static final double ABOUT_THE_SAME = 1 + 1e-5;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private final Parameter parameter;
  private final Goal goal;
  private final GoalMeasure measure;
  private final double today;
  private final boolean whole;

  /** Values that no slider tells from 0. */
  private final double asGoodAsZero;

  private @Nullable Passage jump;

  /** Two values next to each other between which the goal is passed. */
  private record Passage(Reading before, Reading behind) {}

  private GoalSeek(Scenario scenario, Parameter parameter, Goal goal) {
    this.parameter = parameter;
    this.goal = goal;
    measure = new GoalMeasure(scenario, parameter, goal);
    today = scenario.get(parameter);
    whole = parameter.scale() == Scale.INTEGER;
    asGoodAsZero = Tolerance.EPSILON * parameter.sliderMax();
  }

  /**
   * The value that gets to the goal, or what keeps all from getting there.
   *
   * @throws IllegalArgumentException for the horizon, which changes what the goal means
   */
  public static Solution solve(Scenario scenario, Parameter parameter, Goal goal) {
    if (parameter == Parameter.HORIZON_MONTHS) {
      throw new IllegalArgumentException("the horizon cannot be solved for");
    }
    return new GoalSeek(scenario, parameter, goal).solve();
  }

  private Solution solve() {
    Reading now = measure.at(today);
    if (now.exact()) {
      return new Solution.Reached(today);
    }
    Optional<Reading> found = nearest(now);
    if (found.isPresent()) {
      return new Solution.Reached(found.get().value());
    }
    return jump == null ? neverReached() : jumpedOver(jump);
  }

  /** Walks away from today's value on both sides in turns. */
  private Optional<Reading> nearest(Reading now) {
    double[] grid = ParameterGrid.legal(parameter);
    int up = 0;
    while (up < grid.length && grid[up] <= today) {
      up++;
    }
    int down = up - 1;
    Reading high = now;
    Reading low = now;
    Optional<Reading> found = Optional.empty();
    while (found.isEmpty() && (up < grid.length || down >= 0)) {
      if (up < grid.length) {
        Reading next = measure.at(grid[up++]);
        found = between(high, next);
        high = next;
      }
      if (found.isEmpty() && down >= 0) {
        Reading next = measure.at(grid[down--]);
        found = between(low, next);
        low = next;
      }
    }
    return found;
  }

  private Optional<Reading> between(Reading from, Reading to) {
    if (from.past() == to.past()) {
      return to.exact() ? Optional.of(to) : Optional.empty(); // touched, not passed
    }
    Passage passage = narrow(from, to);
    Reading nearer =
        passage.before().distance() < passage.behind().distance()
            ? passage.before()
            : passage.behind();
    if (nearer.exact()) {
      return Optional.of(nearer);
    }
    if (whole && goal instanceof Goal.AccuracyAt) {
      return Optional.of(passage.before().past() ? passage.before() : passage.behind());
    }
    jump = jump == null ? passage : jump;
    return Optional.empty();
  }

  private Passage narrow(Reading from, Reading to) {
    Bisection.Change change =
        ParameterGrid.bisection(parameter)
            .narrow(
                from.value(),
                to.value(),
                value -> measure.at(value).past() == to.past(),
                (before, behind) -> Math.max(Math.abs(before), Math.abs(behind)) <= asGoodAsZero);
    return new Passage(measure.at(change.before()), measure.at(change.behind()));
  }

  private Solution jumpedOver(Passage jump) {
    boolean rising = jump.before().value() < jump.behind().value();
    Reading low = rising ? jump.before() : jump.behind();
    Reading high = rising ? jump.behind() : jump.before();
    return new Solution.JumpedOver(
        brief(low, RoundingMode.FLOOR).point(), brief(high, RoundingMode.CEILING).point());
  }

  /** A value near by that is fit to be typed, if it is on the same side of the goal. */
  private Reading brief(Reading exact, RoundingMode rounding) {
    MathContext digits = new MathContext(BRIEF_DIGITS, rounding);
    Reading brief = measure.at(BigDecimal.valueOf(exact.value()).round(digits).doubleValue());
    boolean legal = parameter.problem(brief.value()) == null;
    return legal && brief.past() == exact.past() ? brief : exact;
  }

  private Solution neverReached() {
    double[] grid = ParameterGrid.slider(parameter);
    Reading[] readings = Arrays.stream(grid).mapToObj(measure::at).toArray(Reading[]::new);
    int best = 0;
    boolean moves = false;
    for (int i = 1; i < readings.length; i++) {
      best = readings[i].distance() < readings[best].distance() ? i : best;
      moves |= readings[i].distance() != readings[0].distance();
    }
    Reading nearest = readings[best];
    if (moves && !whole) {
      int last = grid.length - 1;
      nearest = refine(nearest, grid[Math.max(0, best - 1)], grid[Math.min(last, best + 1)]);
    }
    Reading brief = brief(nearest, RoundingMode.HALF_UP);
    nearest = brief.distance() <= nearest.distance() * ABOUT_THE_SAME ? brief : nearest;
    Reading now = measure.at(today);
    nearest = now.distance() <= nearest.distance() ? now : nearest;
    return new Solution.NeverReached(nearest.point(), moves, measure.extraCost(nearest));
  }

  /** Golden-section search for the least distance around the best value of the grid. */
  private Reading refine(Reading start, double from, double to) {
    Reading best = start;
    double low = from;
    double high = to;
    while (high - low > asGoodAsZero) {
      Reading left = measure.at(high - GOLDEN * (high - low));
      Reading right = measure.at(low + GOLDEN * (high - low));
      boolean goLeft = left.distance() <= right.distance();
      Reading better = goLeft ? left : right;
      best = better.distance() < best.distance() ? better : best;
      if (goLeft) {
        high = right.value();
      } else {
        low = left.value();
      }
    }
    return best;
  }
}

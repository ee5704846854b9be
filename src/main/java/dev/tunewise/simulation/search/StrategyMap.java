package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.statistics.Doubles;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The choice over two parameters, all else fixed.
 *
 * @param xs values of the parameter along x, rising; {@code ys} likewise
 */
public record StrategyMap(Parameter x, Parameter y, Doubles xs, Doubles ys, Cells cells) {

  /** The choices; immutable. */
  public static final class Cells {
    private final byte[][] rows;

    private Cells(byte[][] rows) {
      this.rows = rows;
    }

    /** The choice at the x and y values of these indices. */
    public Choice at(int x, int y) {
      return Choice.all().get(rows[y][x]);
    }
  }

  /** Of all cells, row by row. */
  public List<Choice> choices() {
    return IntStream.range(0, ys.size())
        .boxed()
        .flatMap(y -> IntStream.range(0, xs.size()).mapToObj(x -> cells.at(x, y)))
        .toList();
  }

  /** Works the map out at these values; each must be legal for its parameter. */
  public static StrategyMap of(
      Scenario scenario, Parameter x, Doubles xs, Parameter y, Doubles ys) {
    return of(scenario, x, xs, y, ys, () -> false).orElseThrow();
  }

  /** As above; empty if {@code canceled}, asked before each row, turns true meanwhile. */
  public static Optional<StrategyMap> of(
      Scenario scenario,
      Parameter x,
      Doubles xs,
      Parameter y,
      Doubles ys,
      BooleanSupplier canceled) {
    ModelRun modelRun = new ModelRun(scenario);
    byte[][] rows = new byte[ys.size()][xs.size()];
    for (int row = 0; row < rows.length; row++) {
      if (canceled.getAsBoolean()) {
        return Optional.empty();
      }
      modelRun.set(y, ys.get(row));
      for (int column = 0; column < rows[row].length; column++) {
        // Moving along the calls only moves the totals.
        if (x == Parameter.MONTHLY_CALLS && column > 0) {
          modelRun.moveCalls(xs.get(column));
        } else {
          modelRun.set(x, xs.get(column));
          modelRun.run();
        }
        rows[row][column] = (byte) modelRun.choice().index();
      }
    }
    return Optional.of(new StrategyMap(x, y, xs, ys, new Cells(rows)));
  }
}

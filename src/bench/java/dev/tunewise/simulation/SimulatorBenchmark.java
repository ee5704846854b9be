package dev.tunewise.simulation;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One evaluation of the default scenario: 24 months, three strategies, three break-evens with
 * volumes, accuracy curves of 82 points each. Goal: 16 µs on one core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SimulatorBenchmark {
  private final Simulator simulator = new Simulator();
  private Scenario scenario = Scenario.DEFAULT;
  private Scenario hosted =
      Scenario.DEFAULT
          .with(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2.5)
          .with(Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 3_000);

  /** The default scenario. */
  @Benchmark
  public Outcome simulateDefault() {
    return simulator.simulate(scenario);
  }

  /** With hosting steps: break-even volumes come from a grid instead of a closed form. */
  @Benchmark
  public Outcome simulateHostingSteps() {
    return simulator.simulate(hosted);
  }
}

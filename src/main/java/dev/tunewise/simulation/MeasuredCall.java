package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.INPUT_TOKENS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.OUTPUT_TOKENS;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call took in a test run of a strategy, as means; null where it was not measured.
 *
 * @param strategy whose prompt and model the run had
 * @param shots examples in its prompt
 * @param inputTokens all that was sent
 * @param outputTokens all that was written, thoughts included
 * @param reasoningTokens thoughts among them
 * @param latencyMillis to the end of the answer
 */
public record MeasuredCall(
    Strategy strategy,
    double shots,
    @Nullable Double inputTokens,
    @Nullable Double outputTokens,
    @Nullable Double reasoningTokens,
    @Nullable Double latencyMillis) {
  /**
   * What a measured number says of a parameter.
   *
   * @param measured in the unit of the parameter
   * @param rest the part of it that is something else: what is sent beside the user's input,
   *     thoughts among what is written, the time to read and write
   */
  public record Finding(Parameter parameter, double measured, double rest) {
    /**
     * The whole number for the parameter; negative where the rest alone is more than was measured.
     */
    public double said() {
      return Math.rint(measured - rest);
    }

    /** Whether the measured number fits to the scenario at all. */
    public boolean isPossible() {
      return said() >= 0;
    }

    /** The legal number that comes nearest. */
    public double value() {
      return Math.clamp(said(), parameter.min(), parameter.max());
    }
  }

  /** What the numbers say of the parameters of a scenario, in the order of this record. */
  public List<Finding> findings(Scenario scenario) {
    Inputs in = inputs(scenario);
    CallTokens tokens = new CallTokens(in);
    double beside = tokens.promptTokens(strategy) - in.get(INPUT_TOKENS);
    double thoughts = reasoningTokens == null ? 0 : reasoningTokens;
    List<Finding> findings = new ArrayList<>();
    if (inputTokens != null) {
      findings.add(new Finding(INPUT_TOKENS, inputTokens, beside));
    }
    if (outputTokens != null) {
      findings.add(new Finding(OUTPUT_TOKENS, outputTokens, thoughts));
    }
    if (reasoningTokens != null) {
      findings.add(new Finding(strategy.model().reasoningTokens(), reasoningTokens, 0));
    }
    if (latencyMillis != null) {
      Parameter first = strategy.model().speed().firstTokenMillis();
      setMeasured(in, beside);
      double rest = tokens.latencyMillis(strategy) - in.get(first);
      findings.add(new Finding(first, latencyMillis, rest));
    }
    return List.copyOf(findings);
  }

  /**
   * What the tokens of a call like the measured one cost by the prices of a scenario, in its
   * currency, with its cache, discounts and retries.
   */
  public double cost(Scenario scenario) {
    Inputs in = inputs(scenario);
    CallTokens tokens = new CallTokens(in);
    setMeasured(in, tokens.promptTokens(strategy) - in.get(INPUT_TOKENS));
    return tokens.tokenCost(strategy);
  }

  private Inputs inputs(Scenario scenario) {
    Inputs in = Inputs.of(scenario);
    Parameter inPrompt = strategy.prompt().shots();
    if (inPrompt != null && !strategy.isTuned()) {
      in.set(inPrompt, shots);
      in.set(LABELED_EXAMPLES, Math.max(shots, in.get(LABELED_EXAMPLES)));
    }
    return in;
  }

  /** Puts what was measured in place of what the scenario assumes. */
  private void setMeasured(Inputs in, double beside) {
    double thoughts = reasoningTokens == null ? 0 : reasoningTokens;
    if (inputTokens != null) {
      in.set(INPUT_TOKENS, Math.max(0, inputTokens - beside));
    }
    if (outputTokens != null) {
      in.set(OUTPUT_TOKENS, Math.max(0, outputTokens - thoughts));
      in.set(strategy.model().reasoningTokens(), thoughts);
    }
  }
}

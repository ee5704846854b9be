package dev.tunewise.simulation;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;

/**
 * What one call of a strategy sends.
 *
 * @param prefixTokens Q, what every call repeats
 * @param promptTokens all that is sent: prefix, input and retrieved context
 * @param tokenCost u, of month 1
 */
public record CallFacts(double prefixTokens, double promptTokens, double tokenCost) {
  public static CallFacts of(Scenario scenario, Strategy strategy) {
    Inputs in = Inputs.of(scenario);
    CallTokens tokens = new CallTokens(in);
    return new CallFacts(
        tokens.prefixTokens(strategy), tokens.promptTokens(strategy), tokens.tokenCost(strategy));
  }
}

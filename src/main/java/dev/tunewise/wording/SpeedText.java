package dev.tunewise.wording;

import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On which model's speed the time for an answer rests, in words. */
public record SpeedText(Scenario scenario, Numbers numbers) {
  /** That the speed of a model that is chosen is not listed, and what counts instead. */
  public String notListed(ServedModel model) {
    ServedModel.Speed speed = model.speed();
    return "Speed is not listed, still %s: %s to the first token, %s tokens a second read and %s written."
        .formatted(
            whose(model),
            numbers.millis(scenario.get(speed.firstTokenMillis()), 3, Numbers.NO_BREAK_SPACE),
            numbers.count(scenario.get(speed.prefillTokensPerSecond())),
            numbers.count(scenario.get(speed.decodeTokensPerSecond())));
  }

  /** The same of a model that was chosen, in a few words; empty if its speed is known. */
  public String notListedInShort(ServedModel model) {
    return Sources.withoutSpeed(scenario, model)
        .map(name -> "Speed: not listed, still " + whose(model))
        .orElse("");
  }

  /**
   * What latencies rest on that speak of a model chosen since, in sentences after another one;
   * empty where nothing is to be said.
   */
  String afterLatencies() {
    return Stream.of(ServedModel.values())
        .flatMap(model -> Sources.withoutSpeed(scenario, model).map(n -> rests(n, model)).stream())
        .collect(Collectors.joining());
  }

  private String rests(String name, ServedModel model) {
    List<String> served =
        Stream.of(Strategy.values())
            .filter(strategy -> strategy.model() == model)
            .map(Phrases::name)
            .toList();
    return " The speed of %s is not listed: the latency of %s still rests on %s."
        .formatted(name, Words.joined(served), whose(model));
  }

  private String whose(ServedModel model) {
    boolean own = scenario.own().containsAll(model.speed().all());
    return own ? "your own from before" : "the preset's";
  }
}

package dev.tunewise.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who offers models, and what holds for all of them unless a model says otherwise.
 *
 * @param key by which models name it
 * @param name for people
 * @param aliases what other price lists call it
 * @param tuning what it asks of training files; empty if unknown
 * @param training who can have models trained
 * @param remarks what else is to be known before one chooses it
 */
public record Provider(
    String key,
    String name,
    List<String> aliases,
    Optional<TuningRules> tuning,
    TrainingAccess training,
    ChargingRules charging,
    List<Remark> remarks) {
  public Provider {
    aliases = List.copyOf(aliases);
    remarks = List.copyOf(remarks);
  }

  /**
   * A fact that no number of a scenario holds.
   *
   * @param aboutTuning whether it matters to those only who tune
   * @param method the kind of training it is about, such as {@code reinforcement}; empty if it is
   *     about none or all
   * @param perHour what an hour of that training costs, in US dollars; empty if not known
   * @param text a sentence or two
   */
  public record Remark(
      boolean aboutTuning, String method, OptionalDouble perHour, String text, Origin origin) {}
}

package dev.tunewise.catalog;

import dev.tunewise.model.ServedModel;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How long a model can be trained and used, as far as its provider has said.
 *
 * @param training who can have it trained
 * @param end day on which it is switched off; empty if no day is known
 * @param tunedEnd day on which tuned versions of it are, where that is another one
 * @param notBefore it is not switched off before this day
 * @param successor what the provider names in its place; empty if nothing
 * @param origin where that was read; empty where it is of the price list itself
 */
public record Life(
    TrainingAccess training,
    Optional<LocalDate> end,
    Optional<LocalDate> tunedEnd,
    Optional<LocalDate> notBefore,
    String successor,
    Optional<Origin> origin) {
  public static final Life UNKNOWN = until(Optional.empty());

  /** Nothing is known but the day on which it is switched off. */
  static Life until(Optional<LocalDate> end) {
    return new Life(
        TrainingAccess.UNKNOWN, end, Optional.empty(), Optional.empty(), "", Optional.empty());
  }

  /** Day on which one form of the model is switched off; empty if no day is known. */
  public Optional<LocalDate> end(ServedModel form) {
    return form.isTuned() ? tunedEnd.or(() -> end) : end;
  }

  /** This life, where nothing else is known with the training that its provider offers. */
  Life or(TrainingAccess ofProvider) {
    return training.equals(TrainingAccess.UNKNOWN)
        ? new Life(ofProvider, end, tunedEnd, notBefore, successor, origin)
        : this;
  }
}

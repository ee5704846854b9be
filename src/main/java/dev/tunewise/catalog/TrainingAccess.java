package dev.tunewise.catalog;

import dev.tunewise.file.JsonOutput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Who can still have a model trained, as far as its provider has said.
 *
 * @param closedToNew since when not organizations that never did; empty if they can
 * @param closedToIdle since when not those that have not used a tuned model for a while
 * @param idleDays how long that while is
 * @param lastDay on which jobs are taken from anyone; empty if no end is known
 * @param origin where that was read; empty where nothing is known
 */
public record TrainingAccess(
    Optional<LocalDate> closedToNew,
    Optional<LocalDate> closedToIdle,
    OptionalInt idleDays,
    Optional<LocalDate> lastDay,
    Optional<Origin> origin) {
  public static final TrainingAccess UNKNOWN =
      new TrainingAccess(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());

  /** Whether nobody can train any more. */
  public boolean isClosed(LocalDate today) {
    return lastDay.filter(today::isAfter).isPresent();
  }

  /** Whether some can train and others cannot. */
  public boolean isRestricted(LocalDate today) {
    return !isClosed(today)
        && Stream.of(closedToNew, closedToIdle)
            .flatMap(Optional::stream)
            .anyMatch(day -> !today.isBefore(day));
  }

  /** Writes what is known under the keys of a catalog. */
  public void write(JsonOutput json) {
    days().forEach((key, day) -> json.text(key, day.toString()));
    idleDays.ifPresent(days -> json.number("idleDays", days));
    origin.ifPresent(from -> from.write(json));
  }

  private Map<String, LocalDate> days() {
    Map<String, LocalDate> days = new LinkedHashMap<>();
    closedToNew.ifPresent(day -> days.put("closedToNew", day));
    closedToIdle.ifPresent(day -> days.put("closedToIdle", day));
    lastDay.ifPresent(day -> days.put("lastTraining", day));
    return days;
  }
}

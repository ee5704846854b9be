package dev.tunewise.ui.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which scenarios stand beside the open one; immutable. Part of the session: neither undo nor a
 * file knows of it.
 *
 * @param pinned an earlier state of the open scenario
 * @param added other scenarios
 * @param baseline place of the baseline: {@link #PINNED}, {@link #OPEN}, or an index of added
 */
public record Lineup(
    Optional<Scenario> pinned, List<Scenario> added, int baseline, StrategyChoice choice) {
  static final int PINNED = -2;
  static final int OPEN = -1;

  /** The open scenario alone. */
  public static final Lineup ALONE =
      new Lineup(Optional.empty(), List.of(), OPEN, StrategyChoice.RECOMMENDED);

  public Lineup {
    added = List.copyOf(added);
  }

  /** One scenario and its place. */
  record Entry(int place, Scenario scenario) {
    /** A pin says so in front, where a long name is never cut. */
    Scenario named() {
      return place == PINNED ? scenario.withName("Pinned: " + scenario.name()) : scenario;
    }
  }

  /** All scenarios, the baseline first. */
  List<Entry> entries(Scenario open) {
    List<Entry> entries = new ArrayList<>();
    pinned.ifPresent(scenario -> entries.add(new Entry(PINNED, scenario)));
    entries.add(new Entry(OPEN, open));
    for (int i = 0; i < added.size(); i++) {
      entries.add(new Entry(i, added.get(i)));
    }
    for (Entry entry : List.copyOf(entries)) {
      if (entry.place() == baseline) {
        entries.remove(entry);
        entries.addFirst(entry);
      }
    }
    return entries;
  }

  /** Whether another scenario fits. */
  boolean hasRoom() {
    return added.size() + (pinned.isPresent() ? 1 : 0) < ScenarioComparison.MOST;
  }

  /** With a state of the open scenario as the baseline; the last added makes room if it must. */
  public Lineup pin(Scenario scenario) {
    boolean full = pinned.isEmpty() && !hasRoom();
    List<Scenario> rest = full ? added.subList(0, added.size() - 1) : added;
    return new Lineup(Optional.of(scenario), rest, PINNED, choice);
  }

  public Lineup unpin() {
    return new Lineup(Optional.empty(), added, baseline == PINNED ? OPEN : baseline, choice);
  }

  /** With one more, if there is room. */
  Lineup add(Scenario scenario) {
    List<Scenario> more = new ArrayList<>(added);
    if (hasRoom()) {
      more.add(scenario);
    }
    return new Lineup(pinned, more, baseline, choice);
  }

  /** Without the scenario at a place; the open one stays. */
  Lineup remove(int place) {
    if (place == PINNED) {
      return unpin();
    }
    List<Scenario> fewer = new ArrayList<>(added);
    if (place >= 0) {
      fewer.remove(place);
    }
    int moved = baseline > place && place >= 0 ? baseline - 1 : baseline;
    return new Lineup(pinned, fewer, baseline == place && place >= 0 ? OPEN : moved, choice);
  }

  Lineup withBaseline(int place) {
    return new Lineup(pinned, added, place, choice);
  }

  Lineup withChoice(StrategyChoice newChoice) {
    return new Lineup(pinned, added, baseline, newChoice);
  }
}

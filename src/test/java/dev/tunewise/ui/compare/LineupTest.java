package dev.tunewise.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineupTest {
  private static final Scenario OPEN = Scenario.DEFAULT.withName("open");

  private static Scenario named(String name) {
    return Scenario.DEFAULT.withName(name);
  }

  private static List<String> names(Lineup lineup) {
    return lineup.entries(OPEN).stream().map(entry -> entry.scenario().name()).toList();
  }

  @Test
  void entries_beginWithTheBaseline() {
    Lineup lineup = Lineup.ALONE.add(named("a")).add(named("b"));
    assertEquals(List.of("open", "a", "b"), names(lineup));
    assertEquals(List.of("b", "open", "a"), names(lineup.withBaseline(1)));
  }

  @Test
  void pin_becomesTheBaseline_andKeepsItsState() {
    Lineup pinned = Lineup.ALONE.add(named("a")).pin(OPEN.with(Parameter.HOURLY_RATE, 7));
    assertEquals(Lineup.PINNED, pinned.entries(OPEN).getFirst().place());
    assertEquals(7, pinned.entries(OPEN).getFirst().scenario().get(Parameter.HOURLY_RATE));
    assertEquals(List.of("open", "a"), names(pinned.unpin()));
  }

  @Test
  void remove_keepsTheBaseline_whereItWas() {
    Lineup lineup = Lineup.ALONE.add(named("a")).add(named("b")).withBaseline(1);
    assertEquals(List.of("b", "open"), names(lineup.remove(0)));
    assertEquals(List.of("open", "a"), names(lineup.remove(1)));
  }

  @Test
  void room_isForFourBesideTheOpenScenario_andAPinTakesIts() {
    Lineup full = Lineup.ALONE;
    for (String name : List.of("a", "b", "c", "d")) {
      assertTrue(full.hasRoom());
      full = full.add(named(name));
    }
    assertFalse(full.hasRoom());
    assertEquals(full, full.add(named("e")));
    assertEquals(5, names(full.pin(OPEN)).size());
    assertFalse(names(full.pin(OPEN)).contains("d"));
  }
}

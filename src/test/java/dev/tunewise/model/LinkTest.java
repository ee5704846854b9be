package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final Parameter LABEL = FINE_TUNING_LABEL_COST;
  private static final List<Parameter> THREE = List.of(MONTHLY_CALLS, MONTHLY_GROWTH, LABEL);

  private static Link link(Parameter one, Parameter other, double correlation) {
    return new Link(one, other, correlation);
  }

  @Test
  void link_standsInTheOrderOfTheTable() {
    assertEquals(
        link(MONTHLY_CALLS, MONTHLY_GROWTH, 0.5), link(MONTHLY_GROWTH, MONTHLY_CALLS, 0.5));
    assertThrows(IllegalArgumentException.class, () -> link(LABEL, LABEL, 0.5));
    assertThrows(IllegalArgumentException.class, () -> link(LABEL, MONTHLY_CALLS, 0.951));
    assertThrows(IllegalArgumentException.class, () -> link(LABEL, MONTHLY_CALLS, Double.NaN));
  }

  @Test
  void factor_ofTwo_isTheClosedForm() {
    double[][] factor =
        Link.factor(THREE.subList(0, 2), List.of(link(MONTHLY_CALLS, MONTHLY_GROWTH, 0.6)));
    assertNotNull(factor);
    assertArrayEquals(new double[] {1}, factor[0], 1e-15);
    assertArrayEquals(new double[] {0.6, 0.8}, factor[1], 1e-15);
  }

  @Test
  void factor_timesItsTranspose_isTheCorrelations() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      double a = random.nextDouble() * 1.8 - 0.9;
      double b = random.nextDouble() * 1.8 - 0.9;
      double c = random.nextDouble() * 1.8 - 0.9;
      double determinant = 1 + 2 * a * b * c - a * a - b * b - c * c;
      double[][] factor =
          Link.factor(
              THREE,
              List.of(
                  link(MONTHLY_CALLS, MONTHLY_GROWTH, a),
                  link(MONTHLY_CALLS, LABEL, b),
                  link(MONTHLY_GROWTH, LABEL, c)));
      // The last pivot is the determinant over that of the first two.
      assertEquals(determinant / (1 - a * a) >= 1e-6, factor != null, a + " " + b + " " + c);
      if (factor != null) {
        assertEquals(a, factor[1][0], 1e-12);
        assertEquals(b, factor[2][0], 1e-12);
        assertEquals(c, factor[2][0] * factor[1][0] + factor[2][1] * factor[1][1], 1e-12);
      }
    }
  }

  @Test
  void factor_leavesOutWhatIsNotAskedFor_andRefusesAContradiction() {
    List<Link> links =
        List.of(
            link(MONTHLY_CALLS, MONTHLY_GROWTH, 0.9),
            link(MONTHLY_CALLS, LABEL, 0.9),
            link(MONTHLY_GROWTH, LABEL, -0.9));
    assertNull(Link.factor(THREE, links));
    assertNotNull(Link.factor(THREE.subList(0, 2), links));
  }

  @Test
  void scenario_keepsLinks_onlyWhileBothRangesAreThere() {
    Link link = link(MONTHLY_CALLS, MONTHLY_GROWTH, 0.5);
    Scenario linked =
        Scenario.DEFAULT
            .withRanges(
                Map.of(MONTHLY_CALLS, new Range(4e5, 2e6), MONTHLY_GROWTH, new Range(0.01, 0.05)))
            .withLinks(List.of(link));
    assertEquals(List.of(link), linked.links(MONTHLY_GROWTH));
    assertEquals(List.of(link), linked.with(MONTHLY_CALLS, 2e6).links());
    assertEquals(List.of(), linked.withRanges(Map.of(MONTHLY_CALLS, new Range(4e5, 2e6))).links());
    assertThrows(IllegalArgumentException.class, () -> Scenario.DEFAULT.withLinks(List.of(link)));
    assertThrows(IllegalArgumentException.class, () -> linked.withLinks(List.of(link, link)));
    assertTrue(linked.withLinks(List.of()).links(MONTHLY_CALLS).isEmpty());
  }
}

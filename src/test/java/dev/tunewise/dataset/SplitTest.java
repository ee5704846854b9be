package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.dataset.Split.Side;
import dev.tunewise.dataset.Split.Stratum;
import dev.tunewise.file.ReadException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTest {
  private final SplittableRandom random = new SplittableRandom(7);
  private final ExampleGroups groups = new ExampleGroups();

  private void add(String label, int examples) throws ReadException {
    for (int i = 0; i < examples; i++) {
      groups.add(random.nextLong(), label);
    }
  }

  private static Stratum of(Split split, String label) {
    return split.strata().stream().filter(s -> s.label().equals(label)).findFirst().orElseThrow();
  }

  @Test
  void eachLabel_isHeldOutByTheSameShare() throws ReadException {
    add("refund", 700);
    add("delivery", 250);
    add("other", 50);
    Split split = Split.of(groups, 0.2, 42);
    assertTrue(split.isByLabel());
    assertEquals(
        List.of(
            new Stratum("refund", 700, 140),
            new Stratum("delivery", 250, 50),
            new Stratum("other", 50, 10)),
        split.strata());
    assertEquals(200, split.heldOut());
    assertEquals(800, split.train());
    assertEquals(0, split.labelsOnlyTrained());
  }

  @Test
  void remainders_areGivenToTheLabelsWithTheLargest_soThatTheWholeShareIsMet()
      throws ReadException {
    add("a", 14); // 2.8
    add("b", 13); // 2.6
    add("c", 11); // 2.2
    add("d", 12); // 2.4
    Split split = Split.of(groups, 0.2, 1);
    assertEquals(10, split.heldOut());
    assertEquals(
        List.of(3L, 3L, 2L, 2L),
        List.of("a", "b", "d", "c").stream().map(l -> of(split, l).heldOut()).toList());
  }

  @Test
  void label_isNeverHeldOutWhole_andOfOneExampleIsTrained() throws ReadException {
    add("often", 40);
    add("twice", 2);
    add("once", 1);
    Split split = Split.of(groups, 0.9, 3);
    assertEquals(1, of(split, "twice").heldOut());
    assertEquals(0, of(split, "once").heldOut());
    assertEquals(1, split.labelsOnlyTrained());
    assertTrue(of(split, "often").heldOut() <= 39);
  }

  @Test
  void equalExamples_stayTogether_andAreCounted() throws ReadException {
    long[] fingerprints = random.longs(50).toArray();
    for (int i = 0; i < 300; i++) {
      groups.add(fingerprints[i % 50], "free text " + i % 50);
    }
    add("unlike", 30);
    Split split = Split.of(groups, 0.25, 9);
    assertEquals(250, split.duplicates());
    assertEquals(330, split.train() + split.heldOut());
  }

  @Test
  void freeAnswers_areSplitAltogether() throws ReadException {
    for (int i = 0; i < 1_000; i++) {
      groups.add(random.nextLong(), "");
    }
    Split split = Split.of(groups, 0.1, 5);
    assertFalse(split.isByLabel());
    assertEquals(List.of(new Stratum("", 1_000, 100)), split.strata());
    assertEquals(0, split.labelsOnlyTrained());
  }

  @Test
  void sameSeed_givesTheSameSides_anotherSeedOthers_andSidesAddUp() throws ReadException {
    long[] fingerprints = random.longs(400).toArray();
    for (long fingerprint : fingerprints) {
      groups.add(fingerprint, "yes");
    }
    Split one = Split.of(groups, 0.3, 11);
    Split again = Split.of(groups, 0.3, 11);
    Split other = Split.of(groups, 0.3, 12);
    List<Side> sides = sides(one, fingerprints);
    assertEquals(sides, sides(again, fingerprints));
    assertNotEquals(sides, sides(other, fingerprints));
    assertEquals(120, sides.stream().filter(Side.HELD_OUT::equals).count());
    assertEquals(280, sides.stream().filter(Side.TRAIN::equals).count());
    assertEquals(Side.NEITHER, one.side(fingerprints[0] ^ -1L, "yes"));
  }

  private static List<Side> sides(Split split, long[] fingerprints) {
    return IntStream.range(0, fingerprints.length)
        .mapToObj(i -> split.side(fingerprints[i], "yes"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.5, 0.9, 0.99})
  void anyGroups_areHeldOutAsNearToTheShareAsTheirSizesAllow(double share) throws ReadException {
    int largest = 0;
    for (int i = 0; i < 200; i++) {
      int size = 1 + random.nextInt(5);
      largest = Math.max(largest, size);
      long fingerprint = random.nextLong();
      for (int j = 0; j < size; j++) {
        groups.add(fingerprint, "");
      }
    }
    Split split = Split.of(groups, share, 21);
    assertEquals(share * (double) split.examples(), (double) split.heldOut(), largest);
    assertTrue(split.heldOut() > 0 && split.train() > 0);
  }

  @Test
  void oneGroup_holdsNothingOut() throws ReadException {
    groups.add(4, "yes");
    groups.add(4, "yes");
    assertEquals(0, Split.of(groups, 0.5, 0).heldOut());
  }
}

package dev.tunewise.ui.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.dataset.TokenStatistics.Bin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramScaleTest {
  private static List<Bin> bins(long... examples) {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < examples.length; i++) {
      bins.add(new Bin(10L * i, 10L * i + 10, examples[i]));
    }
    return bins;
  }

  @Test
  void ticks_areRound_andReachOverTheHighestBar() {
    assertEquals(List.of(0.0, 500.0, 1000.0), new HistogramScale(bins(3, 990, 1)).ticks());
    assertEquals(List.of(0.0, 1.0), new HistogramScale(bins(1)).ticks());
    assertEquals(List.of(0.0, 5.0, 10.0, 15.0), new HistogramScale(bins(11, 0)).ticks());
    assertEquals(0.5, new HistogramScale(bins(500, 990)).share(0));
  }

  @Test
  void place_isByTokens_andInTheMiddleOfTheRest() {
    List<Bin> bins = bins(1, 2, 3);
    bins.add(new Bin(30, 9_001, 1));
    HistogramScale scale = new HistogramScale(bins);
    assertFalse(scale.isRest(2));
    assertTrue(scale.isRest(3));
    assertEquals(15 / 40.0, scale.place(15));
    assertEquals(35 / 40.0, scale.place(5_000));
    assertEquals(1, new HistogramScale(bins(1, 2)).place(20));
  }

  @Test
  void labels_areFew_andNameTheRest() {
    List<Bin> bins = bins(new long[30]);
    bins.add(new Bin(300, 4_000, 1));
    List<Integer> edges = new HistogramScale(bins).labeledEdges();
    assertEquals(List.of(0, 5, 10, 15, 20, 25, 30), edges);
    assertEquals(List.of(0, 1, 2), new HistogramScale(bins(1, 1, 1)).labeledEdges());
  }
}

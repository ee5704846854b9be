package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.TokenStatistics.Bin;
import dev.tunewise.ui.control.RoundTicks;
import java.util.ArrayList;
import java.util.List;

/** Where the bars of a histogram stand: all equally wide, a wider rest at the end too. */
final class HistogramScale {
  private static final int LABELS = 8;
  private static final int TICKS = 3;

  private final List<Bin> bins;
  private final double step;

  /** Of one bin at least. */
  HistogramScale(List<Bin> bins) {
    this.bins = bins;
    long most = bins.stream().mapToLong(Bin::examples).max().orElse(1);
    step = RoundTicks.step(Math.max(1, (double) most / TICKS));
  }

  int size() {
    return bins.size();
  }

  boolean isEmpty(int bin) {
    return bins.get(bin).examples() == 0;
  }

  /** Whether a bin is the wider last one, for the few longest examples. */
  boolean isRest(int bin) {
    return bin > 0 && width(bin) != width(0);
  }

  private long width(int bin) {
    return bins.get(bin).to() - bins.get(bin).from();
  }

  /** Height of a bar as a share of the axis. */
  double share(int bin) {
    return shareOf((double) bins.get(bin).examples());
  }

  /** A number of examples as a share of the axis. */
  double shareOf(double examples) {
    return examples / ticks().getLast();
  }

  /** Round numbers of examples, from 0 to one that no bar exceeds. */
  List<Double> ticks() {
    long most = bins.stream().mapToLong(Bin::examples).max().orElse(1);
    return RoundTicks.upTo((double) most, step);
  }

  /** Bins whose lower end is labeled, the rest among them. */
  List<Integer> labeledEdges() {
    int every = (int) RoundTicks.step(Math.max(1, (double) size() / LABELS));
    List<Integer> edges = new ArrayList<>();
    int last = size() - 1;
    for (int bin = 0; bin <= last; bin += every) {
      boolean nearRest = isRest(last) && bin != last && last - bin < every;
      if (!nearRest || bin == 0) {
        edges.add(bin);
      }
    }
    if (isRest(last) && !edges.contains(last)) {
      edges.add(last);
    }
    return edges;
  }

  /** Where a number of tokens is, as a share of the axis; in the middle of the rest. */
  double place(double tokens) {
    int last = size() - 1;
    double bin =
        isRest(last) && tokens >= bins.get(last).from()
            ? last + 0.5
            : Math.min(tokens / width(0), size());
    return bin / size();
  }
}

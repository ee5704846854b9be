package dev.tunewise.dataset;

import java.util.ArrayList;
import java.util.List;

/** Counts one kind of fault and keeps the first places. */
final class FaultTally {
  private final List<FaultReport.Place> first = new ArrayList<>();
  private long count;

  void add(long line, String detail) {
    count++;
    if (first.size() < FaultReport.MAX_PLACES) {
      first.add(new FaultReport.Place(line, detail));
    }
  }

  FaultReport report(Fault fault) {
    return new FaultReport(fault, count, first);
  }

  boolean isEmpty() {
    return count == 0;
  }
}

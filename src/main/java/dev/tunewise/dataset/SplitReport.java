package dev.tunewise.dataset;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written of a file that was split.
 *
 * @param entries of the file: lines, rows or values
 * @param leftOut those that nothing can be learned from, which went nowhere
 */
public record SplitReport(
    Split split, long entries, List<LineProblemReport> leftOut, Path train, Path heldOut) {
  public SplitReport {
    leftOut = List.copyOf(leftOut);
  }
}

package dev.tunewise.dataset;

import dev.tunewise.file.input.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a problem occurs.
 *
 * @param count of all lines with it
 * @param first the first of them, at most {@link #MAX_PLACES}
 */
public record LineProblemReport(LineProblem problem, long count, List<Place> first) {
  /** Most lines that are named. */
  public static final int MAX_PLACES = 20;

  public LineProblemReport {
    first = List.copyOf(first);
  }

  /**
   * A line.
   *
   * @param line number from 1
   * @param detail what exactly is wrong; empty if the kind says it all
   */
  public record Place(long line, String detail) {}

  /** Counts the lines with one kind of problem and keeps the first places. */
  static final class Tally {
    private final List<Place> first = new ArrayList<>();
    private long count;

    void add(long line, String detail) {
      count++;
      if (first.size() < MAX_PLACES) {
        first.add(new Place(line, detail));
      }
    }

    long count() {
      return count;
    }

    /** The first of them. */
    List<Place> first() {
      return first;
    }

    LineProblemReport report(LineProblem problem) {
      return new LineProblemReport(problem, count, first);
    }
  }

  /** Where it occurs in words, such as {@code lines 3, 8, 21 and 40 more}. */
  public String places(ElementKind kind, int most) {
    return places(kind, count, first, most);
  }

  /** Places of whatever is counted, in words. */
  static String places(ElementKind kind, long count, List<Place> first, int most) {
    int shown = Math.min(most, first.size());
    String numbers =
        first.stream()
            .limit(shown)
            .map(p -> String.valueOf(p.line()))
            .collect(Collectors.joining(", "));
    String more = count > shown ? " and " + (count - shown) + " more" : "";
    return (count == 1 ? kind.one() : kind.many()) + " " + numbers + more;
  }
}

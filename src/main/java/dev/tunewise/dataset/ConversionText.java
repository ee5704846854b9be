package dev.tunewise.dataset;

import dev.tunewise.dataset.LineProblemReport.Place;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What came of converting a training file, in words. */
public record ConversionText(Numbers numbers) {
  /** Most places that are named. */
  private static final int PLACES = 5;

  /** How much of the file is written. */
  public String headline(ConversionReport report) {
    String written =
        report.leftOut() == 0
            ? (report.written() == 1 ? "" : "All ") + numbers.count(report.written(), "example")
            : "%s of %s"
                .formatted(
                    numbers.count(report.written()), counted(report.kind(), report.entries()));
    return written + " as " + report.target().label();
  }

  private String counted(ElementKind kind, long count) {
    return numbers.count(count) + " " + (count == 1 ? kind.one() : kind.many());
  }

  /** What is left out, dropped or changed, with the first places. */
  public List<String> lines(ConversionReport report) {
    List<String> lines = new ArrayList<>();
    for (ConversionNote note : report.notes()) {
      String what =
          switch (note.kind().effect()) {
            case LEFT_OUT -> numbers.count(note.count(), "example") + " left out";
            case DROPPED -> "dropped from " + numbers.count(note.count(), "example");
            case CHANGED -> numbers.count(note.count(), "example");
          };
      String places = places(report.kind(), note.count(), note.first());
      lines.add(note.kind().label() + ": " + what + places);
    }
    lines.addAll(unusable(report.unusable(), report.kind()));
    if (report.asTheyStand() > 0) {
      lines.add(
          "Written as they stand, since they have the form already: "
              + numbers.count(report.asTheyStand(), "example")
              + ".");
    }
    return lines;
  }

  /** Entries from which nothing can be learned. */
  public List<String> unusable(List<LineProblemReport> reports, ElementKind kind) {
    return reports.stream()
        .map(
            found ->
                found.problem().label().replace(": ", ", ")
                    + ": "
                    + counted(kind, found.count())
                    + " left out"
                    + places(kind, found.count(), found.first()))
        .toList();
  }

  /** The places in parentheses, with what exactly it is at the first of them. */
  private static String places(ElementKind kind, long count, List<Place> first) {
    String places = LineProblemReport.places(kind, count, first, PLACES);
    String detail = first.getFirst().detail();
    return " (" + places + (detail.isEmpty() ? "" : ": " + detail) + ").";
  }
}

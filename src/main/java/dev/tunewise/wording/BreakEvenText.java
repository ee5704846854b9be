package dev.tunewise.wording;

import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Crossing;
import dev.tunewise.simulation.BreakEven.Direction;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;

/** When a challenger is the cheaper one, in words that lack only the subject. */
final class BreakEvenText {
  /** More spans than this are counted rather than listed. */
  private static final int MOST_SPANS = 2;

  private final Phrases phrases;
  private final BreakEven breakEven;
  private final MonthNames months;

  BreakEvenText(Phrases phrases, BreakEven breakEven) {
    this.phrases = phrases;
    this.breakEven = breakEven;
    months = phrases.months();
  }

  /** Such as {@code pays back in month 3} or {@code never pays back within 24 months}. */
  String predicate() {
    return clause("is ", "pays");
  }

  /** After a comma, such as {@code cheaper than prompting from the start}. */
  String apposition() {
    return clause("", "pays");
  }

  /** After {@code would}, such as {@code pay back in month 3}. */
  String infinitive() {
    return clause("be ", "pay");
  }

  /** Without the horizon, where a sentence has named it already. */
  String briefPredicate() {
    return breakEven.status() == BreakEven.Status.NEVER
        ? "never pays back in that time"
        : predicate();
  }

  private String clause(String is, String pays) {
    return switch (breakEven.status()) {
      case ALWAYS ->
          phrases.extraCost(breakEven.challenger(), breakEven.incumbent()) < 0
              ? is + "cheaper than " + incumbent() + " from the start"
              : is + "never more expensive than " + incumbent();
      case NEVER -> "never " + pays + " back within " + phrases.horizon();
      case PAYS_BACK -> pays + " back " + when() + detour();
      case FALLS_BACK -> is + "cheaper than " + incumbent() + " only " + spans();
    };
  }

  private String incumbent() {
    return Phrases.name(breakEven.incumbent());
  }

  private String when() {
    String once = months.when(month(breakEven.month().orElseThrow()));
    return breakEven.crossings().size() > 1 ? "for good " + once : once;
  }

  /** What happened before the last crossing. */
  private String detour() {
    return breakEven.crossings().size() > 1 ? " after being cheaper " + spans() : "";
  }

  /** The spans of months in which the challenger is cheaper, without the last open one. */
  private String spans() {
    List<String> spans = new ArrayList<>();
    double from = 0;
    for (Crossing crossing : breakEven.crossings()) {
      if (crossing.direction() == Direction.DOWN) {
        from = crossing.month();
      } else {
        spans.add(span(from, crossing.month()));
      }
    }
    return spans.size() <= MOST_SPANS
        ? Words.joined(spans)
        : spans.size() + " times, last " + spans.getLast();
  }

  /**
   * From a moment to another.
   *
   * @param from 0 for the start of the plan
   */
  private String span(double from, double to) {
    int first = month(from);
    int last = month(to);
    if (first == last) {
      return months.when(first);
    }
    return from == 0 ? "until " + months.event(last) : "from " + months.span(first, last);
  }

  private int month(double moment) {
    return phrases.month(breakEven.pair(), moment);
  }
}

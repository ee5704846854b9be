package dev.tunewise.chart;

import dev.tunewise.model.PlanEvent;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import java.util.List;

/** Something that a chart points out beside its lines. */
public sealed interface Mark {
  /** What it says, with line breaks where the drawing should have them; may be empty. */
  String text();

  /** What it says to someone who does not see where it stands. */
  default String sentence() {
    return text().replace('\n', ' ');
  }

  /**
   * A ring on the lines with a label.
   *
   * @param strategy whose color it takes
   * @param text the label
   * @param drop whether a line leads down to the x axis
   */
  record Point(double x, double y, Strategy strategy, String text, boolean drop) implements Mark {}

  /** A dot on one line with the value there, or without text; the label gives way to all others. */
  record Value(double x, double y, Strategy strategy, String text) implements Mark {
    @Override
    public String sentence() {
      return text.isEmpty() ? "" : strategy.label() + ' ' + text;
    }
  }

  /**
   * A vertical line.
   *
   * @param strong whether it is where the scenario stands, not just a rule of thumb
   */
  record Guide(double x, String text, boolean strong) implements Mark {}

  /** The line of a baseline, with xs and ys of its own; says nothing by itself. */
  record Ghost(Strategy strategy, Doubles xs, Doubles ys) implements Mark {
    @Override
    public String text() {
      return "";
    }
  }

  /** A horizontal line, labeled at its right end like a series. */
  record Level(double y, String text) implements Mark {}

  /**
   * How likely the x of a break-even is: a ridge along the x axis, with its statement.
   *
   * @param strategy whose color it takes
   * @param counts how often x fell into each bin, from 0 on
   * @param binWidth in units of x
   * @param brief the statement where there is little room
   */
  record Odds(Strategy strategy, Doubles counts, double binWidth, String brief, String text)
      implements Mark {}

  /**
   * A measured value with the interval that it is uncertain by.
   *
   * @param low lower end of the whisker
   * @param high upper end
   * @param used whether the line of its strategy rests on it
   * @param text told where the mouse is; not drawn, since the value can be read off the axes
   */
  record Measured(
      double x, double y, double low, double high, Strategy strategy, boolean used, String text)
      implements Mark {
    @Override
    public String sentence() {
      return "";
    }
  }

  /**
   * Something that happens to a model, on the x axis.
   *
   * @param rises whether prices do
   * @param text told where the mouse is
   * @param sentence with when it happens
   */
  record Event(
      double x, PlanEvent.Kind kind, ServedModel model, boolean rises, String text, String sentence)
      implements Mark {
    /** Whose color it takes. */
    public Strategy strategy() {
      return model.isTuned() ? Strategy.FINE_TUNING : Strategy.PROMPTING;
    }
  }

  /**
   * When models are trained anew, as ticks on the x axis.
   *
   * @param strategies whose model it is
   * @param xs ascending
   */
  record Retrains(List<Strategy> strategies, Doubles xs, String text) implements Mark {
    public Retrains {
      strategies = List.copyOf(strategies);
    }
  }

  /**
   * Between which values the end of a line lies in most draws.
   *
   * @param low the 10th percentile
   * @param high the 90th
   */
  record Spread(Strategy strategy, double low, double high, String text) implements Mark {
    /** Below this share of an axis a bar is a speck beside its line. */
    private static final double LEAST = 0.015;

    /** Whether there is anything of it to be seen. */
    public boolean isSeenOn(ChartAxis axis) {
      return high - low >= LEAST * (axis.high() - axis.low());
    }
  }

  /**
   * What was really paid, as dots in their order, joined by a thin line.
   *
   * @param xs months, ascending
   * @param ys a value for each
   * @param texts told where the mouse is, one for each
   * @param text how it compares with the plan; stands below the plot
   */
  record Paid(Doubles xs, Doubles ys, List<String> texts, String text) implements Mark {
    /** What stands beside the last dot. */
    public static final String LABEL = "Paid";

    public Paid {
      texts = List.copyOf(texts);
    }
  }

  /** Where the data of a line end: beyond it the line is an extrapolation and drawn fainter. */
  record DataEnd(double x, double y, Strategy strategy, String text) implements Mark {}

  /** A statement about the chart as a whole, put where the lines leave room. */
  record Note(String text) implements Mark {
    /** A heading, then what stands under it. */
    @Override
    public String sentence() {
      int end = text.indexOf('\n');
      return end < 0
          ? text
          : text.substring(0, end) + ' ' + text.substring(end + 1).replace("\n", "; ");
    }
  }
}

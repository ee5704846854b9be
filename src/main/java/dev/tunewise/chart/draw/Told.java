package dev.tunewise.chart.draw;

/** What a chart points out and, where the plot has no free place for all of it, says below. */
enum Told {
  /** Sentences of points; their rings then have numbers. */
  POINTS,
  /** Values where the scenario stands. */
  VALUES,
  NOTES,
  /** How likely a break-even is. */
  ODDS,
  /** What vertical lines are. */
  GUIDES
}

package dev.tunewise.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Lines on an area, which tell areas apart without color. */
public enum Hatch {
  NONE(""),
  RISING("wdUpDiag", Direction.RISING),
  FALLING("wdDnDiag", Direction.FALLING),
  CROSSED("openDmnd", Direction.RISING, Direction.FALLING),
  LEVEL("ltHorz", Direction.LEVEL),
  UPRIGHT("ltVert", Direction.UPRIGHT),
  GRID("lgGrid", Direction.LEVEL, Direction.UPRIGHT);

  private enum Direction {
    RISING,
    FALLING,
    LEVEL,
    UPRIGHT
  }

  private final String officeName;
  private final Direction[] directions;

  Hatch(String officeName, Direction... directions) {
    this.officeName = officeName;
    this.directions = directions;
  }

  /** Name of the preset pattern in office files; empty for none. */
  public String officeName() {
    return officeName;
  }

  /**
   * Draws the lines that meet a box; those of boxes side by side meet.
   *
   * @param gap from line to line
   */
  void draw(Graphics2D g2, Rectangle2D box, double gap) {
    for (Direction direction : directions) {
      switch (direction) {
        case RISING -> slanted(g2, box, gap, true);
        case FALLING -> slanted(g2, box, gap, false);
        case LEVEL -> {
          for (double y = first(box.getY(), gap); y < box.getMaxY(); y += gap) {
            g2.draw(new Line2D.Double(box.getX(), y, box.getMaxX(), y));
          }
        }
        case UPRIGHT -> {
          for (double x = first(box.getX(), gap); x < box.getMaxX(); x += gap) {
            g2.draw(new Line2D.Double(x, box.getY(), x, box.getMaxY()));
          }
        }
      }
    }
  }

  private static double first(double start, double gap) {
    return Math.ceil(start / gap) * gap;
  }

  private static void slanted(Graphics2D g2, Rectangle2D box, double gap, boolean rising) {
    double side = box.getHeight();
    // Where a line crosses the height 0 decides which lines there are: the same for all areas.
    double shift = rising ? box.getMaxY() : -box.getMaxY();
    double first = Math.floor((box.getX() - side + shift) / gap) * gap - shift;
    for (double x = first; x < box.getMaxX() + side; x += gap) {
      g2.draw(new Line2D.Double(x, box.getMaxY(), rising ? x + side : x - side, box.getY()));
    }
  }
}

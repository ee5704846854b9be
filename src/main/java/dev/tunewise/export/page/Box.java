package dev.tunewise.export.page;

/** A place on a page, in points from its upper left corner. */
public record Box(double x, double y, double width, double height) {
  double bottom() {
    return y + height;
  }

  /** The part of this box from so many points below its top on. */
  Box below(double points) {
    return new Box(x, y + points, width, height - points);
  }
}

package dev.tunewise.export.page;

import dev.tunewise.export.deck.Block;
import dev.tunewise.export.deck.Slide;
import java.util.List;

/**
 * A page with everything in its place: nothing overlaps, nothing is cut.
 *
 * @param slide that the page is of; long ones have several
 * @param title with the page's number where there are several
 * @param titleSize of its letters
 */
public record Page(
    Frame frame,
    Slide slide,
    String title,
    double titleSize,
    double subtitleSize,
    List<Placed> parts) {
  public Page {
    parts = List.copyOf(parts);
  }

  /**
   * A block in its place.
   *
   * @param size of its letters
   */
  public record Placed(Box box, Block block, double size) {}
}

package dev.tunewise.export.deck;

import java.util.List;

/**
 * One slide, whatever its size: what does not fit is continued on a further one.
 *
 * @param title the message
 * @param subtitle the scope; may be empty
 * @param columns side by side, from left to right
 * @param footer where the numbers come from, one entry per paragraph
 * @param notes for the speaker, one entry per paragraph
 */
public record Slide(
    String title, String subtitle, List<Column> columns, List<String> footer, List<String> notes) {
  public Slide {
    columns = List.copyOf(columns);
    footer = List.copyOf(footer);
    notes = List.copyOf(notes);
  }

  /**
   * Blocks below one another.
   *
   * @param share of the slide's width, 0…1
   */
  public record Column(double share, List<Block> blocks) {
    public Column {
      blocks = List.copyOf(blocks);
    }
  }
}

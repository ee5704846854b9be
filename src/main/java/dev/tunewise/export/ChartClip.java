package dev.tunewise.export;

import dev.tunewise.chart.ChartContent;

/**
 * A chart for a clipboard: a picture and its numbers, for whatever the place it is pasted into can
 * take.
 */
public final class ChartClip {
  private final byte[] png;
  private final String text;
  private final String html;

  /**
   * A clip of a chart.
   *
   * @param request of a PNG
   * @param decimalSeparator in the numbers of the texts
   */
  ChartClip(
      ChartContent content, Provenance provenance, ExportRequest request, char decimalSeparator) {
    DataTable table = DataTable.of(content, provenance.caption());
    png = new Picture(content, provenance, request).png();
    text = table.tabbed(decimalSeparator);
    html = table.html(decimalSeparator);
  }

  /** The picture, as a PNG file. */
  public byte[] png() {
    return png.clone();
  }

  /** The table as text, cells with tabs between. */
  public String text() {
    return text;
  }

  /** The table as HTML; empty if it is too long for that. */
  public String html() {
    return html;
  }
}

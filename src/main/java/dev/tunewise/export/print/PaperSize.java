package dev.tunewise.export.print;

import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.util.Locale;
import java.util.Set;
import javax.print.attribute.Size2DSyntax;
import javax.print.attribute.standard.MediaSize;
import javax.print.attribute.standard.MediaSizeName;

/** What charts and reports are printed on. */
public enum PaperSize {
  A4("A4", MediaSizeName.ISO_A4),
  LETTER("Letter", MediaSizeName.NA_LETTER),
  A3("A3", MediaSizeName.ISO_A3),
  TABLOID("Tabloid", MediaSizeName.TABLOID),
  LEGAL("Legal", MediaSizeName.NA_LEGAL);

  private static final double POINTS_PER_INCH = 72;

  /** Half an inch, which every printer can leave. */
  private static final double MARGIN = 36;

  private static final Set<String> LETTER_COUNTRIES =
      Set.of("US", "CA", "MX", "CL", "CO", "PH", "VE");

  private final String label;
  private final MediaSizeName media;

  PaperSize(String label, MediaSizeName media) {
    this.label = label;
    this.media = media;
  }

  public String label() {
    return label;
  }

  MediaSizeName media() {
    return media;
  }

  /** The one that lies in most printers of a country. */
  public static PaperSize usual(Locale locale) {
    return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
  }

  /** The sheet with its margins. */
  PageFormat format(boolean landscape) {
    MediaSize size = MediaSize.getMediaSizeForName(media);
    double width = size.getX(Size2DSyntax.INCH) * POINTS_PER_INCH;
    double height = size.getY(Size2DSyntax.INCH) * POINTS_PER_INCH;
    Paper paper = new Paper();
    paper.setSize(width, height);
    paper.setImageableArea(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN);
    PageFormat format = new PageFormat();
    format.setPaper(paper);
    format.setOrientation(landscape ? PageFormat.LANDSCAPE : PageFormat.PORTRAIT);
    return format;
  }
}

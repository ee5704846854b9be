package dev.tunewise.export.office;

import dev.tunewise.export.page.Box;
import dev.tunewise.export.page.Frame;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPresentation;

/**
 * A company's presentation without its slides, and without the scenarios of a presentation that is
 * itself an export.
 */
final class CompanyTemplate {
  /** Distances on a wide page. */
  private static final double MARGIN = 40;

  private static final double FOOTER = 26;
  private static final double GAP = 6;
  private static final double LARGEST_TITLE = 30;
  private static final double SMALLEST_TITLE = 24;

  private final XMLSlideShow slides;
  private final double width;
  private final double height;

  private CompanyTemplate(XMLSlideShow slides) {
    this.slides = slides;
    Dimension page = slides.getPageSize();
    width = page.getWidth();
    height = page.getHeight();
  }

  static SlideBase of(XMLSlideShow slides) throws IOException {
    return new CompanyTemplate(slides).base();
  }

  private SlideBase base() throws IOException {
    while (!slides.getSlides().isEmpty()) {
      slides.removeSlide(slides.getSlides().size() - 1);
    }
    forgetSlides();
    EmbeddedScenarios.remove(slides);
    UnusedParts.remove(slides.getPackage());
    XSLFSlideLayout layout = layout();
    DeckColors colors = TemplateColors.of(layout.getTheme());
    return new SlideBase(slides, layout, frame(layout), colors, false);
  }

  /** Sections and shows that name slides which are gone would need a repair. */
  private void forgetSlides() {
    CTPresentation presentation = slides.getCTPresentation();
    if (presentation.isSetExtLst()) {
      presentation.unsetExtLst();
    }
    if (presentation.isSetCustShowLst()) {
      presentation.unsetCustShowLst();
    }
  }

  /** The one with a title alone, else the one with the fewest other places; the title on top. */
  private XSLFSlideLayout layout() {
    List<XSLFSlideLayout> all =
        slides.getSlideMasters().stream()
            .map(XSLFSlideMaster::getSlideLayouts)
            .flatMap(Stream::of)
            .toList();
    Comparator<XSLFSlideLayout> best =
        Comparator.comparing((XSLFSlideLayout layout) -> goodTitle(layout).isEmpty())
            .thenComparing(layout -> layout.getType() != SlideLayout.TITLE_ONLY)
            .thenComparingInt(layout -> layout.getPlaceholders().length);
    return all.stream()
        .min(best)
        .orElseThrow(() -> new IllegalArgumentException("no slide layout"));
  }

  /** A wide one in the upper part of the page. */
  private Optional<XSLFTextShape> goodTitle(XSLFSlideLayout layout) {
    return title(layout)
        .or(() -> title(layout.getSlideMaster()))
        .filter(shape -> shape.getAnchor().getMaxY() < 0.4 * height)
        .filter(shape -> shape.getAnchor().getWidth() > 0.6 * width);
  }

  private static Optional<XSLFTextShape> title(XSLFSheet sheet) {
    return place(sheet, Placeholder.TITLE).or(() -> place(sheet, Placeholder.CENTERED_TITLE));
  }

  private static Optional<XSLFTextShape> place(XSLFSheet sheet, Placeholder kind) {
    for (XSLFShape shape : sheet.getShapes()) {
      if (shape instanceof XSLFTextShape text
          && text.getTextType() == kind
          && text.getAnchor() != null) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private Frame frame(XSLFSlideLayout layout) {
    double scale = Math.min(width / Frame.WIDE.width(), height / Frame.WIDE.height());
    Optional<XSLFTextShape> title = goodTitle(layout);
    Box titleBox =
        title
            .map(shape -> inner(shape))
            .orElse(new Box(MARGIN * scale, 22 * scale, width - 2 * MARGIN * scale, 66 * scale));
    double size =
        title
            .flatMap(shape -> shape.getTextParagraphs().stream().findFirst())
            .map(p -> p.getDefaultFontSize())
            .map(points -> Math.clamp(points, SMALLEST_TITLE * scale, LARGEST_TITLE * scale))
            .orElse(LARGEST_TITLE * scale);
    Box body = body(layout, titleBox, scale);
    double footer = FOOTER * scale;
    Box footerBox =
        new Box(body.x(), body.y() + body.height() - footer, body.width() * 0.9, footer);
    Box content = new Box(body.x(), body.y(), body.width(), body.height() - footer - GAP * scale);
    double wideness = FontWidthRatio.of(layout.getTheme().getMinorFont());
    return new Frame(width, height, titleBox, content, footerBox, size, wideness, false);
  }

  /** Where the master has date, footer and number; 0 if it has none at the bottom. */
  private double footers(XSLFSlideLayout layout) {
    return Stream.of(Placeholder.DATETIME, Placeholder.FOOTER, Placeholder.SLIDE_NUMBER)
        .flatMap(kind -> place(layout.getSlideMaster(), kind).stream())
        .mapToDouble(shape -> shape.getAnchor().getY())
        .filter(y -> y > height / 2)
        .min()
        .orElse(0);
  }

  private static Box inner(XSLFTextShape shape) {
    Rectangle2D box = shape.getAnchor();
    double left = shape.getLeftInset();
    double top = shape.getTopInset();
    return new Box(
        box.getX() + left,
        box.getY() + top,
        Math.max(1, box.getWidth() - left - shape.getRightInset()),
        Math.max(1, box.getHeight() - top - shape.getBottomInset()));
  }

  /** Where the master has its text, below the title; else all below the title. */
  private Box body(XSLFSlideLayout layout, Box title, double scale) {
    double top = title.y() + title.height() + GAP * scale;
    Optional<Rectangle2D> place =
        place(layout.getSlideMaster(), Placeholder.BODY).map(XSLFTextShape::getAnchor);
    if (place.isPresent() && place.get().getHeight() > 0.4 * height) {
      Rectangle2D box = place.get();
      double from = Math.max(top, Math.min(box.getY(), top + 40 * scale));
      double to = Math.max(box.getMaxY(), footers(layout) - GAP * scale);
      return new Box(box.getX(), from, box.getWidth(), to - from);
    }
    double bottom = height - 40 * scale;
    double from = top;
    return new Box(MARGIN * scale, from, width - 2 * MARGIN * scale, bottom - from);
  }
}

package dev.tunewise.export.office;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.export.page.Frame;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSimpleShape;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** The program's own look: one master, one layout with a title, wide slides. */
final class BuiltInLook {
  /** From 4:3 to 16:9. */
  private static final double WIDER = 4.0 / 3;

  private BuiltInLook() {}

  static SlideBase of(ColorMode mode) {
    Frame frame = Frame.WIDE;
    XMLSlideShow slides = new XMLSlideShow();
    slides.setPageSize(new Dimension((int) frame.width(), (int) frame.height()));
    XSLFSlideMaster master = slides.getSlideMasters().getFirst();
    ThemeColors.set(
        master.getTheme().getXmlObject().getThemeElements(), ChartTheme.of(mode).palette());
    XSLFSlideLayout layout = master.getLayout(SlideLayout.TITLE_ONLY);
    for (XSLFSlideLayout each : master.getSlideLayouts()) {
      each.getShapes().forEach(BuiltInLook::widen);
    }
    master.getShapes().forEach(BuiltInLook::widen);
    arrange(master, frame);
    arrange(layout, frame);
    return new SlideBase(slides, layout, frame, DeckColors.own(mode), true);
  }

  /** The placeholders come from a narrower page. */
  private static void widen(XSLFShape shape) {
    Rectangle2D narrow = shape.getAnchor();
    if (shape instanceof XSLFSimpleShape simple && narrow != null) {
      simple.setAnchor(
          new Rectangle2D.Double(
              narrow.getX() * WIDER, narrow.getY(), narrow.getWidth() * WIDER, narrow.getHeight()));
    }
  }

  private static void arrange(XSLFSheet sheet, Frame frame) {
    for (XSLFShape shape : sheet.getShapes()) {
      if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.TITLE) {
        text.setAnchor(SlideBase.rectangle(frame.title()));
        text.setVerticalAlignment(VerticalAlignment.TOP);
        text.setLeftInset(0);
        text.setRightInset(0);
        text.setTopInset(0);
        text.setBottomInset(0);
        text.getTextParagraphs().forEach(p -> p.setTextAlign(TextAlign.LEFT));
      } else if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
        text.setAnchor(SlideBase.rectangle(frame.body()));
      }
    }
  }
}

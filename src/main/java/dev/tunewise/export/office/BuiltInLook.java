package dev.tunewise.export.office;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.export.page.Frame;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
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
import org.openxmlformats.schemas.drawingml.x2006.main.CTBaseStyles;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;

/**
 * The program's own look: one master, one layout with a title, wide slides, the colors of a palette
 * and a font that every office has.
 */
final class BuiltInLook {
  /** From 4:3 to 16:9. */
  private static final double WIDER = 4.0 / 3;

  /** As wide as the fonts that stand in for it elsewhere. */
  static final String FONT = "Arial";

  private static final Color ORANGE = new Color(0xE69F00);
  private static final Color PURPLE = new Color(0xCC79A7);

  private BuiltInLook() {}

  static SlideBase of(ColorMode mode) {
    Frame frame = Frame.WIDE;
    XMLSlideShow slides = new XMLSlideShow();
    slides.setPageSize(new Dimension((int) frame.width(), (int) frame.height()));
    XSLFSlideMaster master = slides.getSlideMasters().getFirst();
    setTheme(master.getTheme().getXmlObject().getThemeElements(), ChartTheme.of(mode).palette());
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
        Texts.withoutInsets(text);
        text.getTextParagraphs().forEach(p -> p.setTextAlign(TextAlign.LEFT));
      } else if (shape instanceof XSLFTextShape text && text.getTextType() == Placeholder.BODY) {
        text.setAnchor(SlideBase.rectangle(frame.body()));
      }
    }
  }

  /**
   * Dark decks have dark "light" colors: everything that follows the theme then fits, in charts
   * too.
   */
  private static void setTheme(CTBaseStyles theme, Palette palette) {
    CTColorScheme scheme = theme.getClrScheme();
    scheme.setName("Tunewise");
    setColor(scheme.getDk1(), palette.ink());
    setColor(scheme.getLt1(), palette.background());
    setColor(scheme.getDk2(), palette.muted());
    setColor(scheme.getLt2(), palette.grid());
    List<CTColor> accents =
        List.of(
            scheme.getAccent1(),
            scheme.getAccent2(),
            scheme.getAccent3(),
            scheme.getAccent4(),
            scheme.getAccent5(),
            scheme.getAccent6());
    List<Color> colors =
        Stream.concat(
                Stream.of(Strategy.values()).map(palette::line),
                Stream.of(palette.muted(), ORANGE, PURPLE))
            .toList();
    for (int i = 0; i < accents.size(); i++) {
      setColor(accents.get(i), colors.get(i));
    }
    setColor(scheme.getHlink(), colors.getFirst());
    setColor(scheme.getFolHlink(), colors.getFirst());
    CTFontScheme fonts = theme.getFontScheme();
    fonts.setName("Tunewise");
    fonts.getMajorFont().getLatin().setTypeface(FONT);
    fonts.getMinorFont().getLatin().setTypeface(FONT);
  }

  private static void setColor(CTColor color, Color value) {
    if (color.isSetSysClr()) {
      color.unsetSysClr();
    }
    if (!color.isSetSrgbClr()) {
      color.addNewSrgbClr();
    }
    byte[] rgb = {(byte) value.getRed(), (byte) value.getGreen(), (byte) value.getBlue()};
    color.getSrgbClr().setVal(rgb);
  }
}

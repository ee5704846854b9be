package dev.tunewise.export.office;

import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBaseStyles;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTFontScheme;

/** Puts the colors of a palette and a font that every office has into a theme. */
final class ThemeColors {
  /** As wide as the fonts that stand in for it elsewhere. */
  static final String FONT = "Arial";

  private static final Color ORANGE = new Color(0xE69F00);
  private static final Color PURPLE = new Color(0xCC79A7);

  private ThemeColors() {}

  /**
   * Dark decks have dark "light" colors: everything that follows the theme then fits, in charts
   * too.
   */
  static void set(CTBaseStyles theme, Palette palette) {
    CTColorScheme scheme = theme.getClrScheme();
    scheme.setName("Tunewise");
    set(scheme.getDk1(), palette.ink());
    set(scheme.getLt1(), palette.background());
    set(scheme.getDk2(), palette.muted());
    set(scheme.getLt2(), palette.grid());
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
      set(accents.get(i), colors.get(i));
    }
    set(scheme.getHlink(), colors.getFirst());
    set(scheme.getFolHlink(), colors.getFirst());
    CTFontScheme fonts = theme.getFontScheme();
    fonts.setName("Tunewise");
    fonts.getMajorFont().getLatin().setTypeface(FONT);
    fonts.getMinorFont().getLatin().setTypeface(FONT);
  }

  private static void set(CTColor color, Color value) {
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

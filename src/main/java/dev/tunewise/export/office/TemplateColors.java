package dev.tunewise.export.office;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Contrast;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;

/**
 * The accents of a company's theme for the strategies: three that stand out from the ground and
 * from each other. Dashes tell strategies apart all the same. Where there are none, the program's
 * own colors.
 */
final class TemplateColors {
  private static final double STANDS_OUT = 2;
  private static final double DIFFERS = 70;

  private TemplateColors() {}

  static DeckColors of(XSLFTheme theme) {
    Color ground = color(theme.getCTColor("lt1"));
    List<String> names = new ArrayList<>();
    List<Color> chosen = new ArrayList<>();
    for (int i = 1; i <= 6 && names.size() < Strategy.values().length; i++) {
      String name = "accent" + i;
      Color color = color(theme.getCTColor(name));
      if (Contrast.ratio(color.getRGB(), ground.getRGB()) >= STANDS_OUT
          && chosen.stream().allMatch(other -> distance(color, other) >= DIFFERS)) {
        names.add(name);
        chosen.add(color);
      }
    }
    ColorMode mode = ColorMode.of(Contrast.luminance(ground.getRGB()) <= 0.4, false);
    boolean enough = names.size() == Strategy.values().length;
    return new DeckColors(enough ? names : own(mode), mode);
  }

  private static List<String> own(ColorMode mode) {
    Palette palette = ChartTheme.of(mode).palette();
    return Stream.of(Strategy.values()).map(palette::line).map(DeckColors::digits).toList();
  }

  private static Color color(CTColor color) {
    byte[] rgb =
        color.isSetSrgbClr()
            ? color.getSrgbClr().getVal()
            : color.isSetSysClr() && color.getSysClr().isSetLastClr()
                ? color.getSysClr().getLastClr()
                : new byte[] {-1, -1, -1};
    return new Color(rgb[0] & 0xFF, rgb[1] & 0xFF, rgb[2] & 0xFF);
  }

  private static double distance(Color one, Color other) {
    return Math.sqrt(
        Math.pow(one.getRed() - other.getRed(), 2)
            + Math.pow(one.getGreen() - other.getGreen(), 2)
            + Math.pow(one.getBlue() - other.getBlue(), 2));
  }
}

package dev.tunewise.export.office;

import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.MoneyData;
import dev.tunewise.chart.MoneyData.Bar;
import dev.tunewise.chart.MoneyData.Part;
import dev.tunewise.chart.draw.CategoryStyle;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.page.TextMeasure;
import dev.tunewise.model.CostCategory;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.wording.MoneyText;
import java.util.List;

/**
 * Where the money goes as a native chart of stacked bars: a series for each category, in its color
 * and pattern; totals stand with the names of the strategies.
 */
final class MoneyBars {
  private static final double TOP = 24;
  private static final double RIGHT = 24;
  private static final double BOTTOM = 66;

  /** What is written in a part needs so much more than its letters. */
  private static final double INSIDE = 10;

  /** Of lines and letters on the fills, which are light on any ground. */
  private static final String ON_FILL = "1F2328";

  private static final String LINES = "6E7681";

  private final MoneyData money;
  private final double width;
  private final double height;
  private final double left;
  private final ValueAxis axis;
  private final DataSheet sheet = new DataSheet();
  private final ChartParts parts = new ChartParts();
  private final Xml xml = parts.xml();
  private final BarParts bars = new BarParts(parts);

  private MoneyBars(MoneyData money, double width, double height) {
    this.money = money;
    this.width = width;
    this.height = height;
    double widest =
        names().stream()
            .flatMap(String::lines)
            .mapToDouble(line -> TextMeasure.width(line, BarParts.LABEL, false))
            .max()
            .orElse(0);
    left = Math.min(0.46 * width, widest + 14);
    ChartAxis x = money.x();
    double[] ticks = x.ticks(6);
    double step = ticks.length > 1 ? ticks[1] - ticks[0] : x.high();
    double high = Tolerance.ceil(x.high() / step) * step;
    axis =
        new ValueAxis(
            false, false, 0, high, step, NumberFormats.axis(x.quantity(), high, step), "");
  }

  /** A chart of this size in points. */
  static NativeChart of(MoneyData money, double width, double height) {
    MoneyBars chart = new MoneyBars(money, width, height);
    String title = "Total cost" + money.x().quantity().suffix(", ", "");
    String all = chart.parts.space(title, chart::plotArea, chart::legend);
    return new NativeChart(all, chart.sheet.workbook(), "", "");
  }

  private List<String> names() {
    return money.bars().stream()
        .map(bar -> bar.strategy().label() + "\n" + money.text(bar.total()))
        .toList();
  }

  private void plotArea() {
    parts.layout(Plot.inside(width, height, left, TOP, RIGHT, BOTTOM));
    List<Range> columns = money.columns().stream().map(sheet::add).toList();
    Range names = sheet.words("Strategy and total", names());
    bars.stacked(
        45,
        () -> {
          for (int i = 0; i < money.categories().size(); i++) {
            CostCategory category = money.categories().get(i);
            int index = i;
            bars.series(
                names, columns.get(1 + i), () -> fill(category), () -> labels(index, category));
          }
        },
        axis);
  }

  private void fill(CostCategory category) {
    CategoryStyle style = CategoryStyle.of(category);
    String color = DeckColors.digits(style.color());
    if (style.hatch().officeName().isEmpty()) {
      parts.fill(color, 100);
    } else {
      xml.in(
          "a:pattFill",
          () -> {
            xml.in("a:fgClr", () -> DeckColors.write(xml, style.isHollow() ? color : LINES, 100));
            xml.in("a:bgClr", () -> DeckColors.write(xml, ground(category), 100));
          },
          "prst",
          style.hatch().officeName());
    }
    if (style.isHollow()) {
      parts.line(ChartParts.Line.solid(color, 1));
    }
  }

  private static String ground(CostCategory category) {
    CategoryStyle style = CategoryStyle.of(category);
    return style.isHollow() ? DeckColors.GROUND : DeckColors.digits(style.color());
  }

  /** Amounts where there is room for them, with the name of the category where it fits as well. */
  private void labels(int index, CostCategory category) {
    xml.in(
        "c:dLbls",
        () -> {
          for (int b = 0; b < money.bars().size(); b++) {
            label(b, money.bars().get(b), index, category);
          }
          shown(false, false);
        });
  }

  private void label(int point, Bar bar, int index, CostCategory category) {
    Part part = bar.parts().get(index);
    double room = part.amount() / axis.high() * (width - left - RIGHT) - INSIDE;
    double amount = TextMeasure.width(money.text(part.amount()), BarParts.LABEL, false);
    double name = TextMeasure.width(MoneyText.label(category), BarParts.LABEL, false);
    if (amount > room) {
      return;
    }
    String color = CategoryStyle.of(category).isHollow() ? DeckColors.INK : ON_FILL;
    String format = NumberFormats.brief(money.x().quantity(), part.amount());
    xml.in(
        "c:dLbl",
        () -> {
          xml.val("c:idx", point);
          xml.leaf("c:numFmt", "formatCode", format, "sourceLinked", 0);
          xml.in(
              "c:spPr",
              () -> {
                parts.fill(ground(category), 100);
                parts.noLine();
              });
          parts.textProperties("c:txPr", BarParts.LABEL, color, false);
          xml.val("c:dLblPos", "ctr");
          shown(name <= room, true);
        });
  }

  private void shown(boolean name, boolean value) {
    xml.val("c:showLegendKey", 0).val("c:showVal", value ? 1 : 0).val("c:showCatName", 0);
    xml.val("c:showSerName", name ? 1 : 0).val("c:showPercent", 0).val("c:showBubbleSize", 0);
    if (name && value) {
      xml.text("c:separator", "\n");
    }
  }

  private void legend() {
    xml.in(
        "c:legend",
        () -> {
          xml.val("c:legendPos", "b").val("c:overlay", 0);
          parts.textProperties("c:txPr", BarParts.LABEL, DeckColors.MUTED, false);
        });
  }
}

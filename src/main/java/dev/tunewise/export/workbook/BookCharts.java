package dev.tunewise.export.workbook;

import dev.tunewise.chart.draw.CategoryStyle;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.chart.draw.StrategyStyle;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.util.List;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Native charts over cells: they move with them. */
final class BookCharts {
  private static final double WIDTH_POINTS = 2.25;

  /** Where the numbers of a line or bar stand, and what it is called. */
  record Series(String name, XSSFSheet sheet, CellRangeAddress cells, Color color, String dash) {
    static Series of(Strategy strategy, XSSFSheet sheet, CellRangeAddress cells) {
      StrategyStyle style = StrategyStyle.of(strategy);
      return new Series(
          strategy.label(), sheet, cells, Palette.LIGHT.line(strategy), style.dash().officeName());
    }

    static Series of(CostCategory category, XSSFSheet sheet, CellRangeAddress cells) {
      return new Series(
          category.label(), sheet, cells, CategoryStyle.of(category).color(), "solid");
    }
  }

  /** An axis: its name, how its numbers are written, whether each step multiplies. */
  record Axis(String name, String format, boolean logarithmic) {}

  private final XSSFSheet sheet;

  BookCharts(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  private XSSFChart chart(String title, CellRangeAddress place) {
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(
                sheet
                    .createDrawingPatriarch()
                    .createAnchor(
                        0,
                        0,
                        0,
                        0,
                        place.getFirstColumn(),
                        place.getFirstRow(),
                        place.getLastColumn(),
                        place.getLastRow()));
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return chart;
  }

  /** Lines over numbers. */
  void lines(
      String title,
      CellRangeAddress place,
      Axis x,
      Axis y,
      XSSFSheet xSheet,
      CellRangeAddress xs,
      List<Series> lines) {
    XSSFChart chart = chart(title, place);
    XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    axis(bottom, x);
    axis(left, y);
    left.setCrosses(AxisCrosses.MIN);
    bottom.setCrosses(AxisCrosses.MIN);
    left.getOrAddMajorGridProperties().setLineProperties(line(new Color(0xE1E5EA), "solid", 0.75));
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
    data.setStyle(ScatterStyle.LINE);
    data.setVaryColors(false);
    XDDFNumericalDataSource<Double> months =
        XDDFDataSourcesFactory.fromNumericCellRange(xSheet, xs);
    for (Series each : lines) {
      XDDFScatterChartData.Series series =
          (XDDFScatterChartData.Series)
              data.addSeries(
                  months, XDDFDataSourcesFactory.fromNumericCellRange(each.sheet(), each.cells()));
      series.setTitle(each.name(), null);
      series.setSmooth(false);
      series.setMarkerStyle(MarkerStyle.NONE);
      series.setLineProperties(line(each.color(), each.dash(), WIDTH_POINTS));
    }
    chart.plot(data);
  }

  /** Bars whose parts add up. */
  void stacked(
      String title, CellRangeAddress place, Axis y, CellRangeAddress names, List<Series> parts) {
    XSSFChart chart = chart(title, place);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.LEFT);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.BOTTOM);
    axis(left, y);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    bottom.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setVaryColors(false);
    for (Series each : parts) {
      XDDFChartData.Series series =
          data.addSeries(
              XDDFDataSourcesFactory.fromStringCellRange(sheet, names),
              XDDFDataSourcesFactory.fromNumericCellRange(each.sheet(), each.cells()));
      series.setTitle(each.name(), null);
      XDDFShapeProperties shape = new XDDFShapeProperties();
      shape.setFillProperties(new XDDFSolidFillProperties(color(each.color())));
      series.setShapeProperties(shape);
    }
    chart.plot(data);
    CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    value(bars.addNewGapWidth(), "60");
    value(bars.addNewOverlap(), "100");
  }

  /** Sets a value whose type the schemas at hand leave out. */
  private static void value(XmlObject element, String value) {
    try (XmlCursor cursor = element.newCursor()) {
      cursor.setAttributeText(new QName("val"), value);
    }
  }

  private static void axis(XDDFValueAxis axis, Axis looks) {
    axis.setTitle(looks.name());
    axis.setNumberFormat(looks.format());
    if (looks.logarithmic()) {
      axis.setLogBase(10);
    }
  }

  private static XDDFLineProperties line(Color color, String dash, double points) {
    XDDFLineProperties line = new XDDFLineProperties();
    line.setFillProperties(new XDDFSolidFillProperties(color(color)));
    line.setWidth(points);
    line.setPresetDash(new XDDFPresetLineDash(preset(dash)));
    return line;
  }

  private static PresetLineDash preset(String officeName) {
    return switch (officeName) {
      case "dash" -> PresetLineDash.DASH;
      case "dashDot" -> PresetLineDash.DASH_DOT;
      case "sysDot" -> PresetLineDash.SYSTEM_DOT;
      default -> PresetLineDash.SOLID;
    };
  }

  private static XDDFColor color(Color color) {
    return XDDFColor.from(
        new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()});
  }
}

package dev.tunewise.export.workbook;

import dev.tunewise.chart.draw.CategoryStyle;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.chart.draw.StrategyStyle;
import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import java.awt.Color;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
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
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;

/** Native charts over cells: they move with them. */
final class BookCharts {
  private static final double WIDTH_POINTS = 2.25;

  private static final double LIMIT_POINTS = 1.5;
  private static final double TITLE_POINTS = 11;
  private static final double TEXT_POINTS = 9;
  private static final Color TEXT = new Color(0x3D444D);
  private static final Color GRID = new Color(0xE1E5EA);
  private static final Color LIMIT = new Color(0x57606A);

  /**
   * Numbers in a row or a column, as they were calculated last: the library's own source of them
   * would calculate each anew.
   */
  record Cells(XSSFSheet sheet, CellRangeAddress area) implements XDDFNumericalDataSource<Double> {
    @Override
    public int getPointCount() {
      return area.getNumberOfCells();
    }

    @Override
    public @Nullable Double getPointAt(int index) {
      int columns = area.getLastColumn() - area.getFirstColumn() + 1;
      XSSFRow row = sheet.getRow(area.getFirstRow() + index / columns);
      XSSFCell cell = row == null ? null : row.getCell(area.getFirstColumn() + index % columns);
      return cell != null && BookSheet.isNumber(cell) ? cell.getNumericCellValue() : null;
    }

    @Override
    public boolean isCellRange() {
      return true;
    }

    @Override
    public boolean isReference() {
      return true;
    }

    @Override
    public boolean isNumeric() {
      return true;
    }

    @Override
    public int getColIndex() {
      return area.getFirstColumn();
    }

    @Override
    public String getDataRangeReference() {
      return area.formatAsString(sheet.getSheetName(), true);
    }

    /** The axis has one. */
    @Override
    public @Nullable String getFormatCode() {
      return null;
    }

    @Override
    public void setFormatCode(String code) {
      throw new UnsupportedOperationException("the axis has the format");
    }

    double largest() {
      return IntStream.range(0, getPointCount())
          .mapToObj(this::getPointAt)
          .filter(Objects::nonNull)
          .mapToDouble(Double::doubleValue)
          .max()
          .orElse(0);
    }
  }

  /**
   * A line or bar; bars have no numbers of their own along the axis of their names.
   *
   * @param nameAt the cell that holds the name, if one does
   */
  record Series(
      String name,
      @Nullable CellReference nameAt,
      @Nullable Cells xs,
      Cells ys,
      Color color,
      String dash,
      double points) {
    static Series of(Strategy strategy, Cells xs, Cells ys) {
      String dash = StrategyStyle.of(strategy).dash().officeName();
      return new Series(
          strategy.label(), null, xs, ys, Palette.LIGHT.line(strategy), dash, WIDTH_POINTS);
    }

    static Series of(CostCategory category, Cells ys) {
      return new Series(
          category.label(), null, null, ys, CategoryStyle.of(category).color(), "solid", 0);
    }

    /** What others are held against. */
    static Series limit(String name, Cells xs, Cells ys, @Nullable CellReference nameAt) {
      return new Series(name, nameAt, xs, ys, LIMIT, "sysDot", LIMIT_POINTS);
    }
  }

  /**
   * An axis.
   *
   * @param name empty for none
   * @param format of its numbers
   * @param isLogarithmic whether each step multiplies
   * @param max where it ends; 0 for where its numbers do
   * @param step between its marks, if it ends somewhere
   */
  record Axis(String name, String format, boolean isLogarithmic, double max, double step) {
    Axis(String name, String format) {
      this(name, format, false, 0, 0);
    }

    static Axis logarithmic(String name, String format) {
      return new Axis(name, format, true, 0, 0);
    }

    /** Up to a largest number, with a mark every so many. */
    Axis upTo(double last, double each) {
      return new Axis(name, format, isLogarithmic, last, each);
    }
  }

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
    for (XDDFTextRun run : chart.getFormattedTitle().getParagraph(0).getTextRuns()) {
      run.setFontSize(TITLE_POINTS);
      run.setBold(true);
      run.setFontColor(color(TEXT));
    }
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    return chart;
  }

  /** Lines over numbers. */
  void lines(String title, CellRangeAddress place, Axis x, Axis y, List<Series> lines) {
    XSSFChart chart = chart(title, place);
    XDDFValueAxis bottom = chart.createValueAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    axis(bottom, x);
    axis(left, y);
    left.setCrosses(AxisCrosses.MIN);
    bottom.setCrosses(AxisCrosses.MIN);
    left.getOrAddMajorGridProperties().setLineProperties(line(GRID, "solid", 0.75));
    XDDFScatterChartData data =
        (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, bottom, left);
    data.setStyle(ScatterStyle.LINE);
    data.setVaryColors(false);
    for (Series each : lines) {
      XDDFScatterChartData.Series series =
          (XDDFScatterChartData.Series)
              data.addSeries(Objects.requireNonNull(each.xs()), each.ys());
      series.setTitle(each.name(), each.nameAt());
      series.setSmooth(false);
      series.setMarkerStyle(MarkerStyle.NONE);
      series.setLineProperties(line(each.color(), each.dash(), each.points()));
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
    left.setCrosses(AxisCrosses.MAX); // below the last bar, since the first one stands on top
    bottom.setOrientation(org.apache.poi.xddf.usermodel.chart.AxisOrientation.MAX_MIN);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(BarGrouping.STACKED);
    data.setVaryColors(false);
    for (Series each : parts) {
      XDDFChartData.Series series =
          data.addSeries(XDDFDataSourcesFactory.fromStringCellRange(sheet, names), each.ys());
      series.setTitle(each.name(), each.nameAt());
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
    if (!looks.name().isEmpty()) {
      axis.setTitle(looks.name());
    }
    axis.setNumberFormat(looks.format());
    axis.getOrAddTextProperties().setFontSize(TEXT_POINTS);
    axis.getOrAddShapeProperties().setLineProperties(line(GRID, "solid", 0.75));
    if (looks.isLogarithmic()) {
      axis.setLogBase(10);
    }
    if (looks.max() > 0) {
      axis.setMinimum(0);
      axis.setMaximum(looks.max());
      axis.setMajorUnit(looks.step());
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

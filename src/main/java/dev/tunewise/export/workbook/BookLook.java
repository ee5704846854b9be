package dev.tunewise.export.workbook;

import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.awt.Color;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of a workbook's cells: what a number measures decides how it is written. */
final class BookLook {
  /** What a cell is for. */
  enum Role {
    TITLE,
    /** What the workbook says first. */
    VERDICT,
    /** Lines of words. */
    NOTE,
    /** What explains, beside what is read. */
    ASIDE,
    /** What a number is, in as many lines as it takes. */
    HELP,
    /** Over the heads of several columns. */
    GROUP_HEAD,
    /** Over a table or a column of words. */
    HEAD,
    /** Over a column of numbers. */
    NUMBER_HEAD,
    LABEL,
    /** A number of the team's own, to be changed. */
    INPUT,
    /** A number to be changed that nobody has set yet: an example. */
    EXAMPLE,
    CALCULATED,
    /** A step on the way that few will read. */
    WORKING,
    /** What the sheet is read for. */
    RESULT
  }

  private static final short TEXT_POINTS = 10;
  private static final Color INPUT_GROUND = new Color(0xFFF8E1);
  private static final Color INPUT_INK = new Color(0x0B4F9E);
  private static final Color MUTED = new Color(0x57606A);
  private static final Color EDGE = new Color(0xB8C0CA);
  private static final Color HEAD_GROUND = new Color(0xEEF1F5);

  private final XSSFWorkbook workbook;
  private final String symbol;
  private final Map<String, XSSFCellStyle> styles = new HashMap<>();

  BookLook(XSSFWorkbook workbook, String currency) {
    this.workbook = workbook;
    symbol = "\"" + Numbers.symbol(currency) + "\"";
    workbook.getFontAt(0).setFontHeightInPoints(TEXT_POINTS);
  }

  XSSFCellStyle style(Role role, Figure figure) {
    return styles.computeIfAbsent(role + " " + figure, key -> make(role, figure));
  }

  /** Words that stand beside a number, which ends where they begin. */
  XSSFCellStyle beside(Role role) {
    return styles.computeIfAbsent(
        role + " beside",
        key -> {
          XSSFCellStyle style = make(role, Figure.TEXT);
          style.setAlignment(HorizontalAlignment.LEFT);
          style.setIndention((short) 1);
          style.setWrapText(role == Role.HELP);
          return style;
        });
  }

  /** Whether even words end where numbers do. */
  private static boolean isRight(Role role) {
    return role == Role.NUMBER_HEAD || role == Role.CALCULATED || role == Role.WORKING;
  }

  private static boolean isHead(Role role) {
    return role == Role.HEAD || role == Role.NUMBER_HEAD || role == Role.GROUP_HEAD;
  }

  /** The same for text that a spreadsheet could take for a formula once the cell is edited. */
  XSSFCellStyle quoted(Role role) {
    return styles.computeIfAbsent(
        role + " quoted",
        key -> {
          XSSFCellStyle style = make(role, Figure.TEXT);
          style.setQuotePrefixed(true);
          return style;
        });
  }

  /** A head in the color of a strategy. */
  XSSFCellStyle head(Strategy strategy, Role role) {
    return styles.computeIfAbsent(
        role + " " + strategy,
        key -> {
          XSSFCellStyle style = make(role, Figure.TEXT);
          XSSFFont font = font(role);
          font.setColor(color(Palette.LIGHT.text(strategy)));
          style.setFont(font);
          style.setBorderBottom(BorderStyle.MEDIUM);
          style.setBottomBorderColor(color(Palette.LIGHT.line(strategy)));
          return style;
        });
  }

  private XSSFCellStyle make(Role role, Figure figure) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font(role));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat(format(figure)));
    switch (role) {
      case INPUT, EXAMPLE -> {
        ground(style, INPUT_GROUND);
        edge(style);
        style.setLocked(false);
      }
      case GROUP_HEAD -> ground(style, HEAD_GROUND);
      case HEAD, NUMBER_HEAD -> {
        ground(style, HEAD_GROUND);
        style.setWrapText(true);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(color(EDGE));
      }
      case NOTE -> style.setWrapText(true);
      case VERDICT -> style.setShrinkToFit(true); // however long it becomes
      case TITLE, LABEL, ASIDE, HELP, CALCULATED, WORKING, RESULT -> {}
    }
    if (figure != Figure.TEXT || isRight(role)) {
      style.setAlignment(HorizontalAlignment.RIGHT);
    }
    if (figure == Figure.WORDS) {
      style.setWrapText(true);
    }
    return style;
  }

  private XSSFFont font(Role role) {
    XSSFFont font = workbook.createFont();
    font.setFontHeightInPoints(
        switch (role) {
          case TITLE -> (short) 12;
          case VERDICT -> (short) 16;
          default -> TEXT_POINTS;
        });
    font.setBold(role == Role.TITLE || role == Role.VERDICT || isHead(role) || role == Role.RESULT);
    font.setItalic(role == Role.EXAMPLE);
    if (role == Role.INPUT || role == Role.EXAMPLE) {
      font.setColor(color(INPUT_INK));
    } else if (role == Role.ASIDE || role == Role.HELP || role == Role.WORKING) {
      font.setColor(color(MUTED));
    }
    return font;
  }

  private static void ground(XSSFCellStyle style, Color color) {
    style.setFillForegroundColor(color(color));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private static void edge(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBottomBorderColor(color(EDGE));
    style.setTopBorderColor(color(EDGE));
    style.setLeftBorderColor(color(EDGE));
    style.setRightBorderColor(color(EDGE));
  }

  private static XSSFColor color(Color color) {
    return new XSSFColor(
        new byte[] {
          (byte) 0xFF, (byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()
        });
  }

  /** Money on the axis of a chart, in the two units that suit the largest amount. */
  String briefMoney(double largest) {
    return brief(largest, symbol, false);
  }

  /** Money on an axis whose marks are powers of ten. */
  String briefPowersOfMoney(double largest) {
    return brief(largest, symbol, true);
  }

  /** Things that are counted, likewise. */
  static String briefPowers(double largest) {
    return brief(largest, "", true);
  }

  /**
   * Other marks lie a tenth of the largest apart or more, so that those of many units are whole.
   */
  private static String brief(double largest, String symbol, boolean powers) {
    double whole = powers ? Double.POSITIVE_INFINITY : largest / 10;
    return largest < 1e9
        ? unit(symbol, whole, 1e6, ",,\"M\"") + unit(symbol, whole, 1e3, ",\"k\"") + symbol + "0"
        : unit(symbol, whole, 1e9, ",,,\"B\"")
            + unit(symbol, whole, 1e6, ",,\"M\"")
            + symbol
            + "#,##0";
  }

  /**
   * Numbers from a unit on.
   *
   * @param whole up to which units need no decimals
   */
  private static String unit(String symbol, double whole, double unit, String scaled) {
    return "[>=" + (long) unit + "]" + symbol + (whole >= unit ? "0" : "0.0") + scaled + ";";
  }

  /** The number format of a figure, in the scenario's currency. */
  String format(Figure figure) {
    return switch (figure) {
      case MONEY -> symbol + "#,##0;-" + symbol + "#,##0";
      // Without a sign where a condition chooses: not every spreadsheet would write it.
      case PRICE -> "[>=1]%1$s#,##0.00;[>=0.01]%1$s0.0000;%1$s0.00####".formatted(symbol);
      case EXACT_PRICE -> symbol + "#,##0.00####;-" + symbol + "#,##0.00####";
      case PRICE_DIFFERENCE -> symbol + "#,##0.0000;-" + symbol + "#,##0.0000";
      case SHARE -> "0.0%";
      case EXACT_SHARE -> "0.0#####%";
      case RATE -> "[>10]\"over " + Numbers.in(Locale.US).count(1000) + "%\";0.0%";
      case COUNT -> "#,##0";
      case NUMBER, TEXT, WORDS -> "General";
      case MONTHS -> "0.0";
      case MOMENT -> "0.00";
      case DATE -> "mmm yyyy";
      case YEAR -> "0";
      case FLAG -> "\"yes\";\"yes\";\"no\"";
    };
  }
}

package dev.tunewise.export.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.PrintSheet;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.print.PrintException;
import org.junit.jupiter.api.Test;

class PrinterTest {
  private static final PrintOrder ORDER = new PrintOrder("Test", PaperSize.A4, true, 1);

  private static PrintSheet sheet() {
    return new PrintSheet(200, 100, g2 -> g2.fill(new Rectangle2D.Double(0, 0, 200, 100)));
  }

  @Test
  void print_makesAPageOfEachSheet_andTellsOfIt() throws Exception {
    PostScriptPrinter out = new PostScriptPrinter();
    List<String> told = new ArrayList<>();
    out.printer()
        .print(
            List.of(sheet(), sheet(), sheet()),
            ORDER,
            (page, count) -> told.add(page + " of " + count));
    assertEquals(3, out.pages());
    assertEquals(List.of("1 of 3", "2 of 3", "3 of 3"), told.stream().distinct().toList());
  }

  @Test
  void print_goesNoFurther_onceItIsCanceled() {
    PostScriptPrinter out = new PostScriptPrinter();
    List<PrintSheet> sheets = IntStream.range(0, 5).mapToObj(i -> sheet()).toList();
    try {
      out.printer().print(sheets, ORDER, (page, count) -> page < 3);
    } catch (PrintException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("cancel"), e.toString());
    }
    assertTrue(out.pages() <= 3);
  }

  @Test
  void page_fitsTheSheet_inTheMiddleOfThePaper() throws Exception {
    BufferedImage paper = new BufferedImage(842, 595, BufferedImage.TYPE_INT_RGB);
    PageFormat format = PaperSize.A4.format(true);
    assertEquals(842, format.getWidth(), 1);
    Pages pages = new Pages(List.of(sheet()), format, (page, count) -> true);
    assertEquals(Printable.PAGE_EXISTS, pages.print(paper.createGraphics(), format, 0));
    assertEquals(Printable.NO_SUCH_PAGE, pages.print(paper.createGraphics(), format, 1));
    int middle = 595 / 2;
    assertEquals(Color.BLACK.getRGB(), paper.getRGB(30, middle));
    assertEquals(Color.WHITE.getRGB(), paper.getRGB(40, middle));
    assertEquals(Color.WHITE.getRGB(), paper.getRGB(800, middle));
    assertEquals(Color.BLACK.getRGB(), paper.getRGB(810, middle));
    assertEquals(Color.BLACK.getRGB(), paper.getRGB(421, 80)); // a wide sheet leaves room above
    assertEquals(Color.WHITE.getRGB(), paper.getRGB(421, middle - 180));
    assertEquals(Color.WHITE.getRGB(), paper.getRGB(421, middle + 180));
  }

  @Test
  void page_isNotDrawn_onceThePrintIsCanceled() {
    PageFormat format = PaperSize.LETTER.format(false);
    Pages pages = new Pages(List.of(sheet()), format, (page, count) -> false);
    BufferedImage paper = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB);
    assertThrows(PrinterAbortException.class, () -> pages.print(paper.createGraphics(), format, 0));
  }

  @Test
  void usualPaper_followsTheCountry() {
    assertEquals(PaperSize.LETTER, PaperSize.usual(Locale.US));
    assertEquals(PaperSize.A4, PaperSize.usual(Locale.GERMANY));
    assertEquals(PaperSize.A4, PaperSize.usual(Locale.ROOT));
  }

  @Test
  void copies_areAtLeastOne() {
    assertThrows(
        IllegalArgumentException.class, () -> new PrintOrder("Test", PaperSize.A4, true, 0));
  }
}

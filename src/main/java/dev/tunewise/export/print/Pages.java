package dev.tunewise.export.print;

import dev.tunewise.export.PrintSheet;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.util.List;

/** Sheets as pages of paper: each as large as it fits, in the middle. */
final class Pages implements Pageable, Printable {
  private final List<PrintSheet> sheets;
  private final PageFormat format;
  private final PrintProgress progress;

  Pages(List<PrintSheet> sheets, PageFormat format, PrintProgress progress) {
    this.sheets = List.copyOf(sheets);
    this.format = format;
    this.progress = progress;
  }

  @Override
  public int getNumberOfPages() {
    return sheets.size();
  }

  @Override
  public PageFormat getPageFormat(int page) {
    return format;
  }

  @Override
  public Printable getPrintable(int page) {
    return this;
  }

  /** Asked twice for a page that is not all lines, first to look what is on it. */
  @Override
  public int print(Graphics graphics, PageFormat paper, int page) throws PrinterAbortException {
    if (page >= sheets.size()) {
      return NO_SUCH_PAGE;
    }
    if (!progress.goesOn(page + 1, sheets.size())) {
      throw new PrinterAbortException("canceled");
    }
    PrintSheet sheet = sheets.get(page);
    double scale =
        Math.min(
            paper.getImageableWidth() / sheet.width(), paper.getImageableHeight() / sheet.height());
    double left = (paper.getImageableWidth() - scale * sheet.width()) / 2;
    double top = (paper.getImageableHeight() - scale * sheet.height()) / 2;
    Graphics2D g2 = (Graphics2D) graphics.create();
    try {
      g2.translate(paper.getImageableX() + left, paper.getImageableY() + top);
      g2.scale(scale, scale);
      sheet.painter().accept(g2);
    } finally {
      g2.dispose();
    }
    return PAGE_EXISTS;
  }
}

package dev.tunewise.export.office;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.page.Box;
import dev.tunewise.export.page.TableGrid;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.drawingml.x2006.main.CTLineProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCell;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTableCellProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;

/** A table of a slide, with a line under each row. */
final class TableShape {
  private static final int HAIRLINE = 6_350;

  private final DeckColors colors;
  private final double size;

  private TableShape(DeckColors colors, double size) {
    this.colors = colors;
    this.size = size;
  }

  static void write(XSLFSlide slide, Box box, Table table, double size, SlideBase base) {
    TableGrid grid = TableGrid.of(table, size, base.frame().measured(box.width()));
    XSLFTable shape = slide.createTable(table.rows().size() + 1, table.head().size());
    TableShape writer = new TableShape(base.colors(), size);
    for (int c = 0; c < table.head().size(); c++) {
      shape.setColumnWidth(c, grid.widths().get(c) * base.frame().wideness());
      writer.write(shape.getCell(0, c), table.head().get(c), true);
    }
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> row = table.rows().get(r);
      for (int c = 0; c < row.size(); c++) {
        writer.write(shape.getCell(r + 1, c), row.get(c), false);
      }
    }
    double height = 0;
    for (int r = 0; r < grid.heights().size(); r++) {
      shape.setRowHeight(r, grid.heights().get(r));
      height += grid.heights().get(r);
    }
    shape.setAnchor(SlideBase.rectangle(new Box(box.x(), box.y(), box.width(), height)));
  }

  private void write(XSLFTableCell shape, Cell cell, boolean head) {
    shape.setLeftInset(TableGrid.PAD_X * size);
    shape.setRightInset(TableGrid.PAD_X * size);
    shape.setTopInset(TableGrid.PAD_Y * size);
    shape.setBottomInset(TableGrid.PAD_Y * size);
    shape.setVerticalAlignment(VerticalAlignment.MIDDLE);
    shape.clearText();
    XSLFTextParagraph paragraph = shape.addNewTextParagraph();
    paragraph.setTextAlign(cell.right() ? TextAlign.RIGHT : TextAlign.LEFT);
    Texts.spacing(paragraph, size, 0);
    String color = head ? DeckColors.MUTED : DeckColors.INK;
    if (cell.strategy() != null) {
      color = colors.of(cell.strategy());
    }
    Texts.add(paragraph, cell.text(), size, cell.strong(), color);
    CTTextBody body = ((CTTableCell) shape.getXmlObject()).getTxBody();
    if (body.getBodyPr() == null) {
      body.addNewBodyPr(); // the library leaves it out, PowerPoint insists on it
    }
    line(shape, head ? DeckColors.MUTED : DeckColors.GRID);
  }

  private static void line(XSLFTableCell shape, String color) {
    CTTableCell xml = (CTTableCell) shape.getXmlObject();
    CTTableCellProperties properties = xml.isSetTcPr() ? xml.getTcPr() : xml.addNewTcPr();
    if (properties.isSetLnB()) {
      properties.unsetLnB(); // the library's own; two are a fault
    }
    CTLineProperties line = properties.addNewLnB();
    line.setW(HAIRLINE);
    Texts.fill(line.addNewSolidFill(), color);
  }
}

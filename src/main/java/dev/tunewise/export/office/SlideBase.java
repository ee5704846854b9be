package dev.tunewise.export.office;

import dev.tunewise.export.page.Box;
import dev.tunewise.export.page.Frame;
import java.awt.geom.Rectangle2D;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;

/**
 * The presentation that slides are added to, empty.
 *
 * @param layout of every slide
 * @param frame where its title, content and footer go
 */
record SlideBase(
    XMLSlideShow slides, XSLFSlideLayout layout, Frame frame, DeckColors colors, boolean own) {
  static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }
}

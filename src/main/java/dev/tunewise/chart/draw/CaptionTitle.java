package dev.tunewise.chart.draw;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.Size2D;
import org.jfree.chart.ui.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** Captions below a plot, in all its width. */
final class CaptionTitle extends Title {
  private static final long serialVersionUID = 1L;

  private final transient Captions captions;

  CaptionTitle(Captions captions, RectangleInsets padding) {
    super(RectangleEdge.BOTTOM, HorizontalAlignment.LEFT, VerticalAlignment.TOP, padding);
    this.captions = captions;
  }

  Captions captions() {
    return captions;
  }

  @Override
  public Size2D arrange(Graphics2D g2, RectangleConstraint constraint) {
    double width = constraint.getWidthRange().getUpperBound();
    double height = captions.height(getPadding().trimWidth(width));
    return new Size2D(width, getPadding().extendHeight(height));
  }

  @Override
  public void draw(Graphics2D g2, Rectangle2D area) {
    Rectangle2D inner = (Rectangle2D) area.clone();
    getPadding().trim(inner);
    captions.draw(g2, inner);
  }

  @Override
  public @Nullable Object draw(Graphics2D g2, Rectangle2D area, Object params) {
    draw(g2, area);
    return null;
  }
}

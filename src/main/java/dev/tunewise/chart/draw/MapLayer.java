package dev.tunewise.chart.draw;

import dev.tunewise.chart.MapData;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.wording.ChoiceText;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Draws the regions of a strategy map, their names and where the scenario stands. */
final class MapLayer extends DrawnLayer<MapData> {
  private static final long serialVersionUID = 1L;

  /** Opacity, 0…255. */
  private static final int FILL = 64;

  private static final double HATCH_GAP = 9;

  MapLayer(MapData data, ChartTheme theme) {
    super(data, theme);
  }

  @Override
  void draw(Graphics2D g2, Rectangle2D area) {
    MapRegions regions = new MapRegions(data().map(), area);
    StrategyFill fill = new StrategyFill(theme(), HATCH_GAP);
    for (Strategy strategy : Strategy.values()) {
      Choice fits = new Choice(strategy, true);
      fill.draw(g2, regions.region(fits::equals), strategy, FILL);
    }
    fill.drawNone(g2, regions.region(choice -> !choice.fits()), FILL);
    g2.setColor(theme().palette().muted());
    g2.setStroke(theme().stroke(1, 2, 3));
    g2.draw(regions.borders((one, other) -> one.isSameAdviceAs(other) && !one.equals(other)));
    g2.setColor(theme().palette().ink());
    g2.setStroke(theme().stroke(1.3));
    g2.draw(regions.borders((one, other) -> !one.isSameAdviceAs(other)));
    drawNames(g2, area, new Standing(g2, area).draw());
  }

  private void drawNames(Graphics2D g2, Rectangle2D area, List<Rectangle2D> taken) {
    RegionLabels labels = new RegionLabels(data().map(), area, taken);
    for (Strategy strategy : Strategy.values()) {
      Choice fits = new Choice(strategy, true);
      Color color = theme().palette().text(strategy);
      drawName(g2, labels, fits::equals, ChoiceText.of(fits), color);
    }
    Color muted = theme().palette().muted();
    for (Strategy strategy : Strategy.values()) {
      Choice none = new Choice(strategy, false);
      if (!drawName(g2, labels, none::equals, ChoiceText.of(none), muted)) {
        drawName(g2, labels, none::equals, ChoiceText.brief(none), muted);
      }
    }
  }

  /** Where it has room, in large letters if possible; whether it has any. */
  private boolean drawName(
      Graphics2D g2, RegionLabels labels, Predicate<Choice> region, String words, Color color) {
    TextBlock name = TextBlock.of(words, theme().title(), color);
    Optional<Point2D> roomy = labels.middle(region, name.width() * 1.15, name.height() * 1.3);
    if (roomy.isPresent()) {
      drawName(g2, name, roomy.get());
      return true;
    }
    TextBlock small = TextBlock.of(words, theme().strongLabel(), color);
    Optional<Point2D> tight = labels.middle(region, small.width() * 1.05, small.height());
    tight.ifPresent(middle -> drawName(g2, small, middle));
    return tight.isPresent();
  }

  private void drawName(Graphics2D g2, TextBlock name, Point2D middle) {
    double left = middle.getX() - name.width() / 2;
    name.drawVeiled(g2, name.at(left, middle.getY() - name.height() / 2), theme());
  }

  /** Where the scenario stands, and where the borders straight around it are. */
  private final class Standing {
    private static final double RING = 5;
    private static final double DOT = 2.5;
    private static final double GAP = 4;

    private final Graphics2D g2;
    private final Rectangle2D area;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Standing(Graphics2D g2, Rectangle2D area) {
      this.g2 = g2;
      this.area = area;
    }

    /** Draws it; returns what it covers. */
    List<Rectangle2D> draw() {
      double x = x(data().nowRight());
      double y = y(data().nowUp());
      Color ink = theme().palette().ink();
      g2.setColor(ink);
      g2.setStroke(theme().stroke(1, 1, 4));
      g2.draw(new Line2D.Double(x, y, x, area.getY()));
      g2.draw(new Line2D.Double(x, y, area.getMaxX(), y));
      g2.setStroke(theme().stroke(1, 2, 3));
      g2.draw(new Line2D.Double(x, y, x, area.getMaxY()));
      g2.draw(new Line2D.Double(area.getX(), y, x, y));
      drawShape(g2, circle(x, y, theme().px(RING)), theme().palette().background(), ink, 2.2);
      taken.add(circle(x, y, theme().px(RING + GAP)).getBounds2D());
      drawLabel("Now", x, y, RING);
      data().crossings().forEach(this::drawCrossing);
      return taken;
    }

    private void drawCrossing(MapData.Crossing crossing) {
      double x = x(crossing.right());
      double y = y(crossing.up());
      g2.setColor(theme().palette().ink());
      g2.fill(circle(x, y, theme().px(DOT)));
      taken.add(circle(x, y, theme().px(DOT)).getBounds2D());
      drawLabel(crossing.text(), x, y, DOT);
    }

    /** Beside a point, off the lines through it; left out where all places are taken. */
    private void drawLabel(String words, double x, double y, double radius) {
      TextBlock text = TextBlock.of(words, theme().strongLabel(), theme().palette().ink());
      double gap = theme().px(radius + GAP);
      double lift = theme().px(radius / 2);
      double right = x + gap;
      double left = x - gap - text.width();
      double above = y - lift - text.height();
      double below = y + lift;
      Stream.of(
              text.at(right, above),
              text.at(right, below),
              text.at(left, above),
              text.at(left, below))
          .filter(place -> area.contains(place) && taken.stream().noneMatch(place::intersects))
          .findFirst()
          .ifPresent(
              place -> {
                text.drawVeiled(g2, place, theme());
                taken.add(place);
              });
    }

    private double x(double share) {
      return area.getX() + share * area.getWidth();
    }

    private double y(double share) {
      return area.getMaxY() - share * area.getHeight();
    }
  }
}

package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.Mark;
import dev.tunewise.chart.MoneyData;
import dev.tunewise.chart.Quantity;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import dev.tunewise.ui.look.FxColors;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/** The crosshair and the card of values: where it stands and what it says. */
final class ChartHover {
  /** How near, in pixels, the mouse is drawn to where the scenario stands or was measured. */
  private static final double CATCH = 5;

  private static final int MOST_REMARKS = 5;

  private final Crosshair crosshair = new Crosshair();
  private final HoverCard card = new HoverCard();
  private @Nullable ChartData data;
  private @Nullable MoneyData money;
  private ChartTheme theme = ChartTheme.LIGHT;
  private Rectangle2D area = new Rectangle2D.Double();

  /** Where the mouse was last, or the keys are. */
  private double mouseY;

  /** The value of the x axis at the crosshair; NaN while it is hidden. */
  private double at = Double.NaN;

  ChartHover() {
    crosshair.setOnMouseMoved(event -> moved(event.getX(), event.getY()));
  }

  Pane crosshair() {
    return crosshair;
  }

  HoverCard card() {
    return card;
  }

  void resize(double width, double height) {
    crosshair.resize(width, height);
  }

  /** Another picture is shown: a visible crosshair stays at its place and tells the new values. */
  void update(ChartContent content, ChartTheme newTheme, Rectangle2D plotArea) {
    ChartData lines = content instanceof ChartData newData ? newData : null;
    data = lines;
    money = content instanceof MoneyData bars ? bars : null;
    theme = newTheme;
    area = plotArea;
    if (lines == null) {
      hide();
    } else if (!Double.isNaN(at)) {
      at = Math.clamp(at, lines.x().low(), lines.x().high());
      show();
    }
  }

  /** There is no picture to read values from. */
  void clear() {
    data = null;
    money = null;
    hide();
  }

  /** Hides the crosshair; says whether it was there. */
  boolean hide() {
    boolean was = !Double.isNaN(at) || card.isVisible();
    at = Double.NaN;
    if (was) {
      card.setVisible(false);
      crosshair.hide();
    }
    return was;
  }

  /** Moves the crosshair by one month or a fiftieth of the axis; says whether it could. */
  boolean step(int direction) {
    ChartData current = data;
    if (current == null || area.isEmpty()) {
      return false;
    }
    mouseY = area.getMaxY();
    boolean months = current.x().quantity().kind() == Quantity.Kind.MONTH;
    double step = months ? 1 / (current.x().high() - current.x().low()) : 0.02;
    double share = Double.isNaN(at) ? (direction > 0 ? -step : 1 + step) : current.x().share(at);
    moveTo(current, Math.clamp(share + direction * step, 0, 1));
    return true;
  }

  /** The values at the crosshair in words, while it is shown. */
  Optional<String> text() {
    ChartData current = data;
    if (current == null || Double.isNaN(at)) {
      return Optional.empty();
    }
    return Optional.of(
        current.series().stream()
            .map(s -> s.strategy().label() + ' ' + value(current, s) + aside(current, s))
            .collect(Collectors.joining(", ", heading(current) + ": ", spokenRemarks(current))));
  }

  /** As many as fit beside the values. */
  private List<String> remarks(ChartData current) {
    List<String> all = current.notesAt(at);
    int more = all.size() - MOST_REMARKS;
    return more <= 0
        ? all
        : Stream.concat(all.stream().limit(MOST_REMARKS), Stream.of("and " + more + " more"))
            .toList();
  }

  private String spokenRemarks(ChartData current) {
    return remarks(current).stream().map(remark -> "; " + remark).collect(Collectors.joining());
  }

  private void moved(double x, double y) {
    ChartData current = data;
    MoneyData bars = money;
    if (area.contains(x, y) && current != null) {
      mouseY = y;
      moveTo(current, (x - area.getX()) / area.getWidth());
    } else if (area.contains(x, y) && bars != null) {
      overBars(bars, x, y);
    } else {
      hide();
    }
  }

  /** What the part under the mouse is. */
  private void overBars(MoneyData bars, double x, double y) {
    double across = (x - area.getX()) / area.getWidth();
    double down = (y - area.getY()) / area.getHeight();
    List<String> told = bars.at(across, down);
    if (told.isEmpty()) {
      hide();
    } else {
      card.show(theme, told.getFirst(), List.of(), told.subList(1, told.size()));
      card.placeBeside(x, y, area, crosshair.getWidth(), crosshair.getHeight());
    }
  }

  private void moveTo(ChartData current, double share) {
    at = caught(current, share).orElseGet(() -> rounded(current, current.x().at(share)));
    show();
  }

  private Optional<Double> caught(ChartData current, double share) {
    Stream<Double> now =
        current.marks(Mark.Guide.class).filter(guide -> guide.strong()).map(Mark.Guide::x);
    Stream<Double> measured = current.marks(Mark.Measured.class).map(Mark.Measured::x);
    Stream<Double> points = current.marks(Mark.Point.class).map(Mark.Point::x);
    return Stream.of(now, measured, points)
        .flatMap(xs -> xs)
        .filter(x -> distance(current, x, share) <= CATCH)
        .min(Comparator.comparingDouble(x -> distance(current, x, share)));
  }

  /** In pixels. */
  private double distance(ChartData current, double x, double share) {
    return Math.abs(current.x().share(x) - share) * area.getWidth();
  }

  /** Whole months; elsewhere as many digits as a pixel is worth. */
  private static double rounded(ChartData current, double value) {
    double unit =
        current.x().quantity().kind() == Quantity.Kind.MONTH || value < 10
            ? 1
            : Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return Math.clamp(Math.rint(value / unit) * unit, current.x().low(), current.x().high());
  }

  private void show() {
    ChartData current = data;
    if (current == null) {
      return;
    }
    double x = area.getX() + current.x().share(at) * area.getWidth();
    List<Double> ys =
        current.series().stream()
            .map(s -> current.y().share(current.valueAt(s, at)))
            .map(share -> area.getMaxY() - Math.clamp(share, 0, 1) * area.getHeight())
            .toList();
    crosshair.show(x, ys, area, theme.palette());
    List<HoverCard.Row> rows =
        current.series().stream()
            .map(s -> new HoverCard.Row(s.strategy(), value(current, s), range(current, s)))
            .toList();
    card.show(theme, heading(current), rows, remarks(current));
    card.placeBeside(x, mouseY, area, crosshair.getWidth(), crosshair.getHeight());
  }

  private String heading(ChartData current) {
    String text = current.x().quantity().full(at);
    return current.x().quantity().kind() == Quantity.Kind.COUNT
        ? text + ' ' + current.x().label().toLowerCase(Locale.ROOT)
        : text;
  }

  private String value(ChartData current, ChartData.Series series) {
    return current.y().quantity().full(current.valueAt(series, at));
  }

  /** From the 10th to the 90th percentile; empty if they are not known. */
  private String range(ChartData current, ChartData.Series series) {
    Quantity quantity = current.y().quantity();
    return current
        .quantilesAt(series, at)
        .map(q -> quantity.brief(q.p10()) + " … " + quantity.brief(q.p90()))
        .orElse("");
  }

  private String aside(ChartData current, ChartData.Series series) {
    String range = range(current, series);
    return range.isEmpty() ? "" : " (in 8 of 10 runs " + range + ')';
  }

  /** One line, and a dot per strategy, over the picture: moving the mouse draws no chart again. */
  private static final class Crosshair extends Pane {
    private static final double RADIUS = 4;

    private final Line line = new Line();
    private final List<Circle> dots =
        Stream.of(Strategy.values()).map(strategy -> new Circle(RADIUS)).toList();

    Crosshair() {
      setManaged(false);
      getChildren().add(line);
      getChildren().addAll(dots);
      hide();
    }

    /**
     * Shows where it is, in pixels.
     *
     * @param ys one per strategy
     */
    void show(double x, List<Double> ys, Rectangle2D area, Palette palette) {
      double sharp = Math.floor(x) + 0.5; // one column of pixels
      line.setStartX(sharp);
      line.setEndX(sharp);
      line.setStartY(area.getMinY());
      line.setEndY(area.getMaxY());
      line.setStroke(FxColors.of(palette.muted()));
      for (Strategy strategy : Strategy.values()) {
        Circle dot = dots.get(strategy.ordinal());
        dot.setCenterX(x);
        dot.setCenterY(ys.get(strategy.ordinal()));
        dot.setFill(FxColors.of(palette.line(strategy)));
        dot.setStroke(FxColors.of(palette.background()));
      }
      getChildren().forEach(shape -> shape.setVisible(true));
    }

    void hide() {
      getChildren().forEach(shape -> shape.setVisible(false));
    }
  }
}

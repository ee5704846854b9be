package dev.tunewise.ui.present;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.context.RefusedChange;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.TwoEnds;
import dev.tunewise.ui.parameters.PinnedSlider;
import dev.tunewise.ui.parameters.SliderPins;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.table.ComparisonTable;
import dev.tunewise.ui.table.TableScroll;
import dev.tunewise.ui.verdict.AudienceVerdict;
import dev.tunewise.wording.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What an audience sees: the verdict, one chart or the table, pinned sliders, and the names of the
 * pages. Laid out for a low screen; who shows it draws it larger.
 */
final class PresentPane extends VBox {
  private final ScenarioDocument document;
  private final ChartPane chart;
  private final TableScroll table;
  private final Segments<Page> names = new Segments<>(Page.ALL, Page::name, this::show);
  private final HBox sliders = Nodes.styled(new HBox(), "tw-present-sliders");
  private final List<PinnedSlider> shown = new ArrayList<>();
  private final MenuButton menu = new MenuButton("Sliders");
  private final RefusedChange refused;
  private Page page = Page.ALL.getFirst();

  /**
   * One thing to show at a time.
   *
   * @param chart empty for the table
   */
  private record Page(String name, Optional<ChartKind> chart) {
    static final List<Page> ALL =
        Stream.concat(
                Stream.of(ChartKind.values())
                    .map(kind -> new Page(kind.brief(), Optional.of(kind))),
                Stream.of(new Page("Table", Optional.empty())))
            .toList();

    String label() {
      return chart.map(ChartKind::label).orElse("Table of all figures");
    }
  }

  /**
   * What is shown.
   *
   * @param results while nobody looks they need not change
   * @param calculating whether uncertainty follows where there is none yet
   * @param baseline whose lines and differences are shown too
   * @param furtherRows of the table, beside the usual ones
   */
  PresentPane(
      ScenarioDocument document,
      ObservableValue<Results> results,
      ObservableValue<Boolean> calculating,
      ObservableValue<Optional<Outcome>> baseline,
      ObjectProperty<Set<Metric>> furtherRows,
      ObservableValue<ColorMode> mode,
      ChartPainter painter,
      SliderPins pins) {
    this.document = document;
    chart = ChartPane.forAudience(painter);
    chart.setMinHeight(0);
    ObservableValue<Results> drawn = results.map(Results::withoutThresholds);
    drawn.subscribe(chart::show);
    baseline.subscribe(chart::setBaseline);
    mode.subscribe(chart::setMode);
    table = new TableScroll(new ComparisonTable(drawn, baseline, furtherRows));
    RefusalLine refusal = new RefusalLine();
    StackPane stage = new StackPane(chart, table, refusal);
    stage.setMinHeight(0);
    VBox.setVgrow(stage, Priority.ALWAYS);
    names.explain(Page::label);
    menu.setAccessibleText("Choose up to three sliders");
    menu.setMinWidth(USE_PREF_SIZE);
    sliders.setAlignment(Pos.BOTTOM_LEFT);
    sliders.setMinHeight(USE_PREF_SIZE);
    TwoEnds bar = Nodes.styled(new TwoEnds(names, menu), "tw-present-bar");
    getChildren().setAll(new AudienceVerdict(results, calculating), stage, sliders, bar);
    getStyleClass().addAll("tw-window", "tw-present");
    StyleSheets.add(this, Nodes.class, "control.css");
    StyleSheets.add(this, PresentPane.class, "present.css");
    pins.pinnedProperty()
        .subscribe(
            now -> {
              pin(now);
              menu.getItems().setAll(pins.items());
            });
    addEventFilter(KeyEvent.KEY_PRESSED, this::turnByPageKey);
    addEventHandler(KeyEvent.KEY_PRESSED, this::turnByArrow);
    refused = new RefusedChange(document, refusal::say);
    show(page);
  }

  ChartPane chart() {
    return chart;
  }

  /** Begins with a chart, and with nothing that was shown before. */
  void begin(ChartKind first) {
    Page.ALL.stream()
        .filter(each -> each.chart().equals(Optional.of(first)))
        .findFirst()
        .ifPresent(this::show);
    chart.startOver();
    refused.forget();
  }

  /** The keyboard is where the arrow keys change the chart. */
  void focusNames() {
    names.getChildren().stream()
        .filter(node -> node instanceof ToggleButton button && button.isSelected())
        .forEach(Node::requestFocus);
  }

  private void show(Page next) {
    page = next;
    names.show(next);
    next.chart().ifPresent(chart.kindProperty()::set);
    chart.setVisible(next.chart().isPresent());
    table.setVisible(next.chart().isEmpty());
  }

  /** Also where a slider has a use for these keys of its own: they are what a remote sends. */
  private void turnByPageKey(KeyEvent event) {
    switch (event.getCode()) {
      case PAGE_UP -> turn(-1, event);
      case PAGE_DOWN -> turn(1, event);
      default -> {}
    }
  }

  /** Where nothing nearer has a use for them. */
  private void turnByArrow(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, UP -> turn(-1, event);
      case RIGHT, DOWN -> turn(1, event);
      default -> {}
    }
  }

  private void turn(int by, KeyEvent event) {
    boolean onNames = names.isFocusWithin();
    int next = Page.ALL.indexOf(page) + by;
    show(Page.ALL.get(Math.clamp(next, 0, Page.ALL.size() - 1)));
    if (onNames) {
      focusNames();
    }
    event.consume();
  }

  /** Ends bursts of keys on sliders. */
  void finishGestures() {
    shown.forEach(PinnedSlider::finishGesture);
  }

  /** Those that stay keep their place, and the keyboard. */
  private void pin(List<Parameter> wanted) {
    shown.stream()
        .filter(slider -> !wanted.contains(slider.parameter()))
        .forEach(PinnedSlider::close);
    shown.removeIf(slider -> !wanted.contains(slider.parameter()));
    for (Parameter parameter : wanted) {
      if (shown.stream().noneMatch(slider -> slider.parameter() == parameter)) {
        PinnedSlider slider = new PinnedSlider(parameter, document);
        slider.setMinWidth(0);
        HBox.setHgrow(slider, Priority.ALWAYS);
        shown.add(slider);
      }
    }
    Nodes.arrange(sliders, List.copyOf(shown));
  }
}

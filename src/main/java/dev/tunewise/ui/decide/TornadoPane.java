package dev.tunewise.ui.decide;

import dev.tunewise.chart.TornadoChart;
import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.chart.TornadoQuestion;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.service.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Which range moves the difference of a pair, or what one strategy reaches, most. */
final class TornadoPane extends StackPane {
  private final ContentPane picture;
  private final ComboBox<Whose<BreakEven.Pair>> pair =
      whose("Pair that the tornado compares", BreakEven.Pair.all());
  private final ComboBox<Whose<Strategy>> strategy =
      whose("Strategy that the tornado measures", List.of(Strategy.values()));
  private final ComboBox<Measure> measure =
      Pieces.chooser("What the tornado measures", List.of(Measure.values()), Measure::brief);

  /** What the closed lists show, which may follow the recommendation. */
  private final List<ChoiceCell<?>> buttons = new ArrayList<>();

  /** Null as long as nothing was shown. */
  private @Nullable Results shown;

  /** What the picture shows, but for names and notes. */
  private @Nullable Scenario drawn;

  /**
   * A choice of whom.
   *
   * @param fixed null to follow the recommendation
   */
  private record Whose<T>(@Nullable T fixed) {}

  TornadoPane(ChartPainter painter) {
    picture = new ContentPane("The tornado", painter);
    getChildren().setAll(picture);
    label(pair, Outcome::decidingPair, p -> p.challenger().label() + " − " + p.incumbent().label());
    label(strategy, outcome -> outcome.verdict().strategy(), Strategy::label);
    pair.valueProperty().subscribe(value -> redraw());
    strategy.valueProperty().subscribe(value -> redraw());
    measure.valueProperty().subscribe(this::measureChosen);
  }

  private static <T> ComboBox<Whose<T>> whose(String name, List<T> all) {
    List<Whose<T>> choices =
        Stream.concat(Stream.of(new Whose<T>(null)), all.stream().map(Whose::new)).toList();
    ComboBox<Whose<T>> box = Pieces.chooser(name, choices, choice -> "");
    box.setMinWidth(Region.USE_PREF_SIZE); // the measures give way
    box.managedProperty().bind(box.visibleProperty());
    return box;
  }

  /**
   * Writes choices; the button names whom the recommendation leads to, the list says that it does.
   */
  private <T> void label(
      ComboBox<Whose<T>> box, Function<Outcome, T> followed, Function<T, String> text) {
    box.setCellFactory(list -> new ChoiceCell<>(followed, text, "As recommended"));
    ChoiceCell<T> button = new ChoiceCell<>(followed, text, "");
    box.setButtonCell(button);
    buttons.add(button);
  }

  private final class ChoiceCell<T> extends ListCell<Whose<T>> {
    private final Function<Outcome, T> followed;
    private final Function<T, String> text;
    private final String follow;

    ChoiceCell(Function<Outcome, T> followed, Function<T, String> text, String follow) {
      this.followed = followed;
      this.text = text;
      this.follow = follow;
    }

    /** Writes the choice anew, as the recommendation has changed. */
    void refresh() {
      updateItem(getItem(), isEmpty());
    }

    @Override
    protected void updateItem(Whose<T> item, boolean isEmpty) {
      super.updateItem(item, isEmpty);
      if (isEmpty || item == null) {
        setText("");
        return;
      }
      T fixed = item.fixed();
      Results now = shown;
      String leads = now == null ? "" : text.apply(followed.apply(now.outcome()));
      setText(fixed != null ? text.apply(fixed) : follow.isEmpty() ? leads : follow);
    }
  }

  private void measureChosen(Measure now) {
    pair.setVisible(now.comparesPair());
    strategy.setVisible(!now.comparesPair());
    redraw();
  }

  HBox choosers() {
    return new HBox(6, pair, strategy, measure);
  }

  ContentPane picture() {
    return picture;
  }

  TornadoQuestion question() {
    TornadoQuestion question = TornadoQuestion.DEFAULT.of(measure.getValue());
    BreakEven.Pair chosenPair = pair.getValue().fixed();
    Strategy chosenStrategy = strategy.getValue().fixed();
    question = chosenPair == null ? question : question.of(chosenPair);
    return chosenStrategy == null ? question : question.of(chosenStrategy);
  }

  /** Back to what is asked if nothing was chosen. */
  void reset() {
    pair.getSelectionModel().selectFirst();
    strategy.getSelectionModel().selectFirst();
    measure.getSelectionModel().selectFirst();
  }

  void show(Results results) {
    Results before = shown;
    boolean sameNumbers = before != null && before.numbers().equals(results.numbers());
    shown = results;
    Scenario scenario = results.outcome().scenario().withName("").withNotes("");
    if (!sameNumbers || !scenario.equals(drawn)) {
      drawn = scenario;
      buttons.forEach(ChoiceCell::refresh);
      redraw();
    }
  }

  /** Ends work under way: nobody looks any more. */
  void stop() {
    shown = null;
    drawn = null;
    picture.cancel();
  }

  private void redraw() {
    Results now = shown;
    if (now != null && !now.outcome().scenario().ranges().isEmpty()) {
      TornadoQuestion question = question();
      picture.show(canceled -> TornadoChart.of(now.outcome(), question, now.numbers(), canceled));
    } else {
      picture.cancel();
    }
  }
}

package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.FigureTable;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Figures and what differs: side by side as long as the figures fit into their half, else one of
 * them at a time over the whole width.
 */
final class TableCards extends Region {
  private static final double GAP = 10;

  /** From this width on a name and what changes about it have room in one line. */
  private static final double ONE_LINE = 560;

  private static final double LINE = 26;
  private static final double SECOND_LINE = 12;
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass SAVES = PseudoClass.getPseudoClass("saves");

  private enum Part {
    FIGURES("Figures"),
    CHANGES("What differs");

    private final String title;

    Part(String title) {
      this.title = title;
    }
  }

  private final FigureGrid figures = new FigureGrid();
  private final ListView<ChangeLine> changes = Nodes.styled(new ListView<>(), "tw-compare-list");
  private final Label rule = Nodes.paragraph("", "tw-compare-muted");
  private final List<Segments<Part>> switches = List.of(partSwitch(), partSwitch());
  private final Card figureCard = new Card(Part.FIGURES.title, figures, switches.getFirst());
  private final Card changeCard;
  private Part chosen = Part.FIGURES;
  private boolean twoLines;

  TableCards() {
    changes.widthProperty().subscribe((before, now) -> setLines());
    changes.setAccessibleText("What differs, and what each difference adds to the total");
    VBox body = new VBox(4, changes, rule);
    VBox.setVgrow(changes, Priority.ALWAYS);
    changeCard = new Card(Part.CHANGES.title, body, switches.getLast());
    getChildren().setAll(figureCard, changeCard);
    choose(chosen);
  }

  private Segments<Part> partSwitch() {
    Segments<Part> segments =
        new Segments<>(List.of(Part.values()), part -> part.title, this::choose);
    segments.setMaxHeight(USE_PREF_SIZE);
    segments.getStyleClass().add("tw-compare-switch");
    return segments;
  }

  private void choose(Part part) {
    chosen = part;
    switches.forEach(segments -> segments.show(part));
    requestLayout();
  }

  void show(ScenarioComparison comparison, Numbers numbers, ColorMode mode) {
    figures.show(FigureTable.of(comparison, numbers), mode);
    changes.getItems().setAll(ChangeLine.of(comparison, numbers));
    rule.setText(rule(comparison.choice()));
  }

  /** The height at which the figures do not scroll up or down. */
  double wholeHeight() {
    double head = figureCard.prefHeight(-1) - figures.prefHeight(-1);
    return figures.wholeHeight() + head;
  }

  /** Name and change below each other where they do not fit beside each other. */
  private void setLines() {
    boolean two = changes.getWidth() < ONE_LINE;
    if (two != twoLines || changes.getFixedCellSize() < 0) {
      twoLines = two;
      changes.setFixedCellSize(two ? LINE + SECOND_LINE : LINE);
      changes.setCellFactory(list -> new ChangeCell());
    }
  }

  private static String rule(StrategyChoice choice) {
    return "By each change alone, in the total of "
        + ComparisonText.whose(choice)
        + ". What is left over works only together.";
  }

  @Override
  protected void layoutChildren() {
    double half = Math.floor((getWidth() - GAP) / 2);
    double frame = figureCard.snappedLeftInset() + figureCard.snappedRightInset();
    boolean together = figures.wholeWidth() + frame <= half;
    double width = together ? half : getWidth();
    figureCard.setVisible(together || chosen == Part.FIGURES);
    changeCard.setVisible(together || chosen == Part.CHANGES);
    switches.forEach(segments -> segments.setVisible(!together));
    figureCard.resizeRelocate(0, 0, width, getHeight());
    changeCard.resizeRelocate(together ? half + GAP : 0, 0, width, getHeight());
  }

  /** A row of the list of what differs: name, before → after, a bar and the amount. */
  private final class ChangeCell extends ListCell<ChangeLine> {
    private static final double BAR = 44;
    private static final double AMOUNT = 96;

    private final Label name = new Label();
    private final Label change = Nodes.label("", "tw-compare-muted");
    private final Region bar = Nodes.styled(new Region(), "tw-compare-bar");
    private final StackPane track = new StackPane(bar);
    private final Label amount = new Label();
    private final HBox row;

    ChangeCell() {
      name.setMinWidth(90);
      change.setMinWidth(40);
      track.setAlignment(Pos.CENTER_RIGHT);
      track.setMinWidth(BAR);
      track.setMaxWidth(BAR);
      amount.setMinWidth(AMOUNT);
      amount.setAlignment(Pos.CENTER_RIGHT);
      Pane lines = twoLines ? below(name, change) : beside(name, change);
      HBox.setHgrow(lines, Priority.ALWAYS);
      lines.setMinWidth(0);
      row = new HBox(8, lines, track, amount);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0); // takes the list's width instead of asking for more
      getStyleClass().add("tw-compare-cell");
    }

    private static Pane below(Node... nodes) {
      VBox box = new VBox(nodes);
      box.setAlignment(Pos.CENTER_LEFT);
      return box;
    }

    private static Pane beside(Node... nodes) {
      HBox box = new HBox(8, nodes);
      box.setAlignment(Pos.CENTER_LEFT);
      return box;
    }

    @Override
    protected void updateItem(ChangeLine item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText("");
        Tips.say(this, "");
        pseudoClassStateChanged(HEADING, false);
        return;
      }
      name.setText(item.text());
      Nodes.say(change, item.change());
      amount.setText(item.amount());
      boolean heading = item.kind() == ChangeLine.Kind.HEADING;
      pseudoClassStateChanged(HEADING, heading);
      track.setManaged(!heading); // a heading has no bar, but a long name
      amount.setMinWidth(heading ? USE_PREF_SIZE : AMOUNT);
      pseudoClassStateChanged(SAVES, item.money() < 0);
      double width = Math.rint(BAR * item.share());
      bar.setVisible(width > 0);
      bar.setMinSize(width, 8);
      bar.setMaxSize(width, 8);
      Tips.say(this, item.spoken());
      setAccessibleText(item.spoken());
      setGraphic(row);
    }
  }
}

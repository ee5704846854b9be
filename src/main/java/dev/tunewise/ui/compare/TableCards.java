package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.wording.ComparisonText;
import dev.tunewise.wording.FigureTable;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Figures and what differs: side by side as long as the figures fit into their half, else one of
 * them at a time over the whole width.
 */
final class TableCards extends Region {
  private static final double GAP = 10;

  private enum Part {
    FIGURES("Figures"),
    CHANGES("What differs");

    private final String title;

    Part(String title) {
      this.title = title;
    }
  }

  private final FigureGrid figures = new FigureGrid();
  private final ListView<ChangeLine> changes = new ListView<>();
  private final Label rule = Nodes.paragraph("", "tw-compare-muted");
  private final List<Segments<Part>> switches = List.of(partSwitch(), partSwitch());
  private final Card figureCard = new Card(Part.FIGURES.title, figures, switches.getFirst());
  private final Card changeCard;
  private Part chosen = Part.FIGURES;

  TableCards() {
    changes.setCellFactory(list -> new ChangeCell());
    changes.getStyleClass().add("tw-compare-list");
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

  private static String rule(StrategyChoice choice) {
    return "Each line: the baseline with only that one changed, total of "
        + ComparisonText.whose(choice)
        + " minus the baseline's. What changes do only together is left over.";
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
}

package dev.tunewise.ui.decide;

import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/**
 * Two groups of cards, each a picture and a list below it or one card in place of both: two columns
 * where both are wide enough for what stands beside their titles, else one below the other. Scrolls
 * where it is too low for them.
 */
final class CardGrid extends ScrollPane {
  /** From this width on there is room for two columns. */
  private static final double TWO_COLUMNS = 860;

  private static final double PICTURE_HEIGHT = 300;
  private static final double LIST_HEIGHT = 240;

  /** Beside each other both may be lower, as the smallest window needs it. */
  private static final double LOW_PICTURE_HEIGHT = 250;

  private static final double LOW_LIST_HEIGHT = 190;

  private final GridPane grid = Nodes.styled(new GridPane(), "tw-view-cards");
  private List<List<Card>> groups = List.of();
  private boolean wide = true;

  CardGrid() {
    getStyleClass().add("tw-card-grid");
    setContent(grid);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    widthProperty().subscribe((before, now) -> setWide(getWidth() >= TWO_COLUMNS));
  }

  /** Shows both groups. */
  void show(List<Card> left, List<Card> right) {
    List<List<Card>> newGroups = List.of(left, right);
    if (!newGroups.equals(groups)) {
      groups = newGroups;
      grid.getChildren().setAll(groups.stream().flatMap(List::stream).toList());
      arrange();
    }
  }

  private void setWide(boolean nowWide) {
    if (nowWide != wide) {
      wide = nowWide;
      arrange();
    }
  }

  private void arrange() {
    int row = 0;
    grid.getRowConstraints().clear();
    for (int column = 0; column < groups.size(); column++) {
      List<Card> group = groups.get(column);
      row = wide ? 0 : row;
      for (Card card : group) {
        GridPane.setConstraints(card, wide ? column : 0, row, 1, wide ? 2 / group.size() : 1);
        row++;
        if (!wide) {
          grid.getRowConstraints().add(row(group.size() > 1 && card == group.getFirst()));
        }
      }
    }
    if (wide) {
      grid.getRowConstraints().setAll(row(true), row(false));
    }
    Grids.columns(grid, wide ? new double[] {50, 50} : new double[] {100});
  }

  private RowConstraints row(boolean picture) {
    RowConstraints row = new RowConstraints();
    double low = picture ? LOW_PICTURE_HEIGHT : LOW_LIST_HEIGHT;
    double high = picture ? PICTURE_HEIGHT : LIST_HEIGHT;
    row.setMinHeight(wide ? low : high);
    row.setPrefHeight(wide ? low : high);
    row.setVgrow(Priority.ALWAYS);
    return row;
  }
}

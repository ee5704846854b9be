package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.compare.Lineup;
import javafx.beans.property.ObjectProperty;

/** What menus and keys do to the main window. */
final class WindowActions implements ViewActions {
  private final MainWindow window;

  WindowActions(MainWindow window) {
    this.window = window;
  }

  @Override
  public void close() {
    window.parts().commands().exit();
  }

  @Override
  public void undo() {
    window.commitPendingEdit();
    window.parts().document().undo();
  }

  @Override
  public void redo() {
    window.commitPendingEdit();
    window.parts().document().redo();
  }

  @Override
  public void copyTable() {
    window.withWorkspace(w -> w.copyTable(window.views().shownProperty().get()));
  }

  @Override
  public void findParameter() {
    window.withWorkspace(w -> w.parameters().focusSearch());
  }

  @Override
  public void showRanges() {
    window.withWorkspace(w -> w.parameters().showRanges());
  }

  @Override
  public void editDetails() {
    window.commitPendingEdit();
    window.dialogs().editDetails();
  }

  @Override
  public void editPriceChanges() {
    window.commitPendingEdit();
    window.dialogs().editPriceChanges();
  }

  @Override
  public void pickModel(ServedModel model) {
    window.pickers().pick(model);
  }

  @Override
  public void readTrainingFile() {
    window.trainingFiles().choose();
  }

  @Override
  public void importPrices() {
    window.pickers().importList();
  }

  @Override
  public void exportChart() {
    window.charts().export(null);
  }

  @Override
  public void toggleChart(ChartKind kind) {
    window.views().showCharts();
    window.withWorkspace(w -> w.results().toggle(kind));
  }

  @Override
  public void showAllCharts() {
    window.views().showCharts();
    window.withWorkspace(w -> w.results().showAll());
  }

  @Override
  public void pinBaseline() {
    window.commitPendingEdit();
    ObjectProperty<Lineup> lineup = window.lineup();
    lineup.set(lineup.get().pin(window.parts().document().scenario()));
  }

  @Override
  public void unpinBaseline() {
    ObjectProperty<Lineup> lineup = window.lineup();
    lineup.set(lineup.get().unpin());
  }

  @Override
  public void resetLayout() {
    window.withWorkspace(Workspace::resetLayout);
  }
}

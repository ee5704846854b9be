package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.model.ServedModel;

/** What menus and keys do to the window itself. */
interface ViewActions {
  /** Leaves the program, as closing the window does. */
  void close();

  void undo();

  void redo();

  void copyTable();

  void findParameter();

  void showRanges();

  void editDetails();

  void editPriceChanges();

  /** Chooses the prices of a model from the catalog. */
  void pickModel(ServedModel model);

  /** Reports on a training file. */
  void readTrainingFile();

  void importPrices();

  void exportChart();

  /** Shows one chart alone, or all again if it is alone already. */
  void toggleChart(ChartKind kind);

  void showAllCharts();

  /** Keeps the present state as what charts and table are compared with. */
  void pinBaseline();

  void unpinBaseline();

  void resetLayout();
}

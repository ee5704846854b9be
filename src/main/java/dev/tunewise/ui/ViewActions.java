package dev.tunewise.ui;

/** What menus and keys do to the window itself. */
interface ViewActions {
  /** Leaves the program, as closing the window does. */
  void close();

  void undo();

  void redo();

  void copyTable();

  void findParameter();

  void editDetails();

  void editPriceChanges();

  void exportChart();

  /** Shows one chart alone, or all again if it is alone already; counted from 0. */
  void toggleChart(int index);

  void showAllCharts();

  void resetLayout();
}

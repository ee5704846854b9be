package dev.tunewise.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;

/**
 * All keys that stand in no menu: what they do, where, and who answers them. The list of shortcuts
 * is made of this table and of the menus; a key that is answered without a row here is found by a
 * test.
 */
public enum Shortcut {
  STEP(
      Place.ROWS,
      "Move a slider by a small step, with Shift by a fine one",
      keys("Left", "Right", "Up", "Down"),
      by("SliderControl")),
  PAGE(
      Place.ROWS,
      "Move a slider by a large step: times ten, or ten percent",
      keys("Page Up", "Page Down"),
      by("SliderControl")),
  ENDS(Place.ROWS, "Move a slider to its end", keys("Home", "End"), by("SliderControl")),
  TYPE(
      Place.ROWS,
      "On a slider: type its number. Tab goes on to Reset, low, high and links of the row",
      keys("Enter", "F2", "a digit"),
      by("ParameterRow")),
  TAKE(
      Place.ROWS,
      "In a field: take over what is typed, such as 2.5M, 40k or 12 %",
      keys("Enter"),
      by("NumberField", "TextKeys")),
  TAKE_BACK(
      Place.ROWS,
      "In a field: take a typed text back; then back to the slider. Ends a drag where it began",
      keys("Esc"),
      by("NumberField", "ParameterRow", "SliderControl", "TextLimit", "ScenarioName")),
  RESET(
      Place.ROWS,
      "On a slider: reset value, range and links; on a low or a high: remove the range",
      keys("Delete", "Backspace"),
      by("ParameterRow")),
  NEXT_MARK(
      Place.ROWS,
      "On a slider: go to the next tick above, with Shift below, where another strategy takes over",
      keys("F"),
      by("ParameterSlider")),
  CONFIRM(
      Place.ROWS,
      "Confirm the number: it is yours, no example value",
      keys("Shortcut+Enter"),
      by("OriginMark")),
  SOURCE(
      Place.ROWS, "Note where the number comes from", keys("Shortcut+Shift+N"), by("ParameterRow")),
  RANGE(Place.ROWS, "Add a low and a high, or remove them", keys("Shortcut+R"), by("ParameterRow")),
  LINK(
      Place.ROWS,
      "Link the range with another one that it moves with",
      keys("Shortcut+Shift+L"),
      by("ParameterRow")),
  UNLINK(
      Place.ROWS,
      "On a link: remove it; Enter changes it",
      keys("Delete", "Backspace"),
      by("LinkMarks")),
  SOLVE(Place.ROWS, "Solve the number for a goal", keys("Shortcut+L"), by("ParameterMenu")),
  FOLD(
      Place.ROWS,
      "On a heading: open or close the group",
      keys("Enter", "Space", "Left", "Right"),
      by("SectionHeader")),
  FOUND(Place.ROWS, "In the search: go on to what was found", keys("Enter", "Down"), by("FindBar")),
  FORGET(Place.ROWS, "In the search: bring all rows back", keys("Esc"), by("FindBar")),

  READ(
      Place.CHARTS,
      "Read the values beside, or the next bar",
      keys("Left", "Right"),
      by("ChartPane", "BarPlot")),
  MAXIMIZE(Place.CHARTS, "Maximize the chart, or show all again", keys("Enter"), by("ChartPane")),
  MINIMIZE(
      Place.CHARTS,
      "Hide the values; then show all charts again",
      keys("Esc"),
      by("ChartPane", "WindowKeys")),
  COPY_CHART(
      Place.CHARTS,
      "Copy the picture and the table of its numbers",
      keys("Shortcut+C"),
      by("PicturePane")),
  COPY_FIGURES(
      Place.CHARTS,
      "On the numbers of a chart: copy those that are selected, or all",
      keys("Shortcut+C"),
      by("ChartTable")),
  FIGURES(
      Place.CHARTS,
      "Show the numbers of the chart as a table, or the chart again",
      keys("Shortcut+Shift+T"),
      by("TableTurn")),
  LEAVE_FIGURES(
      Place.CHARTS, "On the numbers of a chart: back to the chart", keys("Esc"), by("TableTurn")),

  MOVE(
      Place.MAP,
      "Move over the map, with Shift finer, and hear what is recommended there",
      keys("Left", "Right", "Up", "Down"),
      by("MapCursor")),
  TODAY(Place.MAP, "Back to today’s point", keys("Home"), by("MapCursor")),
  GO_THERE(
      Place.MAP,
      "Move the scenario there; in the list of flips: to where another strategy takes over",
      keys("Enter"),
      by("MapCursor", "ThresholdList")),
  LEAVE_MAP(Place.MAP, "Leave the map", keys("Esc"), by("MapCursor")),

  SELECT(Place.TABLES, "Select a row", keys("Up", "Down"), by("ComparisonTable", "FilterTable")),
  SELECT_PAGE(
      Place.TABLES,
      "In long tables and texts: a page up or down; in the export: the slide before or after",
      keys("Page Up", "Page Down"),
      by("FilterTable", "Nodes", "ExportPreview")),
  SCROLL_TABLE(
      Place.TABLES,
      "Move a table of rows that is wider than its place",
      keys("Left", "Right"),
      by("FittedColumns")),
  CHOOSE(Place.TABLES, "Choose the selected row", keys("Enter"), by("FilterTable")),
  TICK(Place.TABLES, "Tick the selected rows, or none of them", keys("Space"), by("ChoiceTable")),
  UNSELECT(Place.TABLES, "Select none", keys("Esc"), by("ComparisonTable")),
  COPY_TABLE(
      Place.TABLES,
      "Copy the selected row, or the table, as text",
      keys("Shortcut+C"),
      by("ComparisonTable")),

  EDIT_CELL(
      Place.EVALUATIONS,
      "Type a number; Tab goes on to the next cell",
      keys("Enter", "F2", "a digit"),
      by("EvaluationKeys")),
  NEXT_CELL(
      Place.EVALUATIONS,
      "Take the number over and go on; with Shift back",
      keys("Tab", "Enter", "Up", "Down"),
      by("EvaluationKeys")),
  LEAVE_CELL(Place.EVALUATIONS, "Take the typed number back", keys("Esc"), by("EvaluationKeys")),
  CHOOSE_STRATEGY(
      Place.EVALUATIONS, "On a strategy: choose it", keys("P", "F", "H"), by("EvaluationKeys")),
  BEGIN_ROW(Place.EVALUATIONS, "Begin a row", keys("Insert"), by("EvaluationKeys")),
  DELETE_ROWS(
      Place.EVALUATIONS,
      "Delete the selected rows",
      keys("Delete", "Backspace"),
      by("EvaluationKeys")),
  COPY_ROWS(Place.EVALUATIONS, "Copy rows", keys("Shortcut+C"), by("TablePart")),
  PASTE_ROWS(
      Place.EVALUATIONS,
      "Add rows from a spreadsheet; in Actual Spend too",
      keys("Shortcut+V"),
      by("TablePart", "ActualSpendDialog")),

  NEXT_QUESTION(Place.START, "Go on to the next field", keys("Enter"), by("StartPage")),
  GO_ON(Place.START, "Go on to the window", keys("Shortcut+Enter"), by("StartPage")),
  FORGET_FILE(
      Place.START, "On a recent file: remove it from the list", keys("Delete"), by("RecentFiles")),
  GO_BACK(Place.START, "Back to the open scenario", keys("Esc"), by("StartPage")),

  TURN(
      Place.PRESENTING,
      "The chart before or after; arrows too, where no slider needs them",
      keys("Page Up", "Page Down", "Left", "Right", "Up", "Down"),
      by("PresentPane")),
  PRESENT_UNCERTAINTY(
      Place.PRESENTING, "Show uncertainty, or hide it", keys("Shortcut+U"), by("Presentation")),
  END_PRESENTING(Place.PRESENTING, "Back to the window", keys("F5", "Esc"), by("Presentation")),

  AGREE(
      Place.WINDOWS,
      "Press the button in color, from fields and choices too",
      keys("Enter"),
      by("AnswerButtons", "EvaluationFileDialog", "SolveChoices")),
  CLOSE_PANEL(
      Place.WINDOWS,
      "Close what is in front: a list, a panel, a window; leave the full screen; cancel an export",
      keys("Esc"),
      by("PanelOverlay", "SolveChoices")),
  NEXT(
      Place.WINDOWS,
      "Next or previous control: once to each row of parameters, also out of notes",
      keys("Tab", "Shift+Tab"),
      by("TextKeys", "SolveChoices")),
  NEXT_PANE(
      Place.WINDOWS,
      "Next or previous part of the window: verdict, parameters, charts, table",
      keys("F6", "Shift+F6"),
      by("Panes", "SolveChoices")),
  ROVE(
      Place.WINDOWS,
      "In a row of views, presets, scenarios or recent files: next or previous one",
      keys("Left", "Right", "Up", "Down", "Home", "End"),
      by("Roving")),
  MENUS(Place.WINDOWS, "Menus", keys("F10", "Alt"), by()),
  MENU(
      Place.WINDOWS,
      "The menu of what has the keyboard: ticks of a slider, Link Range…, Solve for…, Reset",
      keys("Menu", "Shift+F10"),
      by("WindowKeys")),
  TEXT_SIZE(
      Place.WINDOWS,
      "In every window: larger or smaller text; the usual size",
      keys(
          "Shortcut+Plus",
          "Shortcut+Equals",
          "Shortcut+Add",
          "Shortcut+Minus",
          "Shortcut+Subtract",
          "Shortcut+0"),
      by("ZoomedWindows")),
  UNDO(
      Place.WINDOWS,
      "Take back what is being typed; else the last step, when presenting too",
      keys("Shortcut+Z"),
      by("TextKeys", "Presentation")),
  REDO(
      Place.WINDOWS,
      "Do again what was taken back",
      keys("Shortcut+Shift+Z"),
      by("TextKeys", "Presentation")),
  REDO_TOO(
      Place.WINDOWS, "Redo, too", keys("Shortcut+Y"), by("TextKeys", "WindowKeys", "Presentation")),
  CLOSE(Place.WINDOWS, "Close the window", keys("Shortcut+W"), by("WindowKeys", "Presentation"));

  /** Where keys are answered. */
  public enum Place {
    ROWS("Parameters"),
    CHARTS("Charts"),
    MAP("Strategy map"),
    TABLES("Tables"),
    EVALUATIONS("Evaluations"),
    START("Start page"),
    PRESENTING("Presenting"),
    WINDOWS("Everywhere");

    private final String label;

    Place(String label) {
      this.label = label;
    }

    /** As a heading. */
    public String label() {
      return label;
    }

    /** What keys do here, in the order of the table. */
    public List<Shortcut> shortcuts() {
      return Arrays.stream(Shortcut.values()).filter(row -> row.place == this).toList();
    }
  }

  private final Place place;
  private final String meaning;
  private final List<String> keys;
  private final List<String> handlers;

  Shortcut(Place place, String meaning, List<String> keys, List<String> handlers) {
    this.place = place;
    this.meaning = meaning;
    this.keys = keys;
    this.handlers = handlers;
  }

  private static List<String> keys(String... names) {
    return List.of(names);
  }

  private static List<String> by(String... classes) {
    return List.of(classes);
  }

  /** What the keys do. */
  public String meaning() {
    return meaning;
  }

  /** The keys by the names that JavaFX has for them, each of which does it, or one its opposite. */
  public List<String> keys() {
    return keys;
  }

  /** Simple names of the classes that answer the keys. */
  public List<String> handlers() {
    return handlers;
  }

  /** The first of the keys, to be compared with what is pressed. */
  public KeyCombination combination() {
    return KeyCombination.valueOf(keys.getFirst());
  }

  /** The keys as people read them on this system. */
  public String text() {
    return keys.stream()
        .map(key -> key.contains("+") ? Keys.text(key) : key)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** A help with the keys that do the same. */
  public String after(String help) {
    return Keys.after(help, text());
  }
}

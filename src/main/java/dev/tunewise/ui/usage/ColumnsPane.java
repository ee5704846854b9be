package dev.tunewise.ui.usage;

import dev.tunewise.file.OneLine;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.usage.ColumnMapping;
import dev.tunewise.usage.UsageColumn;
import dev.tunewise.usage.UsageResult.AskColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks which column of a table is what, above its first rows. */
final class ColumnsPane extends VBox {
  private static final int MOST_LETTERS = 40;
  private static final double COLUMN_WIDTH = 150;
  private static final String NOTHING = "not used";

  private final List<ComboBox<Optional<UsageColumn>>> choosers = new ArrayList<>();
  private final CheckBox rowIsCall = new CheckBox("Each row is _one call: no column counts calls");
  private final Label problem = Nodes.paragraph("", "tw-dialog-remark");
  private Runnable listener = () -> {};

  ColumnsPane(AskColumns question) {
    super(10);
    setPadding(new Insets(16, 20, 12, 20));
    String file = String.valueOf(question.file().getFileName());
    GridPane grid = new GridPane(10, 6);
    for (int i = 0; i < question.header().size(); i++) {
      addColumn(grid, i, question);
    }
    rowIsCall.setSelected(question.guess().rowIsCall());
    rowIsCall.setMnemonicParsing(true);
    rowIsCall.selectedProperty().subscribe(now -> check());
    ScrollPane scroll = Nodes.styled(new ScrollPane(grid), "tw-usage-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .setAll(
            Nodes.paragraph("Which column of " + file + " is what?", "tw-dialog-heading"),
            Nodes.paragraph(
                "Its columns are not those of a known export. Say what they hold: dates, and calls,"
                    + " tokens or cost. The answer is remembered for tables with the same header.",
                "tw-dialog-remark"),
            scroll,
            rowIsCall,
            problem);
  }

  private void addColumn(GridPane grid, int column, AskColumns question) {
    String name = OneLine.of(question.header().get(column), MOST_LETTERS);
    List<Optional<UsageColumn>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    Arrays.stream(UsageColumn.values()).map(Optional::of).forEach(choices::add);
    ComboBox<Optional<UsageColumn>> chooser =
        Choosers.of(
            "Column " + name, choices, chosen -> chosen.map(UsageColumn::label).orElse(NOTHING));
    chooser.setValue(guessed(question.guess(), column));
    chooser.setPrefWidth(COLUMN_WIDTH);
    chooser.setMinWidth(COLUMN_WIDTH);
    chooser.valueProperty().subscribe(chosen -> chosen(chooser, chosen));
    choosers.add(chooser);
    Label head = Nodes.label(name, "tw-usage-to");
    head.setMaxWidth(COLUMN_WIDTH);
    Tips.say(head, name);
    grid.add(chooser, column, 0);
    grid.add(head, column, 1);
    for (int row = 0; row < question.rows().size(); row++) {
      String text = OneLine.of(question.rows().get(row).get(column), MOST_LETTERS);
      Label cell = Nodes.label(text, "tw-usage-cell");
      cell.setMaxWidth(COLUMN_WIDTH);
      cell.setMinHeight(Region.USE_PREF_SIZE);
      grid.add(cell, column, 2 + row);
    }
  }

  private static Optional<UsageColumn> guessed(ColumnMapping guess, int column) {
    return Arrays.stream(UsageColumn.values())
        .filter(each -> guess.place(each).equals(OptionalInt.of(column)))
        .findFirst();
  }

  private void chosen(ComboBox<Optional<UsageColumn>> by, Optional<UsageColumn> column) {
    Tips.say(by, column.map(UsageColumn::help).orElse(""));
    check();
  }

  private void check() {
    rowIsCall.setDisable(mapping().has(UsageColumn.CALLS));
    Nodes.say(problem, missing().map(why -> Words.capitalized(why) + ".").orElse(""));
    listener.run();
  }

  /** Gives the keyboard to the first column. */
  void beginAtFirst() {
    Focus.show(choosers.getFirst());
  }

  /** Calls at once and whenever the answer changes. */
  void onChange(Runnable newListener) {
    listener = newListener;
    listener.run();
  }

  /** What is missing before the table can be read; empty if nothing is. */
  Optional<String> missing() {
    return twice().or(mapping()::missing);
  }

  /** Said, not undone: whoever goes through a list by keys passes what others hold. */
  private Optional<String> twice() {
    List<UsageColumn> chosen =
        choosers.stream().map(ComboBox::getValue).flatMap(Optional::stream).toList();
    return chosen.stream()
        .filter(column -> Collections.frequency(chosen, column) > 1)
        .findFirst()
        .map(column -> "“" + column.label() + "” is chosen for two columns");
  }

  /** As it is answered now. */
  ColumnMapping mapping() {
    Map<UsageColumn, Integer> places = new EnumMap<>(UsageColumn.class);
    for (int i = 0; i < choosers.size(); i++) {
      int place = i;
      choosers.get(i).getValue().ifPresent(column -> places.put(column, place));
    }
    return new ColumnMapping(places, rowIsCall.isSelected());
  }
}

package dev.tunewise.ui.parameters;

import dev.tunewise.model.Calendar;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** A row for a month of the calendar: a name on the left, what it is set with on the right. */
abstract class CalendarRow extends Region implements InputRow {
  private static final double BOTTOM = 4;

  private final String name;
  private final String help;
  private final Control control;
  private final HighlightedLabel label = new HighlightedLabel("parameter-label");
  private final HighlightedLabel note =
      Nodes.styled(new HighlightedLabel("parameter-note"), "fault");

  CalendarRow(String name, String help, String facts, Control control, HelpPopup popup) {
    this.name = name;
    this.help = help;
    this.control = control;
    getStyleClass().add("calendar-row");
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    label.show(name, List.of());
    note.setVisible(false);
    for (Region child : List.of(label, control, note)) {
      child.setManaged(false);
      getChildren().add(child);
    }
    popup.install(this, () -> new HelpPopup.Help(name, help, facts), control);
  }

  abstract void show(Calendar calendar);

  /** Whether the row means anything in a plan with this calendar. */
  abstract boolean isOfUse(Calendar calendar);

  final boolean matches(Query query) {
    return query.search().allIn(name + "\n" + help);
  }

  final void highlight(Query query) {
    label.show(name, query.words());
  }

  final void say(String fault) {
    note.show(fault, List.of());
    if (note.isVisible() == fault.isEmpty()) {
      note.setVisible(!fault.isEmpty());
      requestLayout();
    }
  }

  @Override
  public final boolean isNamed(Query query) {
    return query.search().allIn(name);
  }

  @Override
  public final void focusField() {
    Focus.show(control);
  }

  @Override
  protected final void layoutChildren() {
    double right = getWidth() - ParameterRow.RIGHT;
    double width = ParameterRow.fieldWidth(getWidth());
    double controlX = right - width;
    label.resizeRelocate(ParameterRow.LEFT, 0, controlX - ParameterRow.LEFT, ParameterRow.UPPER);
    control.resizeRelocate(controlX, 0, width, ParameterRow.UPPER);
    note.resizeRelocate(
        ParameterRow.LEFT, ParameterRow.UPPER, right - ParameterRow.LEFT, ParameterRow.NOTE);
  }

  @Override
  protected final double computePrefHeight(double width) {
    return ParameterRow.UPPER + (note.isVisible() ? ParameterRow.NOTE : 0) + BOTTOM;
  }

  @Override
  protected final double computeMinHeight(double width) {
    return computePrefHeight(width);
  }
}

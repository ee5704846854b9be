package dev.tunewise.ui.parameters;

import dev.tunewise.model.Calendar;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.NumberField;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Consumer;

/** The calendar month of month 1; empty where the plan has no date. */
final class StartMonthRow extends CalendarRow {
  private static final String NAME = "Start month";
  private static final String HELP =
      "The calendar month of month 1. With it, View ▸ Months as Dates writes dates, and results"
          + " add spend up by fiscal year; empty = no date";

  private final NumberField field;

  StartMonthRow(Consumer<Optional<YearMonth>> onChange, HelpPopup help) {
    this(new NumberField(new MonthFormat(), MonthFormat.taking(onChange)), help);
  }

  private StartMonthRow(NumberField field, HelpPopup help) {
    super(NAME, HELP, "Empty, or " + MonthFormat.RANGE, field, help);
    this.field = field;
    field.setPromptText("no date");
    field.faultProperty().subscribe(this::say);
  }

  @Override
  void show(Calendar calendar) {
    field.show(MonthFormat.number(calendar.start()));
  }

  @Override
  boolean isOfUse(Calendar calendar) {
    return true;
  }

  @Override
  public boolean commitPendingEdit() {
    return field.commit();
  }

  @Override
  public void dropTypedText() {
    field.restore();
  }
}

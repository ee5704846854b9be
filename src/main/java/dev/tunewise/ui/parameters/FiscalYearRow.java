package dev.tunewise.ui.parameters;

import dev.tunewise.model.Calendar;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.HelpPopup;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/** The calendar month in which a fiscal year begins. */
final class FiscalYearRow extends CalendarRow {
  private static final String NAME = "Fiscal year starts in";
  private static final String HELP =
      "Month in which your fiscal year begins. A year bears the calendar year in which it ends";

  private final ComboBox<Month> months;
  private Month shown = month(Calendar.NONE);

  FiscalYearRow(Consumer<Month> onChange, HelpPopup help) {
    this(
        Choosers.of(
            NAME,
            List.of(Month.values()),
            month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)),
        onChange,
        help);
  }

  private FiscalYearRow(ComboBox<Month> months, Consumer<Month> onChange, HelpPopup help) {
    super(NAME, HELP, "January: fiscal years are calendar years", months, help);
    this.months = months;
    months.setVisibleRowCount(Month.values().length);
    months.setValue(shown);
    months.setOnAction(
        event -> {
          if (months.getValue() != shown) {
            onChange.accept(months.getValue());
          }
        });
  }

  private static Month month(Calendar calendar) {
    return Month.of(calendar.fiscalYearStart());
  }

  @Override
  void show(Calendar calendar) {
    shown = month(calendar);
    months.setValue(shown);
  }

  @Override
  boolean isOfUse(Calendar calendar) {
    return calendar.start().isPresent()
        || month(calendar) != month(Calendar.NONE)
        || months.isFocused();
  }

  @Override
  public boolean commitPendingEdit() {
    return true; // nothing is typed here
  }

  @Override
  public void dropTypedText() {}
}

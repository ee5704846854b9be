package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.PlanEvent;
import dev.tunewise.model.PlanEvent.Kind;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final MonthNames MONTHS = MonthNames.of(Scenario.DEFAULT, NUMBERS);

  @Test
  void summary_tellsModelByModel_whatHappensByMonth() {
    List<PlanEvent> events =
        List.of(
            new PlanEvent(6, Kind.PRICE_CHANGE, ServedModel.PROMPTING, 0.6),
            new PlanEvent(8, Kind.LAST_TRAINING, ServedModel.FINE_TUNING, 1),
            new PlanEvent(9, Kind.RETIREMENT, ServedModel.PROMPTING, 1),
            new PlanEvent(12, Kind.PRICE_CHANGE, ServedModel.FINE_TUNING, 2));
    assertEquals(
        "Prompted model: token prices × 0.6 in month 6, retired in month 9; tuned model: last"
            + " trained in month 8, token prices × 2 in month 12",
        EventText.summary(events, MONTHS, NUMBERS));
    assertEquals(
        "Tuned model: token prices × 2 in month 12",
        EventText.summary(events.subList(3, 4), MONTHS, NUMBERS));
    MonthNames dates =
        MonthNames.of(
            Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1)),
            NUMBERS.withMonthsAsDates(true));
    assertEquals(
        "Tuned model: token prices × 2 in Dec 2027",
        EventText.summary(events.subList(3, 4), dates, NUMBERS));
  }
}

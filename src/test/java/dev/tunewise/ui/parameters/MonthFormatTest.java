package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.ui.control.NumberField.Reading;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthFormatTest {
  private final MonthFormat format = new MonthFormat();

  @ParameterizedTest
  @CsvSource({"2027-01, 2027-01", "2027-3, 2027-03", "' 2027/12 ', 2027-12", "2000.01, 2000-01"})
  void read_takesMonths(String text, String month) {
    double number = MonthFormat.number(Optional.of(YearMonth.parse(month)));
    assertEquals(new Reading.Value(number), format.read(text));
    assertEquals(month, format.exact(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void read_takesNothing_asNone(String text) {
    assertEquals(new Reading.Value(MonthFormat.number(Optional.empty())), format.read(text));
    assertEquals("", format.exact(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2027", "01-2027", "2027-13", "2027-00", "1999-12", "2200-01", "March"})
  void read_saysWhatIsAllowed_otherwise(String text) {
    Reading.Refused refused = assertInstanceOf(Reading.Refused.class, format.read(text));
    assertEquals("Allowed: a month such as 2027-03, 2000-01 to 2199-12", refused.line());
  }

  @Test
  void taking_givesTheMonth() {
    Optional<?>[] taken = new Optional<?>[1];
    MonthFormat.taking(month -> taken[0] = month)
        .accept(MonthFormat.number(Optional.of(YearMonth.of(2027, 7))));
    assertEquals(Optional.of(YearMonth.of(2027, 7)), taken[0]);
    MonthFormat.taking(month -> taken[0] = month).accept(0);
    assertEquals(Optional.empty(), taken[0]);
  }
}

package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetTextTest {
  @ParameterizedTest
  @CsvSource({"0.000036, under $0.01", "0, $0", "0.0125, $0.0125", "3.2, $3.20"})
  void dollars_areWrittenAsPeopleDo(double amount, String expected) {
    assertEquals(expected, new DatasetText(Numbers.in(Locale.US)).dollars(amount));
  }
}

package dev.tunewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApartTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);
  private static final Apart PERCENT = new Apart(0, 2, NUMBERS::percent);
  private static final Apart MONEY =
      new Apart(3, 5, (value, digits) -> NUMBERS.money(value, "USD", digits));

  @ParameterizedTest
  @CsvSource({
    "0.85, 0.88, 85 %",
    "0.878, 0.88, 87.8 %",
    "0.8796, 0.88, 87.96 %",
    "0.879999, 0.88, just under 88 %",
    "0.880001, 0.88, just over 88 %",
    "0.88, 0.88, 88 %",
    "0.8799999999, 0.88, 88 %",
    "0.9996, 0.88, 99.96 %",
    "1, 0.88, 100 %",
    "0.874, 0.878, 87 %",
    "0.876, 0.878, 87.6 %",
    "0.87952, 0.87954, just under 87.95 %"
  })
  void beside_looksLikeABound_onlyIfItIsTheSame(double value, double bound, String text) {
    assertEquals(text, PERCENT.beside(value, bound, 1).replace('\u00a0', ' '));
  }

  @Test
  void texts_haveAllTheDigits_thatTellThemApart() {
    assertEquals(List.of("$1.2M", "$1.3M"), MONEY.texts(1_200_000, 1_300_000));
    assertEquals(List.of("$1.2M", "$1.2003M"), MONEY.texts(1_200_000, 1_200_300));
    assertEquals(
        List.of("$1.23M", "$4.57M", "$1.23M"), MONEY.texts(1_234_567, 4_567_890, 1_234_567));
    assertEquals(
        List.of("$1.235M", "$1.231M", "$4.568M"), MONEY.texts(1_234_567, 1_231_000, 4_567_890));
    assertEquals(List.of("$1.2M", "$1.2M"), MONEY.texts(1_200_000, 1_200_001));
  }

  @Test
  void digits_areNone_whereTheMostAreTooFew() {
    assertEquals(OptionalInt.of(3), MONEY.digits(5, 5));
    assertEquals(OptionalInt.of(4), MONEY.digits(1000, 1001));
    assertEquals(OptionalInt.empty(), MONEY.digits(1_200_000, 1_200_001));
  }
}

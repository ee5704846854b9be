package dev.tunewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private final Numbers english = Numbers.in(Locale.US);
  private final Numbers german = Numbers.in(Locale.GERMANY);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.02, 0.02",
    "850, 850",
    "999.4, 999",
    "999.6, 1k",
    "12345, 12.3k",
    "40000, 40k",
    "999999, 1M",
    "1.4e6, 1.4M",
    "2.5e9, 2.5B",
    "3e12, 3T",
    "1e15, '1,000T'",
    "1e18, 1e18",
    "0.0001, 0.0001",
    "0.00001234, 1.23e-5",
    "-1500, −1.5k",
    "NaN, –",
    "Infinity, ∞"
  })
  void number_shortensToThreeDigits(double value, String expected) {
    assertEquals(expected, english.number(value));
  }

  @ParameterizedTest
  @CsvSource({
    "12000, USD, $12k",
    "1400000, EUR, €1.4M",
    "-20, GBP, −£20",
    "850, JPY, ¥850",
    "0.02, INR, ₹0.02",
    "3.2, USD, $3.20",
    "0.6, USD, $0.60",
    "12.34, USD, $12.30",
    "0.125, USD, $0.125",
    "3200, USD, $3.2k",
    "0.0000356, USD, $0.0000356",
    "-0.0000001, EUR, −€0.0000001",
    "850, CHF, 'CHF\u00a0850'"
  })
  void money_putsSymbolOrCodeBeforeShortAmount(double value, String currency, String expected) {
    assertEquals(expected, english.money(value, currency));
  }

  @ParameterizedTest
  @CsvSource({"0.000036, under $0.01", "0.01, $0.01", "0, $0", "0.0999, $0.0999", "12, $12"})
  void moneyFrom_tellsNothingBelowTheLeast(double value, String expected) {
    assertEquals(expected, english.moneyFrom(0.01, value, "USD"));
  }

  @Test
  void moneyFull_keepsCentsAboveOneAndSixDigitsBelow() {
    assertEquals("$1,403,211.50", english.moneyFull(1403211.5, "USD"));
    assertEquals("−$0.00612346", english.moneyFull(-0.006123456, "USD"));
    assertEquals("€1.403.211,50", german.moneyFull(1403211.5, "EUR"));
    assertEquals("$0.00", english.moneyFull(0, "USD"));
  }

  @ParameterizedTest
  @CsvSource({"0.854, 85", "0.02, 2", "0.0123, 1.2", "0, 0", "1, 100", "0.00012, 0.012", "0.1, 10"})
  void percent_showsMoreDecimalsOfSmallShares(double fraction, String expected) {
    assertEquals(expected + "\u00a0%", english.percent(fraction));
  }

  @Test
  void fixedAndFull_roundHalfUpOnTheDecimalNumber() {
    assertEquals("3.0", english.fixed(2.95, 1));
    assertEquals("1,234.5", english.full(1234.5, 3));
    assertEquals("1.234,5", german.full(1234.5, 3));
    assertEquals("0", english.full(-0.3, 0));
    assertEquals("1,000,000", english.count(1e6));
  }

  @ParameterizedTest
  @CsvSource({
    "2.5M, 2500000",
    "40k, 40000",
    "40 K, 40000",
    "12 %, 0.12",
    "12%, 0.12",
    "'1,234.5', 1234.5",
    "1e-7, 1e-7",
    "1E6, 1e6",
    ".5, 0.5",
    "5., 5",
    "+7, 7",
    "-7, -7",
    "−7, -7",
    "' 3 ', 3",
    "'1,000,000', 1000000",
    "0.1, 0.1",
    "1b, 1e9",
    "'1,5', 1.5",
    "'1,50', 1.5",
    "'0,500', 0.5",
    "'1,234', 1234",
    "1.000.000, 1000000",
    "'1.234,56', 1234.56",
    "300 000, 300000",
    "300\u00a0000, 300000",
    "300\u202f000, 300000",
    "300'000.5, 300000.5",
    "=400*12, 4800",
    "400 * 12, 4800",
    "3*(2.5k+500), 9000",
    "300 000/12, 25000",
    "0.1+0.2, 0.3",
    "2e-3*1e+3, 2",
    "−(2−5), 3",
    "10-2-3, 5",
    "50% * 3, 1.5",
    "1/0, NaN",
    "2*, NaN",
    "(2, NaN",
    "2 (3), NaN",
    "=, NaN",
    "2**3, NaN",
    "'1,00,000', NaN",
    "1 5, NaN",
    "12 calls, NaN",
    "$12, NaN",
    "0x10, NaN",
    "1d, NaN",
    "NaN, NaN",
    "Infinity, NaN",
    "1e999, NaN",
    "'', NaN",
    "., NaN",
    "-, NaN",
    "k, NaN",
    "%, NaN",
    "1k%, NaN",
    "1.2.3, NaN",
    "1e, NaN",
    "'1,234,5', NaN",
    "1-2, -1",
    "1e99999, NaN"
  })
  void parse_readsWholeTextOrNothing_english(String text, double expected) {
    assertEquals(expected, english.parse(text).orElse(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource({
    "'1,5', 1.5",
    "1.500, 1500",
    "1.5, 1.5",
    "0.5, 0.5",
    "2.5M, 2500000",
    "0.500, 0.5",
    "1.234, 1234",
    "1.2345, 1.2345",
    "1234.567, 1234.567",
    "'1,234', 1.234",
    "'1,000,000', 1000000",
    "'1,234.56', 1234.56",
    "'=0,5*3', 1.5",
    "'2,5M', 2500000",
    "'12,5 %', 0.125",
    "'1.234,5', 1234.5"
  })
  void parse_takesTheLocalesSeparators_german(String text, double expected) {
    assertEquals(expected, german.parse(text).orElse(Double.NaN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 234,5", "1\u00a0234,5", "1\u202f234,5", "1234,5"})
  void parse_takesAnySpaceBetweenGroups_french(String text) {
    assertEquals(1234.5, Numbers.in(Locale.FRANCE).parse(text).orElse(Double.NaN));
  }

  @ParameterizedTest
  @CsvSource({
    "de-CH, '1,234', Write 1.234 or 1’234",
    "de-CH, '0,5', ''",
    "en-US, $2.50, Write 2.5",
    "en-US, 12 calls, Write 12",
    "de-DE, 0.5 USD, 'Write 0,5'",
    "en-US, about, Write a number such as 0.5",
    "de-DE, viel, 'Write a number such as 0,5'",
    "en-US, '', Write a number such as 0.5"
  })
  void rightForm_saysHowToWriteWhatIsRefused(String tag, String text, String form) {
    Numbers numbers = Numbers.in(Locale.forLanguageTag(tag));
    assertEquals(form.isEmpty(), numbers.parse(text).isPresent());
    if (!form.isEmpty()) {
      assertEquals(form, numbers.rightForm(text));
    }
  }

  @Test
  void millis_areSecondsFromAThousandOn_neverShortened() {
    assertEquals("362 ms", english.millis(362.4, 3, ' '));
    assertEquals("1 s", english.millis(999.96, 3, ' '));
    assertEquals("1.2 s", english.millis(1_200, 3, ' '));
    assertEquals("1,480 s", english.millis(1_483_000, 3, ' '));
  }

  @Test
  void parse_refusesVeryLongText() {
    assertTrue(english.parse("1".repeat(101)).isEmpty());
    assertEquals(1e99, english.parse("1" + "0".repeat(99)).orElse(Double.NaN));
  }

  @Test
  void parsePercent_readsPlainNumberAsPercent() {
    assertEquals(0.12, english.parsePercent("12").orElse(Double.NaN));
    assertEquals(0.12, english.parsePercent("12 %").orElse(Double.NaN));
    assertEquals(0.07, english.parsePercent("7").orElse(Double.NaN));
    assertTrue(english.parsePercent("12 apples").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"0.1", "1e-7", "1000000", "123456.789", "-0.02", "0", "1e300", "4.9e-324", "0.3"})
  void exact_isReadBackAsTheSameNumber(double value) {
    for (Numbers numbers : new Numbers[] {english, german, Numbers.in(Locale.FRANCE)}) {
      assertEquals(value, numbers.parse(numbers.exact(value)).orElse(Double.NaN));
      assertEquals(value, numbers.parsePercent(numbers.exactPercent(value)).orElse(Double.NaN));
    }
  }

  @Test
  void exact_isReadBackAsTheSameNumber_randomly() {
    Random random = new Random(7);
    for (Locale locale : new Locale[] {Locale.US, Locale.GERMANY, Locale.of("de", "CH")}) {
      Numbers numbers = Numbers.in(locale);
      for (int i = 0; i < 2000; i++) {
        double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
        assertEquals(value, numbers.parse(numbers.exact(value)).orElse(Double.NaN));
        assertEquals(value, numbers.parsePercent(numbers.exactPercent(value)).orElse(Double.NaN));
      }
    }
  }

  @Test
  void exact_groupsDigits() {
    assertEquals("1,000,000", english.exact(1e6));
    assertEquals("1e-10", english.exact(1e-10));
    assertEquals("68\u00a0%", english.exactPercent(0.68));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "mr-IN", "ar-EG-u-nu-arab"})
  void numbers_haveTheSeparatorsOfTheirDigits_whereALocaleHasItsOwn(String tag) {
    Numbers numbers = Numbers.in(Locale.forLanguageTag(tag));
    assertEquals("1,234.5", numbers.full(1234.5, 1));
    assertEquals("$0.60", numbers.money(0.6, "USD"));
    assertEquals('.', numbers.decimalSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ar-EG | 1234.5 | 1234.5",
        "ar-EG | ١٬٢٣٤٫٥ | 1234.5",
        "ar-EG | −٢٫٧ | -2.7",
        "ar-EG | ٨٤٪ | 0.84",
        "fa-IR | ۱۲۳۴٫۵ | 1234.5",
        "hi-IN | १२.५k | 12500",
        "de-DE | ٢٫٧ | 2.7",
        "en-US | １２ | 12"
      })
  void parse_takesDigitsOfAnyScript(String tag, String text, double expected) {
    assertEquals(
        expected, Numbers.in(Locale.forLanguageTag(tag)).parse(text).orElse(Double.NaN), 1e-12);
  }

  @Test
  void points_isBrief_awayFromBounds() {
    assertEquals("8.3 points", Numbers.in(Locale.ROOT).points(0.0832, 0.05, 0.10));
    assertEquals("12 points", Numbers.in(Locale.ROOT).points(0.1234, 0.05, 0.10));
    assertEquals("1 point", Numbers.in(Locale.ROOT).points(0.01));
    assertEquals("less than 0.1 points", Numbers.in(Locale.ROOT).points(0.0001));
  }

  @Test
  void points_staysOnItsSideOfABound_whenRounded() {
    assertEquals("14.6 points", Numbers.in(Locale.ROOT).points(0.146, 0.15, 0.40));
    assertEquals("just under 5 points", Numbers.in(Locale.ROOT).points(0.04997, 0.05, 0.10));
    assertEquals("just over 10 points", Numbers.in(Locale.ROOT).points(0.10002, 0.05, 0.10));
    assertEquals("10 points", Numbers.in(Locale.ROOT).points(0.10, 0.05, 0.10));
  }
}

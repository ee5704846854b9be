package dev.tunewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmountsTest {
  private static List<String> aligned(Locale locale, double... amounts) {
    Numbers numbers = Numbers.in(locale);
    List<String> alone = Arrays.stream(amounts).mapToObj(a -> numbers.money(a, "USD")).toList();
    return Amounts.aligned(alone, amounts, "USD", numbers);
  }

  @Test
  void amounts_haveAsManyDecimals_whereTheyCountAlike() {
    assertEquals(List.of("$2.50M", "$2.85M", "$850k"), aligned(Locale.ROOT, 2.5e6, 2.85e6, 850e3));
    assertEquals(List.of("$25.13", "$3.37", "$0.00"), aligned(Locale.ROOT, 25.13, 3.37, 0));
    assertEquals(List.of("$2,50M", "−$2,85M"), aligned(Locale.GERMANY, 2.5e6, -2.85e6));
    assertEquals(List.of("$0.235", "$0.140", "$0.082"), aligned(Locale.ROOT, 0.235, 0.14, 0.0816));
    assertEquals(List.of("$607.3k", "$2.5k"), aligned(Locale.ROOT, 607_318, 2_500));
  }

  @Test
  void amounts_stayAsTheyAre_whereNoDecimalsOrTinyOnesAreAmongThem() {
    assertEquals(List.of("$140k", "$151k", "$247k"), aligned(Locale.ROOT, 140e3, 151e3, 247e3));
    assertEquals(List.of("$0.0112", "$3.37"), aligned(Locale.ROOT, 0.0112, 3.37));
    assertEquals(List.of("$607M", "$2.53M"), aligned(Locale.ROOT, 607e6, 2.53e6));
    assertEquals(List.of("$147M", "$1.22M"), aligned(Locale.ROOT, 147e6, 1.22e6));
    assertEquals(List.of("$0.235", "$0.002"), aligned(Locale.ROOT, 0.235, 0.002));
    assertEquals(
        List.of("$0.0816", "$0.0817", "$0.235"), aligned(Locale.ROOT, 0.0816, 0.0817, 0.235));
    assertEquals(List.of("$0", "$0", "$140k"), aligned(Locale.ROOT, 0, 0, 140e3));
  }
}

package dev.tunewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CostCategoryTest {
  /** Otherwise the parts would not add up to the total. */
  @Test
  void everyPrice_standsInOneCategory() {
    List<Parameter> charged =
        Stream.of(CostCategory.values()).flatMap(c -> c.prices().stream()).sorted().toList();
    List<Parameter> money =
        Arrays.stream(Parameter.values())
            .filter(parameter -> parameter.unit().isMoney() && parameter != Parameter.BUDGET)
            .toList();
    assertEquals(money, charged);
  }
}

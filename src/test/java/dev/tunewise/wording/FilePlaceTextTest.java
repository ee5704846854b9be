package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FilePlaceTextTest {
  @ParameterizedTest
  @EnumSource(Parameter.class)
  void parameters_areNamed_withTheirPathBehind(Parameter parameter) {
    String path = "$.parameters." + parameter.path();
    assertEquals(ParameterText.name(parameter) + " (" + path + ")", FilePlaceText.of(path));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "$.ranges['traffic.monthlyCalls'].low, Low of the range of monthly calls",
        "$.ranges['traffic.monthlyCalls'], Range of monthly calls",
        "$.priceChanges[1].factor, \"Price change 2, factor\"",
        "$.measurements[0], Evaluation 1",
        "$.links[2].correlation, \"Link 3, correlation\""
      })
  void otherPlaces_areNamedWhereTheyHaveAName(String path, String name) {
    assertEquals(name + " (" + path + ")", FilePlaceText.of(path));
  }

  @ParameterizedTest
  @CsvSource({"$.currency", "$.parameters.task.nothing", "$", "$.other[3]"})
  void others_areTheirPath(String path) {
    assertEquals(path, FilePlaceText.of(path));
  }
}

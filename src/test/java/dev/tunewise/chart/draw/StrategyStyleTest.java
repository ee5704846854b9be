package dev.tunewise.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Strategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategyStyleTest {
  @Test
  void eachPartOfTheLook_tellsStrategiesApart() {
    for (ColorMode mode : ColorMode.values()) {
      assertDiffer(Palette.of(mode)::line);
      assertDiffer(Palette.of(mode)::text);
    }
    assertDiffer(strategy -> StrategyStyle.of(strategy).dash());
    assertDiffer(strategy -> StrategyStyle.of(strategy).hatch());
    assertDiffer(strategy -> StrategyStyle.of(strategy).marker());
  }

  private static void assertDiffer(Function<Strategy, Object> part) {
    long different = Stream.of(Strategy.values()).map(part).distinct().count();
    assertEquals(Strategy.values().length, different);
  }

  /** The window draws its lines by style sheet. */
  @ParameterizedTest
  @EnumSource(Strategy.class)
  void dashes_areThoseOfTheWindow(Strategy strategy) throws IOException {
    String sheet =
        Files.readString(Path.of("src/main/resources/dev/tunewise/ui/strategy/strategy.css"));
    String rule = sheet.split("tw-strategy-line:" + strategy.key() + " \\{", 2)[1].split("}", 2)[0];
    String lengths =
        Stream.of(StrategyStyle.of(strategy).dash())
            .flatMap(dash -> floats(dash.lengths()))
            .collect(Collectors.joining(" "));
    if (lengths.isEmpty()) {
      assertFalse(rule.contains("dash-array"));
    } else {
      assertEquals(lengths, rule.split("dash-array: ", 2)[1].split(";", 2)[0]);
    }
  }

  private static Stream<String> floats(float[] lengths) {
    return IntStream.range(0, lengths.length)
        .mapToObj(i -> String.format(Locale.ROOT, "%s", lengths[i]).replace(".0", ""));
  }
}

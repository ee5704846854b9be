package dev.tunewise.cli;

import dev.tunewise.chart.DeckChart;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.dataset.TargetForm;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options whose value is one of a few words. */
final class ChoiceConverters {
  private ChoiceConverters() {}

  /** One of a few values by its word; as candidates of completion, the words. */
  abstract static class Choice<T> implements ITypeConverter<T>, Iterable<String> {
    private final Map<String, T> byWord = new LinkedHashMap<>();

    Choice(List<T> values, Function<T, String> word) {
      for (T value : values) {
        byWord.put(word.apply(value), value);
      }
    }

    @Override
    public T convert(String word) {
      T value = byWord.get(word);
      if (value == null) {
        throw new TypeConversionException(
            "'" + word + "' is not available; allowed: " + String.join(", ", byWord.keySet()));
      }
      return value;
    }

    @Override
    public Iterator<String> iterator() {
      return Collections.unmodifiableSet(byWord.keySet()).iterator();
    }
  }

  static final class Chart extends Choice<DeckChart> {
    Chart() {
      super(DeckChart.all(), DeckChart::key);
    }
  }

  static final class Slide extends Choice<SlideKind> {
    Slide() {
      super(SlideKind.all(), SlideKind::key);
    }
  }

  static final class Format extends Choice<ExportFormat> {
    Format() {
      super(List.of(ExportFormat.values()), ExportFormat::extension);
    }
  }

  static final class Target extends Choice<TargetForm> {
    Target() {
      super(List.of(TargetForm.values()), TargetForm::key);
    }
  }

  static final class Compared extends Choice<StrategyChoice> {
    Compared() {
      super(StrategyChoice.all(), StrategyChoice::key);
    }
  }

  static final class TornadoPair extends Choice<BreakEven.Pair> {
    TornadoPair() {
      super(BreakEven.Pair.all(), pair -> pair.challenger().key() + "-" + pair.incumbent().key());
    }
  }

  static final class TornadoMeasure extends Choice<TornadoData.Measure> {
    TornadoMeasure() {
      super(List.of(TornadoData.Measure.values()), TornadoData.Measure::key);
    }
  }

  static final class OneStrategy extends Choice<Strategy> {
    OneStrategy() {
      super(List.of(Strategy.values()), Strategy::key);
    }
  }

  /** The parameters along a map. */
  record Axes(Parameter across, Parameter up) {}

  /** Two different parameters by their paths. */
  static final class MapAxes implements ITypeConverter<Axes> {
    @Override
    public Axes convert(String words) {
      String[] paths = words.split(",", -1);
      if (paths.length != 2 || paths[0].equals(paths[1])) {
        throw new TypeConversionException(
            words + " are no axes; allowed: the paths of two different parameters with a comma");
      }
      return new Axes(parameter(paths[0]), parameter(paths[1]));
    }

    private static Parameter parameter(String path) {
      return Parameter.byPath(path)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      path
                          + " is no parameter; allowed: paths as in scenario files, such as"
                          + " traffic.monthlyCalls"));
    }
  }

  /** A size by its name or as WIDTHxHEIGHT. */
  static final class Size implements ITypeConverter<ExportSize> {
    private static final Pattern SIDES = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    @Override
    public ExportSize convert(String word) {
      return switch (word) {
        case "16:9" -> ExportSize.SLIDE;
        case "4:3" -> ExportSize.CLASSIC;
        case "square" -> ExportSize.SQUARE;
        default -> sides(word);
      };
    }

    private static ExportSize sides(String word) {
      Matcher sides = SIDES.matcher(word);
      if (sides.matches()) {
        int width = Integer.parseInt(sides.group(1));
        int height = Integer.parseInt(sides.group(2));
        if (ExportSize.isSide(width) && ExportSize.isSide(height)) {
          return new ExportSize(width, height);
        }
      }
      throw new TypeConversionException(
          "%s is no size; allowed: 16:9, 4:3, square, or WIDTHxHEIGHT with sides from %s to %s"
              .formatted(word, ExportSize.SMALLEST, ExportSize.LARGEST));
    }
  }
}

package dev.tunewise.cli;

import dev.tunewise.chart.TornadoData;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Options whose value is one of a few words. */
final class ChoiceConverters {
  private ChoiceConverters() {}

  private static <T> T oneOf(Optional<T> choice, String word, List<String> allowed) {
    return choice.orElseThrow(
        () ->
            new TypeConversionException(
                "'" + word + "' is not available; allowed: " + String.join(", ", allowed)));
  }

  /** A chart by its key. */
  static final class Chart implements ITypeConverter<DeckChart> {
    @Override
    public DeckChart convert(String word) {
      List<String> allowed = Stream.of(DeckChart.values()).map(DeckChart::key).toList();
      return oneOf(DeckChart.byKey(word), word, allowed);
    }
  }

  /** A slide by its key. */
  static final class Slide implements ITypeConverter<SlideKind> {
    @Override
    public SlideKind convert(String word) {
      List<String> allowed = Stream.of(SlideKind.values()).map(SlideKind::key).toList();
      return oneOf(SlideKind.byKey(word), word, allowed);
    }
  }

  /** A format by its extension. */
  static final class Format implements ITypeConverter<ExportFormat> {
    @Override
    public ExportFormat convert(String word) {
      List<String> allowed = Stream.of(ExportFormat.values()).map(ExportFormat::extension).toList();
      return oneOf(ExportFormat.byExtension(word), word, allowed);
    }
  }

  /** The strategy of a comparison by its key. */
  static final class Compared implements ITypeConverter<StrategyChoice> {
    @Override
    public StrategyChoice convert(String word) {
      List<String> allowed = Stream.of(StrategyChoice.values()).map(StrategyChoice::key).toList();
      return oneOf(StrategyChoice.byKey(word), word, allowed);
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

  /** Two strategies by their keys. */
  static final class TornadoPair implements ITypeConverter<BreakEven.Pair> {
    @Override
    public BreakEven.Pair convert(String word) {
      List<String> allowed = BreakEven.Pair.all().stream().map(TornadoPair::key).toList();
      Optional<BreakEven.Pair> pair =
          BreakEven.Pair.all().stream().filter(p -> key(p).equals(word)).findFirst();
      return oneOf(pair, word, allowed);
    }

    private static String key(BreakEven.Pair pair) {
      return pair.challenger().key() + "-" + pair.incumbent().key();
    }
  }

  /** What a tornado shows. */
  static final class TornadoMeasure implements ITypeConverter<TornadoData.Measure> {
    @Override
    public TornadoData.Measure convert(String word) {
      Optional<TornadoData.Measure> measure =
          switch (word) {
            case "cost" -> Optional.of(TornadoData.Measure.MONEY);
            case "month" -> Optional.of(TornadoData.Measure.MONTH);
            default -> Optional.empty();
          };
      return oneOf(measure, word, List.of("cost", "month"));
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

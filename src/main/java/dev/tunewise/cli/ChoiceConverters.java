package dev.tunewise.cli;

import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
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
                word + " is not available; allowed: " + String.join(", ", allowed)));
  }

  /** A chart by its key. */
  static final class Chart implements ITypeConverter<DeckChart> {
    @Override
    public DeckChart convert(String word) {
      List<String> allowed = Stream.of(DeckChart.values()).map(DeckChart::key).toList();
      return oneOf(DeckChart.byKey(word), word, allowed);
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
          "%s is no size; allowed: 16:9, 4:3, square, or WIDTHxHEIGHT with sides from %d to %d"
              .formatted(word, ExportSize.SMALLEST, ExportSize.LARGEST));
    }
  }
}

package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a user chose to export; remembered from one export to the next.
 *
 * @param charts in the order of {@link DeckChart}; may be empty while choosing
 * @param slides of a deck, in the order of {@link SlideKind}; may be empty while choosing
 * @param template path of the presentation whose look slides take; empty for the program's own
 */
record ExportChoices(
    List<DeckChart> charts,
    ExportFormat format,
    ExportSize size,
    int scale,
    ColorMode mode,
    List<SlideKind> slides,
    String template) {
  static final ExportChoices DEFAULT =
      new ExportChoices(
          List.of(ChartKind.COST),
          ExportFormat.PNG,
          ExportSize.SLIDE,
          2,
          ColorMode.LIGHT,
          SlideKind.usual(),
          "");

  /** Scales to choose from. */
  static final List<Integer> SCALES = List.of(1, 2, 4);

  private static final String CHARTS = "export.charts";
  private static final String FORMAT = "export.format";
  private static final String SIZE = "export.size";
  private static final String SCALE = "export.scale";
  private static final String MODE = "export.mode";
  private static final String SLIDES = "export.slides";
  private static final String TEMPLATE = "export.template";

  ExportChoices {
    charts = DeckChart.all().stream().filter(charts::contains).toList();
    slides = SlideKind.all().stream().filter(slides::contains).toList();
  }

  /** What was chosen last; anything unreadable is as if never chosen. */
  static ExportChoices from(Settings settings) {
    String mode = choice(settings, MODE);
    return new ExportChoices(
        list(settings, CHARTS, DeckChart::byKey, DEFAULT.charts),
        ExportFormat.byExtension(choice(settings, FORMAT)).orElse(DEFAULT.format),
        size(choice(settings, SIZE)).orElse(DEFAULT.size),
        SCALES.stream()
            .filter(s -> choice(settings, SCALE).equals(String.valueOf(s)))
            .findFirst()
            .orElse(DEFAULT.scale),
        mode.equals(ColorMode.DARK.name()) ? ColorMode.DARK : ColorMode.LIGHT,
        list(settings, SLIDES, SlideKind::byKey, DEFAULT.slides),
        template(choice(settings, TEMPLATE)));
  }

  private static <T> List<T> list(
      Settings settings, String choice, Function<String, Optional<T>> byKey, List<T> otherwise) {
    List<T> chosen =
        Stream.of(choice(settings, choice).split(",", -1))
            .flatMap(key -> byKey.apply(key).stream())
            .toList();
    return chosen.isEmpty() ? otherwise : chosen;
  }

  private static String template(String path) {
    try {
      return Path.of(path).toString();
    } catch (InvalidPathException e) { // remembered on another system
      return "";
    }
  }

  private static String choice(Settings settings, String key) {
    return settings.choices().getOrDefault(key, "");
  }

  private static Optional<ExportSize> size(String text) {
    if (!text.matches("\\d{1,5}x\\d{1,5}")) {
      return Optional.empty();
    }
    String[] sides = text.split("x", -1);
    int width = Integer.parseInt(sides[0]);
    int height = Integer.parseInt(sides[1]);
    boolean legal = ExportSize.isSide(width) && ExportSize.isSide(height);
    return legal ? Optional.of(new ExportSize(width, height)) : Optional.empty();
  }

  /** Settings that remember these choices. */
  Settings into(Settings settings) {
    return settings
        .withChoice(CHARTS, charts.stream().map(DeckChart::key).collect(Collectors.joining(",")))
        .withChoice(FORMAT, format.extension())
        .withChoice(SIZE, size.width() + "x" + size.height())
        .withChoice(SCALE, String.valueOf(scale))
        .withChoice(MODE, mode.name())
        .withChoice(SLIDES, slides.stream().map(SlideKind::key).collect(Collectors.joining(",")))
        .withChoice(TEMPLATE, template);
  }

  /** Why this cannot be exported, in one line; empty if it can. */
  String problem() {
    if (format.isDocument()) {
      return slides.isEmpty() ? "Choose at least one slide." : "";
    }
    if (charts.isEmpty()) {
      return "Choose at least one chart.";
    }
    boolean tooLarge = format == ExportFormat.PNG && !ExportRequest.isPossible(size, scale);
    return tooLarge ? "This size is too large at " + scale + "×: choose a smaller one." : "";
  }

  /** How a picture is drawn: as pictures were exported last, if they can be of that size. */
  static ExportRequest ofPicture(Settings settings) {
    ExportChoices last = from(settings).withFormat(ExportFormat.PNG);
    boolean possible = ExportRequest.isPossible(last.size, last.scale);
    return (possible ? last : last.withScale(1)).request();
  }

  /** How to draw a chart. */
  ExportRequest request() {
    return new ExportRequest(format, size, scale, mode);
  }

  ExportChoices withCharts(Collection<DeckChart> kinds) {
    return new ExportChoices(List.copyOf(kinds), format, size, scale, mode, slides, template);
  }

  ExportChoices withFormat(ExportFormat newFormat) {
    return new ExportChoices(charts, newFormat, size, scale, mode, slides, template);
  }

  ExportChoices withSize(ExportSize newSize) {
    return new ExportChoices(charts, format, newSize, scale, mode, slides, template);
  }

  ExportChoices withScale(int newScale) {
    return new ExportChoices(charts, format, size, newScale, mode, slides, template);
  }

  ExportChoices withMode(ColorMode newMode) {
    return new ExportChoices(charts, format, size, scale, newMode, slides, template);
  }

  ExportChoices withSlides(Collection<SlideKind> kinds) {
    return new ExportChoices(charts, format, size, scale, mode, List.copyOf(kinds), template);
  }

  ExportChoices withTemplate(String newTemplate) {
    return new ExportChoices(charts, format, size, scale, mode, slides, newTemplate);
  }
}

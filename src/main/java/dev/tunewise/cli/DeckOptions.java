package dev.tunewise.cli;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of decks. */
final class DeckOptions {
  @Option(
      names = "--slides",
      paramLabel = "SLIDE",
      split = ",",
      converter = ChoiceConverters.Slide.class,
      completionCandidates = ChoiceConverters.Slide.class,
      description =
          "verdict, cost, spend, money, accuracy, volume, decides, assumptions; all but spend if not"
              + " given.")
  private List<SlideKind> slides = SlideKind.usual();

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description = "A .pptx or .potx whose master, layouts, colors and size the slides take.")
  private @Nullable String template;

  /** What is wanted; empty if the template is none, which is reported. */
  Optional<DeckRequest> request(CommandRun run, ColorMode mode) {
    if (template == null) {
      return Optional.of(DeckRequest.of(slides, mode));
    }
    Optional<Path> file = ScenarioFiles.path(template);
    if (file.isEmpty()) {
      run.refused("'" + OneLine.of(template) + "' " + FileNames.IMPOSSIBLE);
      return Optional.empty();
    }
    return switch (SlideTemplate.read(file.get())) {
      case SlideTemplate.Reading.Usable(SlideTemplate usable) ->
          Optional.of(new DeckRequest(slides, mode, usable));
      case SlideTemplate.Reading.Refused(Problem problem) -> {
        run.refused(problem.line());
        yield Optional.empty();
      }
    };
  }
}

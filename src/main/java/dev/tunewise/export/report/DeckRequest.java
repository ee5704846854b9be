package dev.tunewise.export.report;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.office.SlideTemplate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a deck is to look.
 *
 * @param slides in any order; they come in the order of {@link SlideKind}
 * @param mode of the program's own look; a template has its own colors
 * @param template of slides; null for the program's own look
 */
public record DeckRequest(
    List<SlideKind> slides, ColorMode mode, @Nullable SlideTemplate template) {
  public DeckRequest {
    slides = SlideKind.all().stream().filter(slides::contains).toList();
    if (slides.isEmpty()) {
      throw new IllegalArgumentException("a deck needs a slide");
    }
  }

  public static DeckRequest of(Collection<SlideKind> slides, ColorMode mode) {
    return new DeckRequest(List.copyOf(slides), mode, null);
  }
}

package dev.tunewise.export.deck;

import dev.tunewise.export.Provenance;
import java.util.List;

/** Slides about one scenario or several. */
public record Deck(Provenance provenance, List<Slide> slides) {
  public Deck {
    slides = List.copyOf(slides);
  }
}

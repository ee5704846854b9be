package dev.tunewise.export.office;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.deck.Deck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;

/** Decks as PowerPoint files, in the program's own look or in that of a template. */
public final class DeckFile {
  private DeckFile() {}

  /**
   * The content of the .pptx file.
   *
   * @param mode of the program's own look; a template has its own colors
   * @param template null for the program's own look
   */
  public static byte[] bytes(Deck deck, ColorMode mode, @Nullable SlideTemplate template) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SlideBase base = template == null ? BuiltInLook.of(mode) : template.base();
      try (XMLSlideShow slides = base.slides()) {
        SlideWriter.write(base, deck.slides());
        EmbeddedScenarios.add(slides, deck.provenance());
        slides.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }
}

package dev.tunewise.export.office;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.page.Page;
import dev.tunewise.export.page.PageLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.jspecify.annotations.Nullable;

/** A deck as a PowerPoint file. */
public final class SlideDeck {
  private SlideDeck() {}

  /**
   * The content of the .pptx file.
   *
   * @param mode of the program's own look; a template has its own colors
   * @param template null for the program's own look
   */
  public static byte[] bytes(Deck deck, ColorMode mode, @Nullable SlideTemplate template) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SlideBase base =
          template == null ? BuiltInLook.of(mode) : CompanyTemplate.of(template.open());
      try (XMLSlideShow slides = base.slides()) {
        for (Page page : new PageLayout(base.frame()).pages(deck.slides())) {
          SlideWriter.write(base, page);
        }
        EmbeddedScenarios.add(slides, deck.provenance());
        slides.write(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }
}

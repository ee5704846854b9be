package dev.tunewise.export.report;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.PrintSheet;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.page.Frame;
import dev.tunewise.export.page.Page;
import dev.tunewise.export.page.PageLayout;
import dev.tunewise.export.page.PagePainter;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The pages of chosen slides, to be looked at before a deck is made of them. Immutable. */
public final class DeckPreview {
  private final List<Sheet> sheets = new ArrayList<>();

  private record Sheet(SlideKind kind, Page page) {}

  /** The pages of slides, in the order of the deck. */
  DeckPreview(List<SlideKind> kinds, Function<SlideKind, Deck> decks) {
    PageLayout layout = new PageLayout(Frame.WIDE);
    for (SlideKind kind : kinds) {
      layout.pages(decks.apply(kind).slides()).forEach(page -> sheets.add(new Sheet(kind, page)));
    }
  }

  /** How many pages there are. */
  public int count() {
    return sheets.size();
  }

  /** What a page shows. */
  public SlideKind kind(int page) {
    return sheets.get(page).kind();
  }

  /** The first page of a slide; 0 if it is not among them. */
  public int firstOf(SlideKind kind) {
    return IntStream.range(0, sheets.size())
        .filter(i -> sheets.get(i).kind().equals(kind))
        .findFirst()
        .orElse(0);
  }

  /** All pages on paper, as reports draw them in light colors. */
  public List<PrintSheet> printed() {
    return IntStream.range(0, sheets.size()).mapToObj(this::printed).toList();
  }

  private PrintSheet printed(int page) {
    return new PrintSheet(
        Frame.WIDE.width(),
        Frame.WIDE.height(),
        g2 -> PagePainter.draw(g2, sheets.get(page).page(), page + 1, ColorMode.LIGHT));
  }

  /** A page as a PNG of 960 × 540 pixels, as reports draw it. */
  public byte[] png(int page, ColorMode mode) {
    int width = (int) Frame.WIDE.width();
    int height = (int) Frame.WIDE.height();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g2.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    PagePainter.draw(g2, sheets.get(page).page(), page + 1, mode);
    g2.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream png = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }
}

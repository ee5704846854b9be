package dev.tunewise.ui.export;

import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckPreview;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.export.workbook.SheetText;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.service.LatestTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * How the files will look, page by page: drawn by the export itself, off the FX thread; the latest
 * wish wins.
 */
final class ExportPreview extends VBox {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 380;
  private static final int TABLE_LINES = 20;
  private static final int TABLE_COLUMNS = 8;
  private static final int LINE_LENGTH = 80;
  private static final int CELL_LENGTH = 30;

  private final LatestTask drawing = new LatestTask("preview");
  private final ExportSource source;
  private final ImageView picture = Nodes.styled(new ImageView(), "tw-export-picture");
  private final Label text = Nodes.label("", "tw-export-table");
  private final Label waiting = new Label();
  private final Label where = Nodes.label("", "tw-export-page");
  private final Button previous = button("\u2039", "Previous page (Page Up)", -1);
  private final Button next = button("\u203A", "Next page (Page Down)", 1);

  /** Null before the first is shown. */
  private @Nullable Pages pages;

  private int shown;

  /** What can be looked at; asked in the background. */
  private interface Pages {
    int count();

    String name(int page);

    /** What shows a page once it is called. */
    Runnable drawn(int page);
  }

  ExportPreview(ExportSource source) {
    this.source = source;
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.setFitWidth(WIDTH - 24);
    picture.setFitHeight(HEIGHT - 24);
    StackPane page = Nodes.styled(new StackPane(picture, text, waiting), "tw-export-preview");
    page.setMinSize(WIDTH, HEIGHT);
    page.setPrefSize(WIDTH, HEIGHT);
    page.setMaxSize(WIDTH, HEIGHT);
    HBox pager = new HBox(8, previous, where, next);
    pager.setAlignment(Pos.CENTER);
    getChildren().setAll(page, pager);
    setSpacing(8);
    clear("");
  }

  private Button button(String sign, String help, int direction) {
    Button button = Nodes.button(sign, help, () -> turn(direction));
    button.getStyleClass().addAll("flat", "tw-export-turn");
    button.setAccessibleText(help);
    return button;
  }

  /**
   * Shows no page until the next one is drawn: what was asked for is another kind of file.
   *
   * @param problem why none will be; empty if one will
   */
  void clear(String problem) {
    pages = null;
    waiting.setText(problem.isEmpty() ? "Drawing the preview…" : problem);
    showOnly(waiting);
    where.setText("");
    previous.setDisable(true);
    next.setDisable(true);
  }

  private void showOnly(Node part) {
    List.of(picture, text, waiting).forEach(each -> each.setVisible(each.equals(part)));
  }

  /** Shows a chart first; the others that were chosen can be turned to. */
  void show(ExportChoices choices, DeckChart kind) {
    List<DeckChart> charts = choices.charts();
    show(() -> ofCharts(choices), pages -> charts.indexOf(kind));
  }

  /** Shows a slide first; the others that were chosen can be turned to. */
  void show(ExportChoices choices, SlideKind kind) {
    show(
        () -> new OfSlides(choices, source.preview(choices.slides())),
        pages -> pages instanceof OfSlides slides ? slides.deck().firstOf(kind) : 0);
  }

  /** Shows the sheets of a workbook. */
  void showWorkbook(ExportChoices choices) {
    show(() -> ofWorkbook(choices), pages -> 0);
  }

  private interface First {
    int of(Pages pages);
  }

  /** Calculates what is to be seen in the background; what comes back shows it. */
  private void show(Supplier<Pages> made, First first) {
    drawing.requestCancelable(
        canceled -> {
          Pages all = made.get();
          int page = Math.max(0, first.of(all));
          Runnable drawn = all.drawn(page);
          return Optional.of(() -> show(all, page, drawn));
        },
        Runnable::run,
        fault -> fail());
  }

  private void fail() {
    clear("The preview could not be drawn.");
  }

  private void show(Pages all, int page, Runnable drawn) {
    pages = all;
    shown = page;
    drawn.run();
    setAccessibleText("Preview of " + all.name(page));
    where.setText(
        all.count() > 1
            ? all.name(page) + "  \u00B7  " + (page + 1) + " of " + all.count()
            : all.name(page));
    previous.setDisable(page == 0);
    next.setDisable(page == all.count() - 1);
  }

  private void turn(int direction) {
    Pages all = pages;
    if (all == null) {
      return;
    }
    int page = Math.clamp(shown + direction, 0, all.count() - 1);
    if (page != shown) {
      shown = page; // so that keys in quick succession turn several
      drawing.requestCancelable(
          canceled -> {
            Runnable drawn = all.drawn(page);
            return Optional.of(() -> show(all, page, drawn));
          },
          Runnable::run,
          fault -> fail());
    }
  }

  /** Turns pages by the keys that do so everywhere. */
  void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case PAGE_UP -> turn(-1);
      case PAGE_DOWN -> turn(1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Pages ofCharts(ExportChoices choices) {
    return new Pages() {
      @Override
      public int count() {
        return choices.charts().size();
      }

      @Override
      public String name(int page) {
        return choices.charts().get(page).label();
      }

      @Override
      public Runnable drawn(int page) {
        return ExportPreview.this.drawn(choices, choices.charts().get(page));
      }
    };
  }

  private final class OfSlides implements Pages {
    private final ExportChoices choices;
    private final DeckPreview deck;

    OfSlides(ExportChoices choices, DeckPreview deck) {
      this.choices = choices;
      this.deck = deck;
    }

    DeckPreview deck() {
      return deck;
    }

    @Override
    public int count() {
      return deck.count();
    }

    @Override
    public String name(int page) {
      return source.label(deck.kind(page));
    }

    @Override
    public Runnable drawn(int page) {
      return picture(deck.png(page, choices.mode()));
    }
  }

  private Pages ofWorkbook(ExportChoices choices) {
    byte[] book = source.deck(ExportFormat.XLSX, DeckRequest.of(choices.slides(), choices.mode()));
    List<SheetText> sheets = SheetText.of(book, TABLE_LINES, TABLE_COLUMNS);
    return new Pages() {
      @Override
      public int count() {
        return sheets.size();
      }

      @Override
      public String name(int page) {
        return sheets.get(page).name();
      }

      @Override
      public Runnable drawn(int page) {
        String start = ExportPreview.text(sheets.get(page));
        return () -> showText(start);
      }
    };
  }

  /** Cells of one row beside each other, a sentence whole. */
  private static String text(SheetText sheet) {
    StringBuilder all = new StringBuilder();
    int[] widths = widths(sheet);
    for (List<String> line : sheet.lines()) {
      StringBuilder row = new StringBuilder();
      for (int c = 0; c < line.size(); c++) {
        String cell = line.size() == 1 ? line.get(c) : cut(line.get(c), CELL_LENGTH);
        row.append(cell).append(" ".repeat(Math.max(2, widths[c] - cell.length() + 2)));
      }
      all.append(cut(row.toString().stripTrailing(), LINE_LENGTH)).append('\n');
    }
    return all.append('\u2026').toString();
  }

  private static int[] widths(SheetText sheet) {
    int[] widths = new int[TABLE_COLUMNS];
    for (List<String> line : sheet.lines()) {
      for (int c = 0; line.size() > 1 && c < line.size(); c++) {
        widths[c] = Math.max(widths[c], Math.min(CELL_LENGTH, line.get(c).length()));
      }
    }
    return widths;
  }

  private static String cut(String line, int most) {
    return line.length() > most ? line.substring(0, most) + "\u2026" : line;
  }

  private Runnable drawn(ExportChoices choices, DeckChart kind) {
    if (choices.format() == ExportFormat.CSV) {
      String start =
          new String(source.chart(kind, choices.request()), StandardCharsets.UTF_8)
              .lines()
              .limit(TABLE_LINES)
              .map(l -> cut(l, LINE_LENGTH))
              .collect(Collectors.joining("\n", "", "\n\u2026"));
      return () -> showText(start);
    }
    return picture(
        source.chart(kind, new ExportRequest(ExportFormat.PNG, choices.size(), 1, choices.mode())));
  }

  private Runnable picture(byte[] png) {
    Image image = new Image(new ByteArrayInputStream(png));
    return () -> showPicture(image);
  }

  private void showText(String start) {
    text.setText(start);
    showOnly(text);
  }

  private void showPicture(Image image) {
    picture.setImage(image);
    showOnly(picture);
  }

  void close() {
    drawing.close();
  }
}

package dev.tunewise.export.deck;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A part of a slide. */
public sealed interface Block {
  /** A chart, which takes what room the other blocks leave. */
  record Figure(ChartContent chart) implements Block {}

  /**
   * Sentences under a heading.
   *
   * @param heading may be empty
   * @param abreast how many stand side by side where there is room for it
   */
  record Points(String heading, List<String> sentences, int abreast) implements Block {
    public Points {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Sentences below a chart, in small letters. As many stand on the slide as the chart leaves room
   * for; all of them belong into its notes too.
   */
  record Remarks(List<String> sentences) implements Block {
    public Remarks {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * Rows of cells. The first column is words, the others are numbers unless they say otherwise.
   *
   * @param heading may be empty
   * @param head one cell per column
   */
  record Table(String heading, List<Cell> head, List<List<Cell>> rows) implements Block {
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** Without columns in which no row says anything. */
    static Table filled(String heading, List<Cell> head, List<List<Cell>> rows) {
      int[] columns =
          IntStream.range(0, head.size())
              .filter(c -> rows.stream().anyMatch(row -> !row.get(c).text().isEmpty()))
              .toArray();
      return new Table(
          heading, some(head, columns), rows.stream().map(row -> some(row, columns)).toList());
    }

    private static List<Cell> some(List<Cell> row, int[] columns) {
      return IntStream.of(columns).mapToObj(row::get).toList();
    }
  }

  /**
   * A cell.
   *
   * @param strong whether it stands out
   * @param right whether it stands on the right, as numbers do
   * @param strategy whose color it takes; null for none
   */
  record Cell(String text, boolean strong, boolean right, @Nullable Strategy strategy) {
    public static Cell words(String text) {
      return new Cell(text, false, false, null);
    }

    public static Cell number(String text) {
      return new Cell(text, false, true, null);
    }
  }
}

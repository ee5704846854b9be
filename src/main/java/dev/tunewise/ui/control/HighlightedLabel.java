package dev.tunewise.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** One line of text in which searched words stand out. */
public final class HighlightedLabel extends HBox {
  /** A stretch of text that is, or is not, one of the words. */
  record Piece(String text, boolean match) {}

  private List<Piece> pieces = List.of();

  public HighlightedLabel(String styleClass) {
    getStyleClass().addAll("highlighted-label", styleClass);
  }

  /** Shows a text; occurrences of the words, in any case, are marked. */
  public void show(String text, List<String> words) {
    List<Piece> next = split(text, words);
    if (!next.equals(pieces)) {
      pieces = next;
      getChildren().setAll(next.stream().map(HighlightedLabel::label).toList());
      // Where room is short, the end goes.
      for (Node label : getChildren().subList(0, Math.max(0, getChildren().size() - 1))) {
        ((Label) label).setMinWidth(USE_PREF_SIZE);
      }
    }
  }

  public String text() {
    return String.join("", pieces.stream().map(Piece::text).toList());
  }

  private static Label label(Piece piece) {
    Label label = new Label(piece.text());
    if (piece.match()) {
      label.getStyleClass().add("match");
    }
    return label;
  }

  /** Cuts a text at the words; where words overlap, the longest that starts first wins. */
  static List<Piece> split(String text, List<String> words) {
    List<Piece> pieces = new ArrayList<>();
    int plainFrom = 0;
    int at = 0;
    while (at < text.length()) {
      int length = longestMatch(text, at, words);
      if (length > 0) {
        addPlain(pieces, text, plainFrom, at);
        pieces.add(new Piece(text.substring(at, at + length), true));
        plainFrom = at + length;
      }
      at += Math.max(1, length);
    }
    addPlain(pieces, text, plainFrom, text.length());
    return pieces;
  }

  private static void addPlain(List<Piece> pieces, String text, int from, int to) {
    if (from < to) {
      pieces.add(new Piece(text.substring(from, to), false));
    }
  }

  private static int longestMatch(String text, int at, List<String> words) {
    return words.stream()
        .filter(word -> text.regionMatches(true, at, word, 0, word.length()))
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }
}

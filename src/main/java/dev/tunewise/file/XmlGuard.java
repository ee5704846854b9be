package dev.tunewise.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets no tag, comment or text of an XML document pass that is longer than those of real files, no
 * tag with more attributes, and no document type. An XML reader would hold the first whole; the
 * limits of the JDK's do not count declarations of namespaces, each of which it compares with all
 * before.
 */
final class XmlGuard extends FilterReader {
  private final int longest;
  private Piece piece = Piece.TEXT;
  private int length;
  private int attributes;
  private char quote;
  private char before;
  private char beforeThat;

  /** What is read; comments and the like may hold angle brackets that begin nothing. */
  private enum Piece {
    TEXT,
    BEGINNING,
    TAG,
    VALUE,
    DECLARATION,
    COMMENT,
    CHARACTERS,
    INSTRUCTION
  }

  /**
   * A guard of a document.
   *
   * @param longest characters of a piece
   */
  XmlGuard(Reader in, int longest) {
    super(in);
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] to, int from, int size) throws IOException {
    int got = super.read(to, from, size);
    for (int i = from; i < from + got; i++) {
      char c = to[i];
      length++;
      piece = after(c);
      if (length > longest) {
        throw new InputException("is damaged: its XML holds a piece that is too long");
      }
      beforeThat = before;
      before = c;
    }
    return got;
  }

  private Piece after(char c) throws InputException {
    return switch (piece) {
      case TEXT -> c == '<' ? begin() : Piece.TEXT;
      case BEGINNING ->
          switch (c) {
            case '!' -> Piece.DECLARATION;
            case '?' -> Piece.INSTRUCTION;
            default -> Piece.TAG;
          };
      case TAG -> inTag(c);
      case VALUE -> c == quote ? Piece.TAG : piece;
      case DECLARATION ->
          switch (c) {
            case '-' -> Piece.COMMENT;
            case '[' -> Piece.CHARACTERS;
            default ->
                throw new InputException("is refused: it has a document type, which is not read");
          };
      case COMMENT -> c == '>' && before == '-' && beforeThat == '-' ? end() : piece;
      case CHARACTERS -> c == '>' && before == ']' && beforeThat == ']' ? end() : piece;
      case INSTRUCTION -> c == '>' && before == '?' ? end() : piece;
    };
  }

  private Piece inTag(char c) throws InputException {
    return switch (c) {
      case '>' -> end();
      case '"', '\'' -> value(c);
      case '=' -> attribute();
      default -> piece;
    };
  }

  private Piece value(char begun) {
    quote = begun;
    return Piece.VALUE;
  }

  private Piece attribute() throws InputException {
    attributes++;
    if (attributes > Bounds.MOST_ATTRIBUTES) {
      throw new InputException(
          "is refused: a tag of its XML has more than " + Bounds.MOST_ATTRIBUTES + " attributes");
    }
    return Piece.TAG;
  }

  private Piece begin() {
    length = 0;
    attributes = 0;
    return Piece.BEGINNING;
  }

  private Piece end() {
    length = 0;
    return Piece.TEXT;
  }
}

package dev.tunewise.file.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Lets no tag, comment or text of an XML document pass that is longer than those of real files, and
 * no document type: an XML reader would hold them whole.
 */
final class TagGuard extends FilterReader {
  private static final int MOST = 1 << 21;

  private Piece piece = Piece.TEXT;
  private int length;
  private char before;
  private char beforeThat;

  /** What is read; comments and the like may hold angle brackets that begin nothing. */
  private enum Piece {
    TEXT,
    BEGINNING,
    DECLARATION,
    COMMENT,
    CHARACTERS,
    INSTRUCTION
  }

  TagGuard(Reader in) {
    super(in);
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
      if (piece == Piece.TEXT && c == '<') {
        length = 0;
        piece = Piece.BEGINNING;
      } else {
        length++;
        piece = after(c);
      }
      if (length > MOST) {
        throw new InputException("is damaged: its XML holds a piece that is too long");
      }
      beforeThat = before;
      before = c;
    }
    return got;
  }

  private Piece after(char c) throws InputException {
    return switch (piece) {
      case TEXT -> Piece.TEXT;
      case BEGINNING -> c == '!' ? Piece.DECLARATION : c == '?' ? Piece.INSTRUCTION : Piece.TEXT;
      case DECLARATION ->
          switch (c) {
            case '-' -> Piece.COMMENT;
            case '[' -> Piece.CHARACTERS;
            default -> throw new InputException("is damaged: its XML declares a document type");
          };
      case COMMENT -> c == '>' && before == '-' && beforeThat == '-' ? Piece.TEXT : piece;
      case CHARACTERS -> c == '>' && before == ']' && beforeThat == ']' ? Piece.TEXT : piece;
      case INSTRUCTION -> c == '>' && before == '?' ? Piece.TEXT : piece;
    };
  }
}

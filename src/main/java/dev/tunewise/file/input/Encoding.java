package dev.tunewise.file.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How a file spells characters, by how it begins: with a byte order mark or without. */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

  /** Of the pairs of bytes, at least this share has the zero of a Latin letter. */
  private static final double LATIN = 0.3;

  private final Charset charset;
  private final int[] mark;

  Encoding(Charset charset, int... mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /** Empty for what is no text. */
  static Optional<Encoding> of(byte[] start) {
    for (Encoding encoding : values()) {
      if (encoding.marks(start) && !(encoding == UTF_16LE && isUtf32(start))) {
        return Optional.of(encoding);
      }
    }
    int[] zeros = new int[2];
    int pairs = start.length / 2;
    for (int i = 0; i < 2 * pairs; i++) {
      zeros[i % 2] += start[i] == 0 ? 1 : 0;
    }
    boolean odd = start.length % 2 != 0 && start[start.length - 1] == 0;
    if (zeros[0] + zeros[1] == 0 && !odd) {
      return Optional.of(UTF_8);
    }
    if (areZeros(zeros[1], zeros[0], pairs)) {
      return Optional.of(UTF_16LE);
    }
    return areZeros(zeros[0], zeros[1], pairs) ? Optional.of(UTF_16BE) : Optional.empty();
  }

  /** Whether the zeros stand where they do in Latin letters; a few others are in rare signs. */
  private static boolean areZeros(int many, int few, int pairs) {
    return many >= LATIN * pairs && few <= many / 4;
  }

  private static boolean isUtf32(byte[] start) {
    return start.length >= 4 && start[2] == 0 && start[3] == 0;
  }

  private boolean marks(byte[] start) {
    if (start.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if (start[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  Charset charset() {
    return charset;
  }

  /** Bytes of the mark, if the text begins with it. */
  int markLength(byte[] start) {
    return marks(start) ? mark.length : 0;
  }
}

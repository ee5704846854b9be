package dev.tunewise.file.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How the bytes of a file are to be taken, by how they begin. */
enum Packing {
  GZIP(0x1F, 0x8B, 0x08),
  ZIP('P', 'K', 3, 4),
  ZIP_EMPTY("is an empty archive", 'P', 'K', 5, 6),
  OLD_OFFICE(
      "is an old Office file or protected by a password; save it as .xlsx without one",
      0xD0,
      0xCF,
      0x11,
      0xE0),
  ZSTD("is compressed by zstd; unpack it first or use gzip", 0x28, 0xB5, 0x2F, 0xFD),
  BZIP2("is compressed by bzip2; unpack it first or use gzip", 'B', 'Z', 'h'),
  XZ("is compressed by xz; unpack it first or use gzip", 0xFD, '7', 'z', 'X', 'Z'),
  SEVEN_ZIP("is a 7z archive; unpack it first or use gzip", '7', 'z', 0xBC, 0xAF),
  PARQUET("is a Parquet file; write it as JSON lines or CSV", 'P', 'A', 'R', '1'),
  ARROW("is an Arrow file; write it as JSON lines or CSV", 'A', 'R', 'R', 'O', 'W', '1'),
  SQLITE("is a database; write it as JSON lines or CSV", "SQLite format 3"),
  PDF("is a PDF file, no text; save it as UTF-8 text", "%PDF-"),
  RTF("is formatted text; save it as plain text, UTF-8", "{\\rtf");

  private final String refusal;
  private final byte[] beginning;

  Packing(int... beginning) {
    this("", beginning);
  }

  Packing(String refusal, String beginning) {
    this.refusal = refusal;
    this.beginning = beginning.getBytes(StandardCharsets.US_ASCII);
  }

  Packing(String refusal, int... beginning) {
    this.refusal = refusal;
    this.beginning = new byte[beginning.length];
    for (int i = 0; i < beginning.length; i++) {
      this.beginning[i] = (byte) beginning[i];
    }
  }

  /** Empty for what may be text. */
  static Optional<Packing> of(byte[] start) {
    return Arrays.stream(values()).filter(packing -> packing.begins(start)).findFirst();
  }

  private boolean begins(byte[] start) {
    return start.length >= beginning.length
        && Arrays.equals(start, 0, beginning.length, beginning, 0, beginning.length);
  }

  /** Why such a file is not read and what to do; empty if it is. */
  String refusal() {
    return refusal;
  }
}

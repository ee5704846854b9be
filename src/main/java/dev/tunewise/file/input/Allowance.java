package dev.tunewise.file.input;

import dev.tunewise.file.InputException;

/** How much may still be unpacked, by one stream or by several together. */
final class Allowance {
  private static final long GB = 1_000_000_000;

  private final long most;
  private long used;

  /**
   * @param most bytes
   */
  Allowance(long most) {
    this.most = most;
  }

  void use(long bytes) throws InputException {
    used += Math.max(0, bytes);
    if (used > most) {
      throw new InputException("unpacks to more than " + size() + ", which is not read");
    }
  }

  private String size() {
    return most >= GB ? most / GB + " GB" : most / 1_000_000 + " MB";
  }
}

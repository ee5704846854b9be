package dev.tunewise.file.input;

import java.util.Arrays;

/** Bytes that are collected up to a most; of more only that there are. */
final class ByteChain {
  private final int most;
  private byte[] bytes = new byte[1 << 10];
  private int length;
  private boolean full;

  ByteChain(int most) {
    this.most = most;
  }

  void add(byte[] from, int start, int stop) {
    int more = stop - start;
    if (full || overflows(more)) {
      full = true;
      return;
    }
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * (length + more)));
    }
    System.arraycopy(from, start, bytes, length, more);
    length += more;
  }

  /** Whether so many bytes more would be too many. */
  boolean overflows(int more) {
    return more > most - length;
  }

  /** Whether there was more than allowed. */
  boolean isFull() {
    return full;
  }

  int length() {
    return length;
  }

  byte get(int index) {
    return bytes[index];
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, length);
  }

  byte[] from(int start) {
    return Arrays.copyOfRange(bytes, start, length);
  }
}

package dev.tunewise.evaluation;

/** Names of items as numbers: the same texts make the same number in every file. */
final class ItemKey {
  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private ItemKey() {}

  /** A number of 64 bits, so that among a million items hardly two share one. */
  static long of(String... parts) {
    long hash = START;
    for (String part : parts) {
      for (int i = 0; i < part.length(); i++) {
        hash = (hash ^ part.charAt(i)) * PRIME;
      }
      hash = (hash ^ 0x1F) * PRIME; // so that "a", "bc" is another than "ab", "c"
    }
    hash ^= hash >>> 33;
    hash *= 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}

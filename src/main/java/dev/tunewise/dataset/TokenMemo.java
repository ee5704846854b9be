package dev.tunewise.dataset;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts the tokens of texts that tend to come again, instructions and labels, only once. Of
 * bounded size; for one thread at a time.
 */
final class TokenMemo {
  /** Longest text that is kept, in characters. */
  private static final int LONGEST = 1 << 15;

  /** Most texts that are kept; those used last stay. */
  private static final int MOST = 64;

  private final Map<Tokenizer, Map<String, Long>> counts = new EnumMap<>(Tokenizer.class);

  TokenMemo() {
    for (Tokenizer tokenizer : Tokenizer.values()) {
      counts.put(tokenizer, new Recent());
    }
  }

  long count(Tokenizer tokenizer, String text) {
    if (text.length() > LONGEST) {
      return tokenizer.count(text);
    }
    return counts.getOrDefault(tokenizer, Map.of()).computeIfAbsent(text, tokenizer::count);
  }

  private static final class Recent extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(2 * MOST, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > MOST;
    }
  }
}

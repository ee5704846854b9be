package dev.tunewise.dataset;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;

/** Counts tokens as OpenAI's models do; for other vendors' models that is an estimate. */
public enum Tokenizer {
  /** Of GPT-4o and newer models. */
  O200K_BASE("o200k_base", EncodingType.O200K_BASE),
  /** Of GPT-4 and GPT-3.5. */
  CL100K_BASE("cl100k_base", EncodingType.CL100K_BASE);

  /** Longer texts are counted piece by piece, so that no text needs many times its own memory. */
  private static final int PIECE = 1 << 15;

  private static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();

  private final String key;
  private final EncodingType type;

  Tokenizer(String key, EncodingType type) {
    this.key = key;
    this.type = type;
  }

  /** Name in files, as everybody calls it. */
  public String key() {
    return key;
  }

  /** Tokens of a text. What looks like a special token is text like any other. */
  long count(String text) {
    Encoding encoding = REGISTRY.getEncoding(type);
    String whole = withoutHalves(text);
    long tokens = 0;
    int start = 0;
    while (start < whole.length()) {
      int end = pieceEnd(whole, start);
      tokens += encoding.countTokensOrdinary(whole.substring(start, end));
      start = end;
    }
    return tokens;
  }

  /**
   * With question marks in place of halves of surrogate pairs, which JSON can escape one by one:
   * they have no UTF-8, which tokens are made of.
   */
  private static String withoutHalves(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  /** Before a space between two words, where a token ends in any case; else inside a long word. */
  private static int pieceEnd(String text, int start) {
    if (text.length() - start <= PIECE) {
      return text.length();
    }
    for (int end = start + PIECE; end > start + PIECE / 2; end--) {
      if (text.charAt(end) == ' '
          && Character.isLetterOrDigit(text.charAt(end - 1))
          && Character.isLetterOrDigit(text.charAt(end + 1))) {
        return end;
      }
    }
    int end = start + PIECE;
    return Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
  }
}

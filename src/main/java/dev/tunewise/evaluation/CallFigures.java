package dev.tunewise.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * What a call of a run took, as means over the calls that say it; null where none does.
 *
 * @param inputTokens all of the prompt, cached ones included
 * @param cachedTokens those of the input that were read from a cache
 * @param outputTokens all that was written, reasoning included
 * @param reasoningTokens those of the output that were thoughts
 * @param latencyMillis from request to the end of the answer
 * @param costUsd in dollars
 */
public record CallFigures(
    @Nullable Double inputTokens,
    @Nullable Double cachedTokens,
    @Nullable Double outputTokens,
    @Nullable Double reasoningTokens,
    @Nullable Double latencyMillis,
    @Nullable Double costUsd) {
  static final CallFigures NONE = new CallFigures(null, null, null, null, null, null);

  /** Whether the file tells nothing of calls. */
  public boolean isEmpty() {
    return equals(NONE);
  }
}

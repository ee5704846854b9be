package dev.tunewise.dataset;

import dev.tunewise.dataset.LineFacts.TokenCount;
import java.util.ArrayList;
import java.util.List;

/**
 * Tokens per example as one tokenizer counts them.
 *
 * @param example all of it: prompt, reasoning, answer and what is rejected
 * @param prompt what comes before the answer: tools, instructions and the rest
 * @param tools declarations of tools
 * @param system instructions
 * @param user what else comes before the answer
 * @param reasoning thoughts in the last message
 * @param answer the last message without its thoughts
 * @param rejected the answer that is not wanted, in preference data
 * @param histogram of {@code example}
 */
public record TokenStatistics(
    Summary example,
    Summary prompt,
    Summary tools,
    Summary system,
    Summary user,
    Summary reasoning,
    Summary answer,
    Summary rejected,
    List<Bin> histogram) {
  private static final int BINS = 40;

  public TokenStatistics {
    histogram = List.copyOf(histogram);
  }

  /** Mean, quantiles, maximum and sum; all 0 of no examples. */
  public record Summary(double mean, double p50, double p95, long max, long total) {}

  /**
   * A bin of a histogram.
   *
   * @param from inclusive
   * @param to exclusive; that of the last one is above the maximum
   */
  public record Bin(long from, long to, long examples) {}

  /** Adds up the tokens of examples. */
  static final class Tally {
    private final CountDistribution example = new CountDistribution();
    private final CountDistribution prompt = new CountDistribution();
    private final CountDistribution tools = new CountDistribution();
    private final CountDistribution system = new CountDistribution();
    private final CountDistribution user = new CountDistribution();
    private final CountDistribution reasoning = new CountDistribution();
    private final CountDistribution answer = new CountDistribution();
    private final CountDistribution rejected = new CountDistribution();

    void add(TokenCount tokens) {
      example.add(tokens.example());
      prompt.add(tokens.prompt());
      tools.add(tokens.tools());
      system.add(tokens.system());
      user.add(tokens.user());
      reasoning.add(tokens.reasoning());
      answer.add(tokens.answer());
      rejected.add(tokens.rejected());
    }

    TokenStatistics statistics() {
      return new TokenStatistics(
          summary(example),
          summary(prompt),
          summary(tools),
          summary(system),
          summary(user),
          summary(reasoning),
          summary(answer),
          summary(rejected),
          bins(example));
    }
  }

  private static Summary summary(CountDistribution counts) {
    return new Summary(
        counts.mean(), counts.quantile(0.5), counts.quantile(0.95), counts.max(), counts.sum());
  }

  /** Bins of one round width that hold nearly all, and a last one for the few longest. */
  private static List<Bin> bins(CountDistribution counts) {
    List<Bin> bins = new ArrayList<>();
    if (counts.size() == 0) {
      return bins;
    }
    double reach = Math.min((double) counts.max(), 1.5 * counts.quantile(0.99));
    long width = roundWidth((reach + 1) / BINS);
    long from = 0;
    while (from <= reach) {
      bins.add(new Bin(from, from + width, counts.between(from, from + width)));
      from += width;
    }
    if (counts.max() >= from) {
      bins.add(new Bin(from, counts.max() + 1, counts.between(from, Long.MAX_VALUE)));
    }
    return bins;
  }

  /** 1, 2 or 5 times a power of ten. */
  private static long roundWidth(double least) {
    long power = 1;
    while (10.0 * power < least) {
      power *= 10;
    }
    return least <= power
        ? power
        : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
  }
}

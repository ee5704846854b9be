package dev.tunewise.dataset;

import dev.tunewise.dataset.LineFacts.TokenCount;

/** Adds up the tokens that one tokenizer counts. */
final class TokenTally {
  private final CountDistribution example = new CountDistribution();
  private final CountDistribution prompt = new CountDistribution();
  private final CountDistribution user = new CountDistribution();
  private final CountDistribution answer = new CountDistribution();

  void add(TokenCount tokens) {
    example.add(tokens.example());
    prompt.add(tokens.prompt());
    user.add(tokens.user());
    answer.add(tokens.answer());
  }

  TokenStatistics statistics() {
    return new TokenStatistics(
        TokenStatistics.summary(example),
        TokenStatistics.summary(prompt),
        TokenStatistics.summary(user),
        TokenStatistics.summary(answer),
        TokenStatistics.histogram(example));
  }
}

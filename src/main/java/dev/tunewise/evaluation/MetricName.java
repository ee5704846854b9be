package dev.tunewise.evaluation;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the name of a metric tells: whether its mean is a share of right answers.
 *
 * <p>Names are those of lm-evaluation-harness, Inspect, Ragas, DeepEval, scikit-learn and of what
 * people write; one that nobody knows is no accuracy until the lead says so.
 */
enum MetricName {
  /** The mean is a share of right answers. */
  ACCURACY,
  /** A share of right answers where each result is right or wrong, else a mean grade. */
  GRADE,
  /** Something else. */
  OTHER;

  private static final Pattern OTHERS =
      Pattern.compile(
          " (f1|f beta|bleu|sacrebleu|rouge\\w*|meteor|chrf|ter|bert\\w*|bleurt|comet|similar\\w*"
              + "|cosine|embedding\\w*|levenshtein|distance|perplexity|ppl|bits per byte|loss|logprob"
              + "|toxic\\w*|bias|hallucinat\\w*|relevan\\w*|faithful\\w*|precision|recall|context\\w*"
              + "|helpful\\w*|concise\\w*|cohere\\w*|fluen\\w*|harm\\w*|latency|cost|tokens?|mcc|auc"
              + "|auroc|brier|kappa|mse|mae|rmse|stderr|std|confidence|sentiment|ndcg|mrr|balanced"
              + "|likelihood|mc2|duration|temperature|length) ");

  private static final Pattern ACCURACIES =
      Pattern.compile(
          " (acc|accuracy|em|exact match|quasi exact match|pass rate|pass 1|success rate"
              + "|percent correct|acc norm|acc all|fraction correct|solve rate) ");

  private static final Pattern GRADES =
      Pattern.compile(
          " (correct|correctness|incorrect|is correct|right|match|matches|matched|equals?|exact"
              + "|pass|passed|success|successful|score|grade|graded|result|label|mean|verdict|includes"
              + "|answer|mc1|factual\\w*|choice|status|outcome|solved) ");

  static MetricName of(String metric) {
    String words =
        " "
            + metric
                .replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
            + " ";
    if (OTHERS.matcher(words).find()) {
      return OTHER;
    }
    if (ACCURACIES.matcher(words).find()) {
      return ACCURACY;
    }
    return GRADES.matcher(words).find() ? GRADE : OTHER;
  }

  /** Whether the mean of results is a share of right answers. */
  boolean isAccuracy(boolean allRightOrWrong) {
    return switch (this) {
      case ACCURACY -> true;
      case GRADE -> allRightOrWrong;
      case OTHER -> false;
    };
  }
}

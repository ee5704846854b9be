package dev.tunewise.catalog;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;

/**
 * A range for a parameter that has none, and what it rests on.
 *
 * @param effect how much going from low to high moves the decision, as a share: of the recommended
 *     total, of all answers or of the latency budget, whichever is most
 */
public record SuggestedRange(Parameter parameter, Range range, Basis basis, double effect) {
  /** Where a suggestion comes from. */
  public sealed interface Basis {}

  /**
   * The 10th and 90th percentile of what comparable models cost.
   *
   * @param oldest when the first of the prices was seen
   * @param newest when the last was
   */
  public record PriceSpread(int models, AsOf oldest, AsOf newest) implements Basis {}

  /**
   * How far published accuracies of models lie apart on one task.
   *
   * @param least the least accurate one
   * @param most the most accurate one
   */
  public record PublishedSpread(int models, double least, double most, String task, String source)
      implements Basis {}

  /** So much up and down, where nothing better is known. */
  public record Share(double share) implements Basis {}
}

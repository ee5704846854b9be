package dev.tunewise.wording;

import dev.tunewise.model.Link;
import dev.tunewise.model.LinkStrength;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Numbers;
import java.util.List;

/**
 * What links between ranges are called, and what they do.
 *
 * @param numbers how the reader writes numbers
 */
public record LinkText(Scenario scenario, Numbers numbers) {
  /** More than anyone types. */
  private static final int DIGITS = 6;

  /** A link from the side of one parameter: {@code moves with Monthly growth · medium}. */
  public String mark(Link link, Parameter parameter) {
    String verb = link.correlation() < 0 ? "moves against " : "moves with ";
    return verb
        + ParameterText.name(link.other(parameter))
        + " · "
        + strength(Math.abs(link.correlation()))
        + (isVoid(link) ? " · no effect" : "");
  }

  /** What a link does, from the side of one parameter, and what it leaves alone. */
  public String explanation(Link link, Parameter parameter) {
    if (isVoid(link)) {
      return "This link has no effect: base accuracy is measured, so its range does not count.";
    }
    String name = ParameterText.inSentence(parameter);
    String other = ParameterText.inSentence(link.other(parameter));
    if (link.correlation() == 0) {
      return "A correlation of 0 leaves %s and %s independent, as without a link."
          .formatted(name, other);
    }
    boolean same = link.correlation() > 0;
    return "Should %s come out high, %s will tend to come out %s; a total that both push the same"
            .formatted(name, other, same ? "high as well" : "low")
        + " way then spreads %s. Tornado, ticks on sliders and solving still move one number alone."
            .formatted(same ? "more" : "less");
  }

  /**
   * A link as one row of a list: {@code Monthly calls with Monthly growth: medium, correlation
   * 0.6}.
   */
  public String line(Link link) {
    return "%s %s %s: %s"
        .formatted(
            ParameterText.name(link.first()),
            link.correlation() < 0 ? "against" : "with",
            ParameterText.name(link.second()),
            inFull(link));
  }

  /** All links as rows of a list. */
  public List<String> lines() {
    return scenario.links().stream().map(this::line).toList();
  }

  private String inFull(Link link) {
    return measured(link.correlation(), numbers)
        + (isVoid(link) ? " (no effect: base accuracy is measured)" : "");
  }

  /** A correlation with the name it has, if any: {@code medium, correlation 0.6}. */
  static String measured(double correlation, Numbers numbers) {
    return LinkStrength.of(correlation).map(named -> named.label() + ", ").orElse("")
        + "correlation "
        + numbers.number(correlation, DIGITS);
  }

  /** Such as {@code medium}, or the number where it has no name. */
  private String strength(double size) {
    return LinkStrength.of(size).map(LinkStrength::label).orElse(numbers.number(size, 2));
  }

  /**
   * Why a link cannot be made.
   *
   * @param lowest least correlation that goes together with the other links
   * @param highest largest one
   */
  public String contradiction(double lowest, double highest) {
    return "No numbers can move together like that: the other links leave room from %s to %s."
        .formatted(numbers.number(lowest, 2), numbers.number(highest, 2));
  }

  /** Why a link cannot be taken away. */
  public static final String NEEDED =
      "Without this link the others contradict each other: remove one of them first.";

  private boolean isVoid(Link link) {
    return link.names(Parameter.BASE_ACCURACY)
        && Calibration.measuredBaseAccuracy(scenario).isPresent();
  }
}

package dev.tunewise.dataset;

import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.List;

/** How a training file is split, in words. */
public record SplitText(Numbers numbers) {
  /** How many examples each side has. */
  public String headline(Split split) {
    return "%s to train on, %s held out (%s)"
        .formatted(
            numbers.count(split.train(), "example"), numbers.count(split.heldOut()), share(split));
  }

  private String share(Split split) {
    return numbers.percent((double) split.heldOut() / split.examples());
  }

  /** How it came to that, and what goes nowhere. */
  public List<String> lines(Split split, List<String> leftOut) {
    List<String> lines = new ArrayList<>();
    if (split.isByLabel()) {
      lines.add(
          "Each of the "
              + numbers.count(split.strata().size(), "label")
              + " is split by this share, as nearly as whole examples go.");
    } else {
      lines.add("The answers are no labels that repeat: all examples are split together.");
    }
    long trained = split.labelsOnlyTrained();
    if (trained > 0) {
      lines.add(
          "Of "
              + numbers.count(trained, "label")
              + " no example is held out, since there are too few.");
    }
    if (split.duplicates() > 0) {
      lines.add(
          split.duplicates() == 1
              ? "1 example equals another one and stays on its side."
              : numbers.count(split.duplicates())
                  + " examples equal other ones and stay on their side.");
    }
    lines.addAll(leftOut);
    return lines;
  }
}

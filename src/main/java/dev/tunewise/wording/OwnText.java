package dev.tunewise.wording;

import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.text.Numbers;

/** Whose the numbers of a scenario are, in words. */
public final class OwnText {
  /** What is said of a number that is an example value. */
  public static final String EXAMPLE = "example value";

  private OwnText() {}

  /** How many numbers in use are her own, to the one who sets them. */
  public static String yours(ExampleValues values, Numbers numbers) {
    String all = numbers.count(values.inUse().size());
    if (values.own() == 0) {
      return "All %s numbers in use are example values".formatted(all);
    } else if (values.examples().isEmpty()) {
      return "All %s numbers in use are yours".formatted(all);
    }
    return "%s of %s numbers in use %s yours"
        .formatted(numbers.count(values.own()), all, values.own() == 1 ? "is" : "are");
  }

  /** The same to those who read what the team made of it. */
  public static String theTeams(ExampleValues values, Numbers numbers) {
    String all = numbers.count(values.inUse().size());
    if (values.own() == 0) {
      return "All %s numbers in use are example values".formatted(all);
    } else if (values.examples().isEmpty()) {
      return "The team has set or confirmed all %s numbers in use".formatted(all);
    }
    return "The team has set or confirmed %s of %s numbers in use; the others are example values"
        .formatted(numbers.count(values.own()), all);
  }
}

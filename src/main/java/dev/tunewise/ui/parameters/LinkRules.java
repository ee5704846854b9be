package dev.tunewise.ui.parameters;

import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/** Which links a row offers: between ranged parameters, none that contradicts the others. */
final class LinkRules {
  /** How closely the ends of a span are found. */
  private static final double FINENESS = 1e-4;

  /** Steps of one in which people read correlations. */
  private static final double STEPS = 100;

  /**
   * Correlations that go together with other links, in hundredths.
   *
   * @param lowest −0.95 at least
   * @param highest 0.95 at most
   */
  record Span(double lowest, double highest) {}

  private LinkRules() {}

  /** The ranged parameters that one is not linked with yet. */
  static List<Parameter> partners(Scenario scenario, Parameter parameter) {
    return scenario.range(parameter) == null
        ? List.of()
        : scenario.ranges().keySet().stream()
            .filter(other -> other != parameter && linkOf(scenario, parameter, other).isEmpty())
            .toList();
  }

  static Optional<Link> linkOf(Scenario scenario, Parameter one, Parameter other) {
    return scenario.links(one).stream().filter(link -> link.names(other)).findFirst();
  }

  /** With those links of a preset that name one of some parameters, as far as they can hold. */
  static Scenario withLinksOf(Scenario preset, List<Parameter> parameters, Scenario scenario) {
    Scenario changed = scenario;
    for (Link link : preset.links()) {
      boolean named = parameters.stream().anyMatch(link::names);
      List<Link> links = link.in(changed.links());
      if (named
          && changed.ranges().keySet().containsAll(List.of(link.first(), link.second()))
          && Link.goTogether(links)) {
        changed = changed.withLinks(links);
      }
    }
    return changed;
  }

  /** The correlations that two parameters can have beside all other links. */
  static Span span(Scenario scenario, Parameter one, Parameter other) {
    double inside = linkOf(scenario, one, other).map(Link::correlation).orElse(0.0);
    DoublePredicate fits = r -> Link.goTogether(new Link(one, other, r).in(scenario.links()));
    double lowest = furthest(inside, -Link.STRONGEST, fits);
    double highest = furthest(inside, Link.STRONGEST, fits);
    return new Span(Math.ceil(lowest * STEPS) / STEPS, Math.floor(highest * STEPS) / STEPS);
  }

  /** The possible numbers are an interval, as positive definite matrices are convex. */
  private static double furthest(double inside, double end, DoublePredicate fits) {
    if (fits.test(end)) {
      return end;
    }
    double in = inside;
    double out = end;
    while (Math.abs(out - in) > FINENESS) {
      double middle = (in + out) / 2;
      if (fits.test(middle)) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }
}

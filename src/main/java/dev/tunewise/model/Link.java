package dev.tunewise.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two ranged parameters that move together: the correlation of the standard normals behind their
 * values on the scale τ. Stored in the order of {@link Parameter}.
 *
 * @param correlation −{@value #STRONGEST}…{@value #STRONGEST}
 */
public record Link(Parameter first, Parameter second, double correlation) {
  public static final double STRONGEST = 0.95;

  /** The least pivot with which links go together: below it one range all but fixes another. */
  private static final double LEAST_PIVOT = 1e-6;

  public Link {
    if (first == second) {
      throw new IllegalArgumentException(first.path() + " cannot be linked with itself");
    }
    if (!(Math.abs(correlation) <= STRONGEST)) {
      throw new IllegalArgumentException(
          "correlation must be from -0.95 to 0.95, was " + correlation);
    }
    if (first.compareTo(second) > 0) {
      Parameter later = first;
      first = second;
      second = later;
    }
    correlation += 0.0; // −0 reads as 0
  }

  /** Whether both link the same two parameters. */
  public boolean isSamePairAs(Link other) {
    return first == other.first && second == other.second;
  }

  public boolean names(Parameter parameter) {
    return first == parameter || second == parameter;
  }

  /** The other one of a link that names a parameter. */
  public Parameter other(Parameter parameter) {
    return first == parameter ? second : first;
  }

  /** A list of links with this one, in place of what links the same two. */
  public List<Link> in(List<Link> links) {
    List<Link> all = new ArrayList<>(links);
    for (int i = 0; i < all.size(); i++) {
      if (isSamePairAs(all.get(i))) {
        all.set(i, this);
        return all;
      }
    }
    all.add(this);
    return all;
  }

  /** A list of links without what links the same two. */
  public List<Link> outOf(List<Link> links) {
    return links.stream().filter(link -> !isSamePairAs(link)).toList();
  }

  /** Whether links do not contradict each other. */
  public static boolean goTogether(List<Link> links) {
    List<Parameter> linked =
        links.stream()
            .flatMap(link -> Stream.of(link.first, link.second))
            .distinct()
            .sorted()
            .toList();
    return factor(linked, links) != null;
  }

  /**
   * The lower triangle L of the correlations of some parameters, L Lᵀ = R, by rows: L times
   * independent normals are normals that are linked. Links that name others are left out.
   *
   * @return null where the links contradict each other: a pivot of the LDLᵀ factorization is below
   *     10⁻⁶
   */
  public static double @Nullable [][] factor(List<Parameter> parameters, List<Link> links) {
    int size = parameters.size();
    double[][] factor = new double[size][];
    for (int i = 0; i < size; i++) {
      factor[i] = new double[i + 1];
      factor[i][i] = 1;
    }
    for (Link link : links) {
      int i = parameters.indexOf(link.first);
      int j = parameters.indexOf(link.second);
      if (i >= 0 && j >= 0) {
        factor[Math.max(i, j)][Math.min(i, j)] = link.correlation;
      }
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = factor[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(rest >= LEAST_PIVOT)) {
          return null;
        }
        factor[i][j] = i == j ? Math.sqrt(rest) : rest / factor[j][j];
      }
    }
    return factor;
  }
}

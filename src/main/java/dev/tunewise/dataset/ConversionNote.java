package dev.tunewise.dataset;

import dev.tunewise.dataset.LineProblemReport.Place;
import java.util.List;

/**
 * What became of examples that another form cannot hold as they are.
 *
 * @param count of the examples
 * @param first the first of them, at most {@link LineProblemReport#MAX_PLACES}
 */
public record ConversionNote(ConversionKind kind, long count, List<Place> first) {
  public ConversionNote {
    first = List.copyOf(first);
  }
}

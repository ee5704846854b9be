package dev.tunewise.dataset;

import dev.tunewise.dataset.ConversionKind.Effect;
import dev.tunewise.file.input.ElementKind;
import java.util.List;

/**
 * What came of converting a training file.
 *
 * @param kind what its entries are
 * @param entries of the file: lines, rows or values
 * @param written examples in the target's form
 * @param asTheyStand of these, which had it already
 * @param unusable entries from which nothing can be learned, which were left out
 * @param notes on all other examples that were left out or changed, in the order of {@link
 *     ConversionKind}
 */
public record ConversionReport(
    TargetForm target,
    ElementKind kind,
    long entries,
    long written,
    long asTheyStand,
    List<LineProblemReport> unusable,
    List<ConversionNote> notes) {
  public ConversionReport {
    unusable = List.copyOf(unusable);
    notes = List.copyOf(notes);
  }

  /** Entries that are not written. */
  public long leftOut() {
    return entries - written;
  }

  /** Whether something of what is written is lost or said in another way. */
  public boolean changes() {
    return notes.stream().anyMatch(note -> note.kind().effect() != Effect.LEFT_OUT);
  }
}

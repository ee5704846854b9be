package dev.tunewise.dataset;

import dev.tunewise.dataset.FileOutcome.Cancelled;
import dev.tunewise.dataset.FileOutcome.Done;
import dev.tunewise.dataset.FileOutcome.Refused;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Splits a training file in two passes: the first tells the examples apart, the second writes each
 * entry as it stands in the file.
 */
public final class Splitter {
  private static final String TRAIN = "-train.jsonl";
  private static final String HELD_OUT = "-heldout.jsonl";

  private final Path file;
  private final ExampleGroups groups;
  private final UsableExamples found;

  private Splitter(Path file, ExampleGroups groups, UsableExamples found) {
    this.file = file;
    this.groups = groups;
    this.found = found;
  }

  /** What tells an example from others. */
  private record Mark(long fingerprint, String label) {}

  private static UsableExamples.Work<Mark> marking() {
    ExampleFingerprint fingerprint = new ExampleFingerprint();
    return (text, example) -> new Mark(fingerprint.of(example), LineAnalysis.label(example));
  }

  /**
   * Reads a file and tells its examples apart; nothing is thrown.
   *
   * @param watch is told the share of the bytes that is read
   */
  public static FileOutcome<Splitter> read(Path file, Watch watch) {
    ExampleGroups groups = new ExampleGroups();
    UsableExamples found = new UsableExamples();
    try {
      found.each(
          file,
          watch,
          Splitter::marking,
          (number, mark) -> groups.add(mark.fingerprint(), mark.label()));
    } catch (StoppedException e) {
      return new Cancelled<>();
    } catch (ReadException e) {
      return refused(file, e.getMessage());
    } catch (IOException e) {
      return refused(file, new ReadException(e).getMessage());
    }
    if (groups.size() == 0) {
      return refused(file, found.nothing());
    }
    return Split.of(groups, 0.5, 0).heldOut() == 0
        ? refused(file, "cannot be split: at least two different examples are needed")
        : new Done<>(new Splitter(file, groups, found));
  }

  private static <T> Refused<T> refused(Path file, String why) {
    return new Refused<>(new Problem(file.toString(), why));
  }

  /**
   * Which examples train and which are held out.
   *
   * @param share to hold out, above 0 and below 1
   */
  public Split split(double share, long seed) {
    return Split.of(groups, share, seed);
  }

  /** Entries from which nothing can be learned, which go nowhere. */
  public List<LineProblemReport> leftOut() {
    return found.leftOut();
  }

  /** What the entries of the file are. */
  public ElementKind kind() {
    return found.kind();
  }

  /** The file that is written for training. */
  public Path train(Path folder) {
    return folder.resolve(stem(file) + TRAIN);
  }

  /** The file that is written for evaluation. */
  public Path heldOut(Path folder) {
    return folder.resolve(stem(file) + HELD_OUT);
  }

  /** The name of a file without what says how it is packed and written. */
  public static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    String unpacked = name.replaceFirst("(?i)\\.gz$", "");
    return unpacked.replaceFirst("\\.[A-Za-z0-9]{1,6}$", "");
  }

  /**
   * Writes both files, or none; nothing is thrown. Files of the same names are replaced.
   *
   * @param watch is told the share of the bytes that is read
   */
  public FileOutcome<SplitReport> write(Split split, Path folder, Watch watch) {
    Path train = train(folder);
    Path heldOut = heldOut(folder);
    return Writing.of(
        file,
        List.of(train, heldOut),
        () ->
            AtomicFiles.writeBoth(
                train, heldOut, (one, other) -> new Pass(split, one, other).run(watch)),
        () -> new SplitReport(split, found.entries(), found.leftOut(), train, heldOut));
  }

  /** An example and where it goes. */
  private record Sided(Split.Side side, JsonLine line) {}

  /** The second pass over the file. */
  private final class Pass {
    private final Split split;
    private final OutputStream train;
    private final OutputStream heldOut;
    private long written;

    Pass(Split split, OutputStream train, OutputStream heldOut) {
      this.split = split;
      this.train = train;
      this.heldOut = heldOut;
    }

    void run(Watch watch) throws IOException {
      Writing.reading(() -> new UsableExamples().each(file, watch, this::siding, this::write));
      if (written != groups.size()) {
        throw Writing.unreadable(changed());
      }
    }

    private UsableExamples.Work<Sided> siding() {
      UsableExamples.Work<Mark> marking = marking();
      return (text, example) -> {
        Mark mark = marking.of(text, example);
        return new Sided(split.side(mark.fingerprint(), mark.label()), JsonLine.asItStands(text));
      };
    }

    private void write(long number, Sided sided) throws IOException {
      OutputStream out =
          switch (sided.side()) {
            case TRAIN -> train;
            case HELD_OUT -> heldOut;
            case NEITHER -> throw Writing.unreadable(changed());
          };
      sided.line().writeTo(out);
      written++;
    }
  }

  private static ReadException changed() {
    return new ReadException("was changed while it was split; split it again");
  }
}

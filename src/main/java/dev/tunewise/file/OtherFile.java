package dev.tunewise.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that are no scenarios but easily taken for one, by their names. */
public enum OtherFile {
  TRAINING(
      "is a training file, not a scenario: read it with File > Read Training File"
          + " or `tunewise dataset`"),
  EVALUATIONS(
      "is a table or a log, not a scenario: evaluations are read when the file is dropped on the window,"
          + " or with `tunewise calibrate`");

  /** Where the lists of prices are read, which have no ending of their own. */
  public static final String PRICES =
      "if it is a price list, read it with File > Import Price List";

  private final String refusal;

  OtherFile(String refusal) {
    this.refusal = refusal;
  }

  /** Endings of their names, without the dot. */
  public List<String> extensions() {
    return switch (this) {
      case TRAINING -> List.of("jsonl", "ndjson", "gz");
      case EVALUATIONS -> List.of("csv", "tsv", "eval");
    };
  }

  /** Why such a file is refused as a scenario and where it is read, in one line. */
  public String refusal() {
    return refusal;
  }

  /** What a file is by its name; empty for all that may be a scenario. */
  public static Optional<OtherFile> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    for (OtherFile kind : values()) {
      if (kind.extensions().stream().anyMatch(extension -> name.endsWith("." + extension))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}

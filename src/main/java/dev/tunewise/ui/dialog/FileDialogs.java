package dev.tunewise.ui.dialog;

import dev.tunewise.file.scenario.ScenarioCarrier;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks the user for files and folders. */
public interface FileDialogs {
  /**
   * A kind of file.
   *
   * @param key under which the folder used last is remembered
   * @param description for people, such as {@code Tunewise scenario}
   * @param extensions without dot; the first is added to a name that has none of them
   */
  record Kind(String key, String description, List<String> extensions) {
    public Kind {
      extensions = List.copyOf(extensions);
    }

    /** The path with an extension of this kind. */
    public Path complete(Path path) {
      String name = String.valueOf(path.getFileName());
      boolean complete =
          extensions.stream()
              .anyMatch(
                  e ->
                      name.regionMatches(
                          true, name.length() - e.length() - 1, "." + e, 0, e.length() + 1));
      return complete ? path : path.resolveSibling(name + "." + extensions.getFirst());
    }
  }

  Kind SCENARIO = new Kind("scenario", "Tunewise scenario", List.of("tunewise"));

  /** What a scenario can be opened from; the folder used last is the same. */
  Kind SCENARIO_OR_EXPORT =
      new Kind(
          SCENARIO.key(),
          "Tunewise scenario or export",
          Stream.concat(SCENARIO.extensions().stream(), ScenarioCarrier.extensions().stream())
              .toList());

  /** Price lists of other programs. */
  Kind PRICE_LIST = new Kind("prices", "Price list", List.of("json"));

  /** Results of evaluation tools, and tables of them. */
  Kind EVALUATIONS =
      new Kind(
          "evaluations",
          "Evaluations",
          List.of("csv", "tsv", "xlsx", "json", "jsonl", "eval", "txt", "md", "log", "gz"));

  /** Exports of usage and cost. */
  Kind USAGE =
      new Kind(
          "usage",
          "Usage or cost export",
          List.of("json", "jsonl", "ndjson", "csv", "tsv", "xlsx", "gz"));

  /** Examples to train on. */
  Kind TRAINING_FILE = new Kind("training", "Training file", USAGE.extensions());

  /** What a feature can be begun from; the folder used last is that of exports. */
  Kind USAGE_OR_TRAINING =
      new Kind(USAGE.key(), "Usage export or training file", USAGE.extensions());

  /** Files to read together; none if the user changed their mind. */
  List<Path> openAll(Kind kind);

  /** A file to read; empty if the user changed their mind. */
  Optional<Path> open(Kind kind);

  /**
   * A file to write, with an extension of the kind; the user agreed to replace it if it exists.
   * Empty if the user changed their mind.
   *
   * @param suggestedName file name without extension; characters that file systems refuse are
   *     replaced
   */
  Optional<Path> save(Kind kind, String suggestedName);

  /** Shows a file in the program that the system has for it, or a folder in its file manager. */
  void show(Path path);

  /** Shows files of one folder where they are, in the file manager. */
  void showInFolder(List<Path> files);

  /**
   * A folder to write to; empty if the user changed their mind.
   *
   * @param key under which the folder used last is remembered
   */
  Optional<Path> folder(String key, String title);
}

package dev.tunewise.ui.start;

import dev.tunewise.dataset.DatasetEdits;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.dataset.DatasetResult;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.PriceLists;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.service.LatestTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Reads labels and tokens from a training file in the background, and says what it found; an export
 * of usage is handed on.
 */
final class TokensFromFile {
  private final PriceLists prices;
  private final Numbers numbers;
  private final Consumer<Map<Parameter, Double>> found;
  private final Consumer<List<Path>> usage;
  private final LatestTask reading = new LatestTask("training-file");
  private final Label state = Nodes.paragraph("", "tw-start-state");
  private final Button button;

  /** What a file turned out to be. */
  private sealed interface Found {
    record Training(DatasetResult result) implements Found {}

    record Usage() implements Found {}
  }

  /**
   * Nothing is read yet.
   *
   * @param found gets what a training file says
   * @param usage gets files of which the first is an export of usage
   */
  TokensFromFile(
      FileDialogs dialogs,
      PriceLists prices,
      Numbers numbers,
      Consumer<Map<Parameter, Double>> found,
      Consumer<List<Path>> usage) {
    this.prices = prices;
    this.numbers = numbers;
    this.found = found;
    this.usage = usage;
    button =
        Nodes.button(
            "From a File…",
            "Reads calls and tokens from an export of usage, or tokens and labeled examples from a"
                + " training file",
            () -> read(dialogs.openAll(FileDialogs.USAGE_OR_TRAINING)));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("tw-start-read");
    Nodes.say(state, "");
  }

  Button button() {
    return button;
  }

  /** What is being read, or what came of it; takes no room before. */
  Label state() {
    return state;
  }

  /** Of training files only the first is read, of exports all are. */
  void read(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    Path file = files.getFirst();
    Nodes.say(state, "Reading " + file.getFileName() + "…");
    reading.requestCancelable(
        canceled -> look(file, share -> !canceled.getAsBoolean()),
        result -> {
          switch (result) {
            case Found.Training(var training) -> show(String.valueOf(file.getFileName()), training);
            case Found.Usage() -> {
              Nodes.say(state, "");
              usage.accept(files);
            }
          }
        },
        fault -> {
          String why = ReadException.of(fault).getMessage();
          Nodes.say(state, file.getFileName() + " cannot be used: it " + why + ".");
        });
  }

  /** Whoever reads training files says why another one is none; empty once nobody waits for it. */
  private Optional<Found> look(Path file, Watch watch) {
    try {
      boolean usage = FileContent.of(file, watch).equals(Optional.of(FileContent.USAGE));
      return Optional.of(
          usage
              ? new Found.Usage()
              : new Found.Training(
                  DatasetReader.read(file, prices.catalogProperty().get(), watch)));
    } catch (StoppedException e) {
      return Optional.empty();
    }
  }

  private void show(String file, DatasetResult result) {
    switch (result) {
      case DatasetResult.Read(var report) -> {
        DatasetEdits edits = DatasetEdits.of(report);
        Nodes.say(state, said(file, edits));
        found.accept(edits.values());
      }
      case DatasetResult.Refused(var problem) ->
          Nodes.say(state, file + " cannot be used: it " + problem.message() + ".");
      case DatasetResult.Cancelled() -> Nodes.say(state, "");
    }
  }

  /** What the file says of the questions of the page, and why it says nothing of some of them. */
  private String said(String file, DatasetEdits edits) {
    String facts =
        Stream.of(
                fact(edits, Parameter.ALREADY_LABELED, "examples"),
                fact(edits, Parameter.INPUT_TOKENS, "tokens in on average"),
                fact(edits, Parameter.OUTPUT_TOKENS, "tokens out on average"))
            .filter(fact -> !fact.isEmpty())
            .collect(Collectors.joining(", "));
    Stream<String> missing =
        DatasetText.withheld(edits, List.of(Parameter.INPUT_TOKENS, Parameter.OUTPUT_TOKENS))
            .stream();
    return facts.isEmpty()
        ? file + ". " + missing.collect(Collectors.joining(" "))
        : Stream.concat(
                Stream.of("%s: %s. Change them where calls differ.".formatted(file, facts)),
                missing)
            .collect(Collectors.joining(" "));
  }

  private String fact(DatasetEdits edits, Parameter parameter, String what) {
    Double value = edits.values().get(parameter);
    return value == null ? "" : numbers.count(value) + " " + what;
  }

  /** Says what else is taken over; nothing if the text is empty. */
  void say(String sentence) {
    Nodes.say(state, sentence);
  }

  void clear() {
    reading.cancel();
    Nodes.say(state, "");
  }

  void close() {
    reading.close();
  }
}

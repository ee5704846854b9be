package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.file.Problem;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.BackgroundRead;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and texts with evaluations. What needs no question is added at once; of all else a
 * window asks what the file leaves open. A window says so, too, where reading takes its time.
 */
final class EvaluationOpener {
  private static final Duration PATIENCE = Duration.millis(400);

  /** Longer texts are read in the background. */
  private static final int SHORT_TEXT = 50_000;

  private final Context context;
  private final Numbers numbers;
  private final Consumer<String> said;
  private final Consumer<String> refused;
  private Runnable stop = () -> {};

  /**
   * @param said is told in one line what was done
   * @param refused is told in one line why nothing was
   */
  EvaluationOpener(
      Context context, Numbers numbers, Consumer<String> said, Consumer<String> refused) {
    this.context = context;
    this.numbers = numbers;
    this.said = said;
    this.refused = refused;
  }

  /** Reads a file. */
  void read(Path file) {
    String name = String.valueOf(file.getFileName());
    stop.run();
    BackgroundRead reading = new BackgroundRead("Reading " + name + "…", share -> "");
    Opening dialog = new Opening();
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(event -> dialog.window().await(reading));
    stop =
        () -> {
          patience.stop();
          reading.stop();
        };
    patience.play();
    reading.start(
        watch -> EvaluationFiles.read(file, numbers, watch),
        why -> new EvaluationFile.Refused(List.of(new Problem(file.toString(), why))),
        result -> {
          patience.stop();
          show(result, name, dialog);
        });
  }

  /** Reads what was pasted. */
  void read(String text) {
    String name = FileChoices.CLIPBOARD;
    if (text.length() <= SHORT_TEXT) {
      show(EvaluationFiles.read(text, name, numbers), name, new Opening());
    } else {
      stop.run();
      BackgroundRead reading = new BackgroundRead("Reading what was pasted…", share -> "");
      Opening dialog = new Opening();
      stop = reading::stop;
      reading.start(
          watch -> EvaluationFiles.read(text, name, numbers),
          why -> new EvaluationFile.Refused(List.of(new Problem(name, why))),
          result -> show(result, name, dialog));
    }
  }

  /** The window of one reading, which is made when it is needed. */
  private final class Opening {
    private @Nullable EvaluationFileDialog window;

    EvaluationFileDialog window() {
      if (window == null) {
        window = new EvaluationFileDialog(context.owner().get(), context.document(), numbers, said);
      }
      return window;
    }

    boolean isShowing() {
      return window != null && window.isShowing();
    }

    void dismiss() {
      if (window != null) {
        window.dismiss();
      }
    }
  }

  private void show(EvaluationFile.Result result, String name, Opening dialog) {
    switch (result) {
      case EvaluationFile.Read(EvaluationFile file) -> show(file, dialog);
      case EvaluationFile.Refused(List<Problem> problems) -> {
        if (dialog.isShowing()) {
          dialog.window().refuse(name, problems);
        } else {
          int more = problems.size() - 1;
          String others = more == 0 ? "" : " (and " + more + " more)";
          refused.accept("Nothing added. " + problems.getFirst().line() + others);
        }
      }
      case EvaluationFile.Cancelled() -> dialog.dismiss();
    }
  }

  private void show(EvaluationFile file, Opening dialog) {
    context.pending().commit();
    FileChoices choices = new FileChoices(file, context.document().scenario(), numbers);
    if (!choices.needNoQuestion()) {
      dialog.window().ask(choices);
      return;
    }
    dialog.dismiss();
    if (choices.isTooMany()) {
      refused.accept("Nothing added. " + choices.missing());
    } else {
      said.accept(FileAddition.apply(choices, context.document(), numbers));
    }
  }

  /** Ends what is being read. */
  void close() {
    stop.run();
  }
}

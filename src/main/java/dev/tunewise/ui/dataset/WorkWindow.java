package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.FileOutcome;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.ui.control.BackgroundRead;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.dialog.SavedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A window that writes other files of a training file: choices on top, below them what comes of
 * them, at the bottom what was written. Reads and writes in the background; Escape cancels writing,
 * else it closes the window.
 */
final class WorkWindow {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 190;

  private final DialogStage stage;
  private final Node form;
  private final StackPane center = new StackPane();
  private final Label headline = Nodes.paragraph("", "tw-dialog-heading");
  private final VBox lines = new VBox(4);
  private final ScrollPane words;
  private final Button start;
  private final Button close = new Button("Close");
  private final SavedFiles saved;
  private final DialogBar bar;
  private final AtomicBoolean canceled = new AtomicBoolean();
  private @Nullable BackgroundRead job;
  private boolean writing;

  /**
   * A window that is not yet shown.
   *
   * @param action what the button says that begins to write
   * @param form the choices
   * @param starter asks where to, and writes
   * @param viewer shows what was written
   */
  WorkWindow(
      Window owner, String title, String action, Node form, Runnable starter, FileDialogs viewer) {
    this.form = form;
    start = Nodes.button(action, starter);
    start.setDisable(true);
    saved = new SavedFiles(viewer);
    bar = new DialogBar(saved, new AnswerButtons(start, close));
    VBox said = Nodes.styled(new VBox(headline, lines), "tw-work-words");
    words = Nodes.styled(Nodes.scrolling(said), "tw-dataset-list");
    center.setMinHeight(HEIGHT);
    center.setPrefHeight(HEIGHT);
    center.setMaxHeight(HEIGHT);
    VBox body = Nodes.styled(new VBox(form, center), "tw-work");
    body.setPrefWidth(WIDTH);
    VBox root = new VBox(body, bar);
    stage = DialogStage.fitting(owner, title, root);
    StyleSheets.add(root, HelpPopup.class, "control.css");
    StyleSheets.add(root, WorkWindow.class, "dataset.css");
    close.setOnAction(event -> cancelOrClose());
    stage.setOnHidden(event -> end());
  }

  void show() {
    stage.show();
  }

  private void end() {
    canceled.set(true);
    if (job != null) {
      job.stop();
    }
  }

  private void cancelOrClose() {
    if (writing) {
      canceled.set(true);
      bar.say("Canceling…");
    } else {
      stage.close();
    }
  }

  /**
   * Looks at the file in the background; a newer look takes the place of one that runs.
   *
   * @param ready gets what was found, and says it by {@link #say}
   */
  <T> void look(String title, Function<Watch, FileOutcome<T>> reader, Consumer<T> ready) {
    start.setDisable(true);
    work(
        title,
        reader,
        outcome -> {
          switch (outcome) {
            case FileOutcome.Done<T>(T found) -> ready.accept(found);
            case FileOutcome.Refused<T>(var problem) ->
                refuse("Nothing can be written.", "The file " + problem.message() + ".");
            case FileOutcome.Cancelled<T>() -> {}
          }
        });
  }

  /**
   * Writes in the background.
   *
   * @param written gets what was written, and says it by {@link #done}
   */
  <T> void write(String title, Function<Watch, FileOutcome<T>> writer, Consumer<T> written) {
    writing = true;
    canceled.set(false);
    form.setDisable(true);
    start.setDisable(true);
    close.setText("Cancel");
    saved.offer(List.of());
    bar.say("");
    work(
        title,
        watch -> writer.apply(share -> !canceled.get() && watch.goOn(share)),
        outcome -> {
          stopWriting();
          switch (outcome) {
            case FileOutcome.Done<T>(T done) -> written.accept(done);
            case FileOutcome.Refused<T>(var problem) -> bar.refuse(problem.line());
            case FileOutcome.Cancelled<T>() -> bar.say("Canceled. No file was written.");
          }
        });
  }

  private void stopWriting() {
    writing = false;
    form.setDisable(false);
    start.setDisable(false);
    close.setText("Close");
    center.getChildren().setAll(words);
  }

  private <T> void work(
      String title, Function<Watch, FileOutcome<T>> reader, Consumer<FileOutcome<T>> done) {
    if (job != null) {
      job.stop();
    }
    BackgroundRead next = new BackgroundRead(title, share -> "");
    job = next;
    center.getChildren().setAll(next);
    next.start(reader, why -> new FileOutcome.Refused<T>(new Problem(stage.getTitle(), why)), done);
  }

  /** Says what would be written, so that it can be. */
  void say(String what, List<String> more) {
    show(what, more);
    bar.say("");
    start.setDisable(false);
  }

  private void refuse(String what, String why) {
    show(what, List.of(why));
  }

  private void show(String what, List<String> more) {
    headline.setText(what);
    lines.getChildren().setAll(more.stream().map(Nodes::paragraph).toList());
    center.getChildren().setAll(words);
    words.setVvalue(0);
  }

  /** Says why nothing can be written with these choices; nothing if empty. */
  void problem(String why) {
    bar.refuse(why);
    start.setDisable(!why.isEmpty());
  }

  /**
   * Says what was written, above what {@link #say} said of it: names can be longer than a line. It
   * can be looked at.
   */
  void done(String what, List<Path> files) {
    lines.getChildren().addFirst(Nodes.paragraph(what));
    bar.say("Saved.");
    saved.offer(files);
  }
}

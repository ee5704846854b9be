package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.zoom.WindowSize;
import dev.tunewise.ui.zoom.Zoom;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A small dialog in the look of the program, with its buttons in the order of the platform.
 *
 * @param <R> what it answers
 */
public class FormDialog<R> extends Dialog<R> {
  /** Null for the default button. */
  private @Nullable Node first;

  private final Pane pane = new Pane();
  private Subscription resizing = Subscription.EMPTY;

  /** A dialog that is not yet shown. */
  @SuppressWarnings("this-escape") // to JavaFX, which keeps it and calls nothing of a subclass
  public FormDialog() {
    setDialogPane(pane);
    setResizable(true);
    addEventHandler(DialogEvent.DIALOG_SHOWING, event -> fit());
    addEventHandler(DialogEvent.DIALOG_SHOWN, event -> Platform.runLater(this::begin));
    addEventHandler(
        DialogEvent.DIALOG_SHOWN,
        event -> resizing = Zoom.factorProperty().subscribe((before, now) -> fit()));
    addEventHandler(DialogEvent.DIALOG_HIDDEN, event -> resizing.unsubscribe());
  }

  /** What is too high for the screen scrolls, and the buttons below it stay in sight. */
  private void fit() {
    pane.applyCss();
    keepWhole(pane);
    Dimension2D room = WindowSize.room(pane.getScene().getWindow());
    double width = Math.min(pane.prefWidth(-1), room.getWidth());
    Node content = pane.getContent();
    if (content != null
        && !(content instanceof ScrollPane)
        && pane.wantedHeight(width) > room.getHeight()) {
      pane.setContent(scrolling(content));
    }
  }

  /** The room around the content is inside of what scrolls: a focus ring reaches into it. */
  private static ScrollPane scrolling(Node content) {
    StackPane room = Nodes.styled(new StackPane(content), "tw-dialog-room");
    ScrollPane scroll = Nodes.styled(Nodes.scrolling(room), "edge-to-edge", "tw-dialog-scroll");
    return scroll;
  }

  /**
   * Short texts beside fields are no place to save room: the window scrolls before they are cut.
   */
  private static void keepWhole(Node node) {
    if (node instanceof Label label
        && !label.isWrapText()
        && label.getMinWidth() == Region.USE_COMPUTED_SIZE) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    } else if (node instanceof Parent parent && !(node instanceof Control)) {
      parent.getChildrenUnmodifiable().forEach(FormDialog::keepWhole);
    }
  }

  private void begin() {
    if (isShowing()) { // it may have been closed at once
      Node start = first != null ? first : getDialogPane().getScene().getFocusOwner();
      if (start != null) {
        Focus.show(start);
      }
    }
  }

  /**
   * Gives the keyboard to a control at first. JavaFX gives it to the default button, a moment after
   * it has said that the dialog is shown.
   */
  public final void beginAt(Node start) {
    first = start;
  }

  /**
   * Closes without an answer when another scenario is opened below, as by a file that took long to
   * be read: what was typed is about the one before.
   *
   * @param opened changes whenever another one is opened
   */
  public final void closeWith(ObservableValue<? extends Number> opened) {
    Subscription subject = opened.subscribe((before, now) -> close());
    addEventHandler(DialogEvent.DIALOG_HIDDEN, event -> subject.unsubscribe());
  }

  /** Puts the headline behind an icon. */
  final void setIcon(Icon icon) {
    Label headline = Nodes.paragraph("", "tw-dialog-headline");
    headline.textProperty().bind(headerTextProperty());
    getDialogPane().getStyleClass().add("tw-dialog-asking");
    getDialogPane().setHeader(Nodes.styled(new HBox(icon.node(), headline), "tw-dialog-question"));
  }

  private static final class Pane extends DialogPane {
    private boolean arranging;

    Pane() {
      getStyleClass().add("tw-dialog-pane");
      StyleSheets.add(this, FormDialog.class, "dialog.css");
      addEventFilter(KeyEvent.KEY_PRESSED, this::agreeFromChoice);
      getButtonTypes()
          .addListener((ListChangeListener<ButtonType>) change -> keepEscapeFromDiscarding());
    }

    double wantedHeight(double width) {
      return super.computePrefHeight(width);
    }

    /** A pane that wants more than its window has makes itself as high, and cuts its buttons. */
    @Override
    protected double computePrefHeight(double width) {
      double wanted = wantedHeight(width);
      return getScene() == null
          ? wanted
          : Math.min(wanted, WindowSize.room(getScene().getWindow()).getHeight());
    }

    /**
     * JavaFX makes a pane as high as its window, in the lengths of the screen: too high where the
     * window shows it larger. What holds the pane has given it the height there is.
     */
    @Override
    protected void layoutChildren() {
      arranging = true;
      super.layoutChildren();
      arranging = false;
    }

    @Override
    protected double computeMaxHeight(double width) {
      return arranging && getParent() != null ? getHeight() : super.computeMaxHeight(width);
    }

    /** To JavaFX "No" is a way to cancel, too. */
    private void keepEscapeFromDiscarding() {
      for (ButtonType type : getButtonTypes()) {
        if (lookupButton(type) instanceof Button answer) {
          answer.setCancelButton(type.getButtonData() == ButtonData.CANCEL_CLOSE);
        }
      }
    }

    private void agreeFromChoice(KeyEvent event) {
      if (AnswerButtons.isAgreeingFromChoice(event)) {
        event.consume();
        for (ButtonType type : getButtonTypes()) {
          if (lookupButton(type) instanceof Button answer && answer.isDefaultButton()) {
            answer.fire();
          }
        }
      }
    }

    @Override
    protected Node createButtonBar() {
      Node bar = super.createButtonBar();
      if (bar instanceof ButtonBar buttons) {
        AnswerButtons.order(buttons);
      }
      return bar;
    }
  }
}

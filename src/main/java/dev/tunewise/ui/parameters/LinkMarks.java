package dev.tunewise.ui.parameters;

import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.LinkText;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** A quiet line for each link of a row, which says with what and how strongly it moves. */
final class LinkMarks extends VBox {
  private static final double LINE = 16;

  private final Parameter parameter;
  private final HelpPopup help;
  private final ObservableValue<Boolean> reachable;
  private final Consumer<Link> onOpen;
  private final Consumer<Link> onRemove;
  private List<Mark> marks = List.of();

  /** What a line says, and what its help does. */
  private record Mark(Link link, String text, String explanation) {}

  /**
   * No lines yet.
   *
   * @param reachable whether Tab comes to the lines
   * @param onOpen a link that is to be changed
   * @param onRemove a link that is to be taken away
   */
  LinkMarks(
      Parameter parameter,
      HelpPopup help,
      ObservableValue<Boolean> reachable,
      Consumer<Link> onOpen,
      Consumer<Link> onRemove) {
    this.reachable = reachable;
    this.parameter = parameter;
    this.help = help;
    this.onOpen = onOpen;
    this.onRemove = onRemove;
  }

  /** The height of all lines. */
  double height() {
    return LINE * marks.size();
  }

  /** Takes over the links; true if there are more or fewer than before. */
  boolean show(List<Link> links, LinkText text) {
    List<Mark> now =
        links.stream()
            .map(
                link ->
                    new Mark(link, text.mark(link, parameter), text.explanation(link, parameter)))
            .toList();
    boolean moves = now.size() != marks.size();
    if (!now.equals(marks)) {
      marks = now;
      getChildren().setAll(marks.stream().map(this::line).toList());
    }
    return moves;
  }

  private Node line(Mark mark) {
    Button button = Nodes.button("↔ " + mark.text(), () -> onOpen.accept(mark.link()));
    button.getStyleClass().setAll("link-mark");
    button.setMnemonicParsing(false);
    button.focusTraversableProperty().bind(reachable);
    button.setAccessibleText(ParameterText.name(parameter) + ", " + mark.text());
    button.setAccessibleHelp(mark.explanation());
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            onRemove.accept(mark.link());
            event.consume();
          }
        });
    help.install(
        button,
        () ->
            new HelpPopup.Help(
                Words.capitalized(mark.text()),
                mark.explanation(),
                "Click or Enter changes the link, Delete removes it."),
        button);
    return button;
  }
}

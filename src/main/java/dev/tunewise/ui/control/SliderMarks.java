package dev.tunewise.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Small ticks above a slider's track that a click goes to. */
final class SliderMarks extends Group {
  private static final double WIDTH = 9;
  private static final double HEIGHT = 6;

  private final SliderTrack track;
  private final DoubleConsumer onGo;
  private List<SliderMark> marks = List.of();

  /**
   * @param onGo takes the value of a mark that is clicked
   */
  SliderMarks(SliderTrack track, DoubleConsumer onGo) {
    this.track = track;
    this.onGo = onGo;
    setManaged(false);
    setAutoSizeChildren(false);
  }

  void show(List<SliderMark> newMarks) {
    if (!marks.equals(newMarks)) {
      marks = List.copyOf(newMarks);
      List<StackPane> ticks = new ArrayList<>();
      marks.forEach(mark -> ticks.add(tick(mark)));
      getChildren().setAll(ticks);
    }
  }

  /** The nearest mark above or below a value. */
  OptionalDouble next(double value, boolean up) {
    DoubleStream values = marks.stream().mapToDouble(SliderMark::value);
    return up ? values.filter(v -> v > value).min() : values.filter(v -> v < value).max();
  }

  /**
   * Puts all in their place. A tick under the thumb leaves the mouse to the thumb.
   *
   * @param thumb place of its middle
   * @param reach how far it extends to either side
   */
  void place(double thumb, double reach) {
    for (int i = 0; i < marks.size(); i++) {
      double x = track.xOf(marks.get(i).value());
      StackPane tick = (StackPane) getChildren().get(i);
      tick.resizeRelocate(x - WIDTH / 2, 0, WIDTH, HEIGHT);
      tick.setMouseTransparent(Math.abs(x - thumb) < reach);
    }
  }

  private StackPane tick(SliderMark mark) {
    Region line = Nodes.styled(new Region(), "tick", mark.styleClass());
    StackPane tick = Nodes.styled(new StackPane(line), "slider-mark");
    tick.setManaged(false);
    tick.setAccessibleRole(AccessibleRole.BUTTON);
    tick.setAccessibleText(mark.text());
    Tips.say(tick, mark.text());
    tick.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(mark, event));
    return tick;
  }

  private void pressed(SliderMark mark, MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      onGo.accept(mark.value());
      event.consume();
    }
  }
}

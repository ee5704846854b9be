package dev.tunewise.ui.export;

import dev.tunewise.export.ExportSize;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.Tips;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One of a few sizes, or width and height in pixels. */
final class SizeChooser extends VBox {
  private static final String ALLOWED =
      "A whole number of pixels from " + ExportSize.SMALLEST + " to " + ExportSize.LARGEST;

  private final ComboBox<Choice> choices = new ComboBox<>();
  private final NumberField width;
  private final NumberField height;
  private ExportSize size;

  /**
   * A size to choose.
   *
   * @param size empty for one that the user types
   */
  record Choice(String label, Optional<ExportSize> size) {
    static final Choice CUSTOM = new Choice("Custom size", Optional.empty());

    private static final List<Choice> ALL =
        List.of(
            new Choice("Slide 16:9", Optional.of(ExportSize.SLIDE)),
            new Choice("Page 4:3", Optional.of(ExportSize.CLASSIC)),
            new Choice("Square", Optional.of(ExportSize.SQUARE)),
            CUSTOM);

    /** What the list shows. */
    @Override
    public String toString() {
      return size.map(s -> label + "  (" + s.width() + " × " + s.height() + ")").orElse(label);
    }
  }

  SizeChooser(ExportSize start, Consumer<ExportSize> changed) {
    super(6);
    size = start;
    width = field("Width in pixels", w -> changed.accept(new ExportSize(w, size.height())));
    height = field("Height in pixels", h -> changed.accept(new ExportSize(size.width(), h)));
    HBox custom = new HBox(6, width, new Label("×"), height, new Label("pixels"));
    custom.setAlignment(Pos.CENTER_LEFT);
    custom.managedProperty().bind(custom.visibleProperty());
    choices.getItems().setAll(Choice.ALL);
    choices.setMaxWidth(Double.MAX_VALUE);
    choices.setValue(
        Choice.ALL.stream()
            .filter(choice -> choice.size().equals(Optional.of(start)))
            .findFirst()
            .orElse(Choice.CUSTOM));
    choices.valueProperty().subscribe((old, now) -> now.size().ifPresent(changed));
    custom.visibleProperty().bind(choices.valueProperty().map(c -> c.size().isEmpty()));
    getChildren().setAll(choices, custom);
  }

  private static NumberField field(String name, Consumer<Integer> changed) {
    NumberField field = new NumberField(new Pixels(), value -> changed.accept((int) value));
    field.setPrefColumnCount(5);
    field.setAccessibleText(name);
    Tips.say(field, ALLOWED);
    return field;
  }

  void show(ExportSize now) {
    size = now;
    width.show(now.width());
    height.show(now.height());
  }

  /** Takes over what is typed but not confirmed; false if it is no legal size. */
  boolean commit() {
    boolean typed = choices.getValue().size().isEmpty() && !isDisabled();
    return !typed || (width.commit() && height.commit());
  }

  /** Whole numbers a picture may be wide. */
  private static final class Pixels implements NumberField.Format {
    private final Numbers numbers = Numbers.local();

    @Override
    public String exact(double value) {
      return String.valueOf((int) value);
    }

    @Override
    public NumberField.Reading read(String text) {
      OptionalDouble value = numbers.parse(text);
      boolean legal =
          value.isPresent()
              && value.getAsDouble() == Math.rint(value.getAsDouble())
              && ExportSize.isSide((int) value.getAsDouble());
      return legal
          ? new NumberField.Reading.Value(value.getAsDouble())
          : new NumberField.Reading.Refused(ALLOWED);
    }
  }
}

package dev.tunewise.ui.export;

import dev.tunewise.export.ExportSize;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Width and height in pixels. */
final class CustomSize extends HBox {
  private static final String ALLOWED =
      "A whole number of pixels from " + ExportSize.SMALLEST + " to " + ExportSize.LARGEST;

  private final NumberField width;
  private final NumberField height;
  private ExportSize size = ExportSize.SLIDE;

  CustomSize(Consumer<ExportSize> changed) {
    width = field("Width in pixels", w -> changed.accept(new ExportSize(w, size.height())));
    height = field("Height in pixels", h -> changed.accept(new ExportSize(size.width(), h)));
    setAlignment(Pos.CENTER_LEFT);
    setSpacing(6);
    managedProperty().bind(visibleProperty());
    getChildren().setAll(width, new Label("×"), height, new Label("pixels"));
  }

  private static NumberField field(String name, Consumer<Integer> changed) {
    NumberField field = new NumberField(new Pixels(), value -> changed.accept((int) value));
    field.setPrefColumnCount(5);
    field.setAccessibleText(name);
    field.setTooltip(new Tooltip(ALLOWED));
    return field;
  }

  void show(ExportSize now) {
    size = now;
    width.show(now.width());
    height.show(now.height());
  }

  boolean commit() {
    return width.commit() && height.commit();
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

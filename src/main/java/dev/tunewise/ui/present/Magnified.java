package dev.tunewise.ui.present;

import dev.tunewise.ui.zoom.Zoom;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Lays its content out as if the screen had a certain height, and draws it so much larger that it
 * fills the screen: letters, gaps and sliders alike.
 */
final class Magnified extends Region {
  private final Region content;
  private final double height;
  private final Scale scale = new Scale(1, 1, 0, 0);
  private final ReadOnlyDoubleWrapper factor = new ReadOnlyDoubleWrapper(1);

  /**
   * @param height that the content is laid out for
   */
  Magnified(Region content, double height) {
    this.content = content;
    this.height = height;
    content.getTransforms().add(scale);
    getChildren().setAll(content);
    Zoom.enlargePopups(content, factor);
  }

  ReadOnlyDoubleProperty factorProperty() {
    return factor.getReadOnlyProperty();
  }

  @Override
  protected void layoutChildren() {
    factor.set(Math.max(0.1, getHeight() / height));
    scale.setX(factor.get());
    scale.setY(factor.get());
    content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
  }
}

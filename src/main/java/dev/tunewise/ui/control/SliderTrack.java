package dev.tunewise.ui.control;

import javafx.scene.input.MouseEvent;

/** The track that thumbs move along and marks stand on. */
interface SliderTrack {
  SliderScale scale();

  /** Where a value stands, in pixels from the left end of the slider. */
  double xOf(double value);

  /** The round value nearest to a place; beyond the track that of its end. */
  double valueAt(double x);

  /** Where the mouse is, in pixels from the left end of the slider. */
  double xOf(MouseEvent event);
}

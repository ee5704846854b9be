package dev.tunewise.ui.control;

/** Takes what the user does: always {@code begin}, any changes, then {@code end} or cancel. */
public interface SliderHandler {
  /** A drag or a burst of keys starts. */
  void begin();

  /** The user wants this value. */
  void change(double value);

  /** The gesture is over; its changes stay. */
  void end();

  /** The gesture is over; its changes go. */
  void cancel();
}

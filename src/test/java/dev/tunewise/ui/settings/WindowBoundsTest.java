package dev.tunewise.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowBoundsTest {
  private static final Rectangle2D PRIMARY = new Rectangle2D(0, 0, 1920, 1040);
  private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

  private static WindowBounds at(double x, double y) {
    return new WindowBounds(x, y, 1200, 800, false);
  }

  @Test
  void on_keepsPlace_onSecondScreen() {
    assertEquals(at(-1250, 20), at(-1250, 20).on(List.of(PRIMARY, LEFT)));
  }

  @Test
  void on_centersOnPrimary_whenScreenIsGone() {
    assertEquals(at(360, 120), at(-1250, 20).on(List.of(PRIMARY)));
  }

  @Test
  void on_centersOnPrimary_whenTitleIsAboveOrBelow() {
    assertEquals(at(360, 120), at(100, -300).on(List.of(PRIMARY)));
    assertEquals(at(360, 120), at(100, 1030).on(List.of(PRIMARY)));
  }

  @Test
  void on_shrinksToScreen_whenScreenIsSmallerNow() {
    WindowBounds huge = new WindowBounds(5000, 5000, 4000, 3000, true);
    assertEquals(new WindowBounds(0, 0, 1920, 1040, true), huge.on(List.of(PRIMARY)));
  }

  @Test
  void on_coversTheScreen_whenAsLargeAsIt() {
    WindowBounds covering = new WindowBounds(0, 0, 1920, 1040, false);
    assertEquals(covering, new WindowBounds(-20, 12, 1920, 1040, false).on(List.of(PRIMARY)));
    assertEquals(covering, new WindowBounds(20, 0, 2000, 1100, false).on(List.of(PRIMARY)));
    assertEquals(
        new WindowBounds(-1280, 40, 1280, 800, false),
        new WindowBounds(-1300, 40, 1280, 800, false).on(List.of(PRIMARY, LEFT)));
  }

  @Test
  void initial_fitsSmallScreen() {
    WindowBounds bounds = WindowBounds.initial(new Rectangle2D(0, 25, 1280, 775));
    assertEquals(new WindowBounds(0, 25, 1280, 775, false), bounds);
  }
}

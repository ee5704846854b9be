package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

class MenuItemsTest {
  @Test
  void explained_isNotKept_byAMenuThatItHasLeft() throws InterruptedException {
    Menu menu = new Menu("Open Recent");
    WeakReference<MenuItem> item = new WeakReference<>(explained(menu));
    menu.getItems().clear();
    for (int i = 0; i < 100 && item.get() != null; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(item.get());
    menu.fire(); // it is still in use
  }

  private static MenuItem explained(Menu menu) {
    MenuItem item = MenuItems.explained(new MenuItem("plan"), "/home/plan");
    menu.getItems().add(item);
    return item;
  }
}

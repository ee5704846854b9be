package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Shortcut;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class ShortcutListTest {
  private ShortcutList list;

  @Start
  void start(Stage stage) {
    MenuBar menus = new MenuBar();
    menus
        .getMenus()
        .setAll(
            MenuItems.menu(
                "_File",
                MenuItems.item("_Save", "Shortcut+S", () -> {}),
                MenuItems.item("Without Keys", () -> {}),
                MenuItems.menu("_More", MenuItems.item("_Send…", "F7", () -> {}))));
    list = new ShortcutList(menus);
    stage.setScene(new Scene(list, 600, 700));
    stage.show();
  }

  private List<String> shown() {
    return list.lookupAll(".label").stream()
        .filter(Node::isVisible)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  @Test
  void list_hasMenus_alsoInnerOnes_andTheTable() {
    List<String> shown = shown();
    assertTrue(shown.containsAll(List.of("File", "Save", "More: Send", "F7")), shown::toString);
    for (Shortcut row : Shortcut.values()) {
      assertTrue(shown.contains(row.meaning()), row.name());
    }
    assertTrue(shown.stream().noneMatch("Without Keys"::equals));
  }

  @Test
  void search_leavesWhatHasTheWords(FxRobot robot) {
    robot.interact(list::requestFocus);
    robot.write("send");
    assertEquals(List.of("File", "F7", "More: Send"), shown());
    robot.eraseText(4).write("nowhere");
    assertEquals(List.of("No key does that."), shown());
  }
}

package dev.tunewise.ui;

import static dev.tunewise.ui.control.MenuItems.item;
import static dev.tunewise.ui.control.MenuItems.separator;

import dev.tunewise.ui.control.MenuItems;
import javafx.scene.control.Menu;

/** Explanations. */
final class HelpMenu {
  private HelpMenu() {}

  static Menu create(HelpWindows help, Runnable decisionGuide) {
    return MenuItems.menu(
        "_Help",
        item("How to _Read the Charts", "F1", help::showCharts),
        item("_Decision Guide", "Shortcut+G", decisionGuide),
        item("_Keyboard Shortcuts", "Shortcut+Slash", help::showShortcuts),
        separator(),
        item("_About Tunewise", help::showAbout));
  }
}

package dev.tunewise.ui;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The keys of all menu items and of what stands in no menu, with a field that searches them. */
final class ShortcutList extends VBox {
  private final TextField search = new TextField();
  private final Label none = Nodes.paragraph("No key does that.");
  private final List<Group> groups = new ArrayList<>();

  /** Keys under one heading. */
  private record Group(Label heading, GridPane grid, List<Row> rows) {}

  private record Row(Label keys, Label meaning) {
    boolean has(String words) {
      return (keys.getText() + "\n" + meaning.getText()).toLowerCase(Locale.ROOT).contains(words);
    }
  }

  ShortcutList(MenuBar menus) {
    VBox box = new VBox(10);
    for (Menu menu : menus.getMenus()) {
      Group group = group(plain(menu.getText()));
      add(group, menu, "");
    }
    for (Place place : Place.values()) {
      Group group = group(place.label());
      place.shortcuts().forEach(row -> add(group, row.text(), row.meaning()));
    }
    groups.forEach(group -> box.getChildren().addAll(group.heading(), group.grid()));
    box.getChildren().add(none);
    HelpText text = new HelpText(box);
    VBox.setVgrow(text, Priority.ALWAYS);
    search.setPromptText("Find a key or what it does…");
    search.setAccessibleText("Find a key or what it does");
    search.textProperty().subscribe(this::show);
    VBox top = Nodes.styled(new VBox(search), "tw-shortcut-search");
    getChildren().setAll(top, text);
  }

  @Override
  public void requestFocus() {
    search.requestFocus();
  }

  private Group group(String heading) {
    Group group =
        new Group(Nodes.label(heading, "tw-help-heading"), new GridPane(16, 4), new ArrayList<>());
    groups.add(group);
    return group;
  }

  /** Also of menus in the menu. */
  private static void add(Group group, Menu menu, String before) {
    for (MenuItem item : menu.getItems()) {
      KeyCombination keys = item.getAccelerator();
      if (item instanceof Menu inner) {
        add(group, inner, name(inner) + ": ");
      } else if (keys != null) {
        add(group, keys.getDisplayText(), before + name(item));
      }
    }
  }

  private static String name(MenuItem item) {
    String now = item.isMnemonicParsing() ? plain(item.getText()) : item.getText();
    // What says which step it undoes at the moment has its name beside.
    String text = item.getUserData() instanceof String name ? name : now;
    return text.replace("…", "");
  }

  private static void add(Group group, String keys, String meaning) {
    Label left = Nodes.paragraph(keys, "tw-shortcut-keys");
    left.setMinWidth(150);
    left.setMaxWidth(150);
    Row row = new Row(left, Nodes.paragraph(meaning));
    group.rows().add(row);
    group.grid().addRow(group.grid().getRowCount(), row.keys(), row.meaning());
  }

  private void show(String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    boolean any = false;
    for (Group group : groups) {
      boolean some = false;
      for (Row row : group.rows()) {
        boolean found = row.has(words);
        Nodes.showIf(found, row.keys());
        Nodes.showIf(found, row.meaning());
        some |= found;
      }
      Nodes.showIf(some, group.heading());
      Nodes.showIf(some, group.grid());
      any |= some;
    }
    Nodes.showIf(!any, none);
  }

  private static String plain(String text) {
    return text.replace("_", "");
  }
}

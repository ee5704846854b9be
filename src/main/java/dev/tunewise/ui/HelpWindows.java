package dev.tunewise.ui;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.DialogPlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Texts that explain the program, in windows that may stay open beside it. */
final class HelpWindows {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");
  private static final double WIDTH = 620;
  private static final double HEIGHT = 460;

  private final Supplier<Window> owner;
  private final MenuBar menus;
  private final String version;

  /** Help that names the keys of these menus. */
  HelpWindows(Supplier<Window> owner, MenuBar menus, String version) {
    this.owner = owner;
    this.menus = menus;
    this.version = version;
  }

  void showCharts() {
    show("How to Read the Charts", scrolling(paragraphs(text("charts.txt"))));
  }

  void showShortcuts() {
    show("Keyboard Shortcuts", scrolling(ShortcutList.create(menus, text("keys.txt"))));
  }

  void showAbout() {
    Label name = Nodes.label("Tunewise " + version, "tw-help-heading");
    TextArea licenses = new TextArea(text("licenses.txt"));
    licenses.setEditable(false);
    licenses.setWrapText(true);
    licenses.setPrefRowCount(14);
    licenses.setAccessibleText("Licenses");
    VBox content =
        new VBox(
            8,
            name,
            Nodes.paragraph(
                "Prompt, fine-tune or both: what it costs, how accurate it gets and when it pays"
                    + " back. Works offline and sends nothing anywhere."),
            Nodes.paragraph("Apache License 2.0. Contains:"),
            licenses);
    content.setPadding(new Insets(4));
    show("About Tunewise", content);
  }

  private void show(String title, Node content) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setTitle(title);
    dialog.initModality(Modality.NONE);
    DialogPlace.inFront(dialog, owner.get());
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().setPrefSize(WIDTH, HEIGHT);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    dialog.show();
  }

  /** Blocks between blank lines; a block's first line is its heading if more follow. */
  private static VBox paragraphs(String text) {
    VBox box = new VBox(4);
    for (String block : BLANK_LINE.splitAsStream(text.strip()).toList()) {
      List<String> lines = block.lines().toList();
      Label heading = Nodes.label(lines.getFirst(), "tw-help-heading");
      VBox.setMargin(heading, new Insets(box.getChildren().isEmpty() ? 0 : 10, 0, 0, 0));
      box.getChildren().add(heading);
      String body = String.join(" ", lines.subList(1, lines.size()));
      box.getChildren().add(Nodes.paragraph(body));
    }
    return box;
  }

  private static ScrollPane scrolling(VBox content) {
    content.setPadding(new Insets(4, 16, 4, 4));
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static String text(String name) {
    try (InputStream file = HelpWindows.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the text " + name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

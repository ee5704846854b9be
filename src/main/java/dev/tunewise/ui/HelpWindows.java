package dev.tunewise.ui;

import dev.tunewise.fault.FaultLog;
import dev.tunewise.file.OwnFiles;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.ui.Views.View;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.dialog.FileDialogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Texts that explain the program, in windows that may stay open beside it. Each stands where it
 * stood when it is opened again.
 */
final class HelpWindows {
  private final Supplier<Window> owner;
  private final MenuBar menus;
  private final String version;
  private final ProgramFolders folders;
  private final FileDialogs viewer;
  private final Map<String, DialogStage> windows = new HashMap<>();
  private final HelpText charts = HelpText.of(text("charts.txt"));

  /** Help that names the keys of these menus. */
  HelpWindows(
      Supplier<Window> owner,
      MenuBar menus,
      String version,
      ProgramFolders folders,
      FileDialogs viewer) {
    this.owner = owner;
    this.menus = menus;
    this.version = version;
    this.folders = folders;
    this.viewer = viewer;
  }

  /** Shows what there is to read about a view. */
  void showCharts(View view) {
    show("How to Read the Charts", () -> charts);
    charts.goTo(view.helpHeading());
  }

  void showShortcuts() {
    show("Keyboard Shortcuts", () -> new ShortcutList(menus));
  }

  void showFormats() {
    show("Files That Are Read", () -> new HelpText(FormatList.create()));
  }

  /** Shows where faults of the program are noted; says so where there were none. */
  void showLog() {
    Path log = new FaultLog(folders.log()).file();
    if (Files.exists(log)) {
      viewer.showInFolder(List.of(log));
    } else {
      show("Log", this::noLog);
    }
  }

  private VBox noLog() {
    VBox content =
        new VBox(
            8,
            Nodes.paragraph(
                "Nothing has gone wrong so far. If something does, Tunewise notes where in its own"
                    + " code it was, and nothing of your scenarios, here:"),
            folder(folders.log()));
    return Nodes.styled(content, "tw-help-text");
  }

  void showAbout() {
    show("About Tunewise", this::about);
  }

  private VBox about() {
    TextArea licenses = new TextArea(text("licenses.txt"));
    licenses.setEditable(false);
    licenses.setWrapText(true);
    licenses.setAccessibleText("Licenses");
    VBox.setVgrow(licenses, Priority.ALWAYS);
    VBox content =
        new VBox(
            8,
            Nodes.label("Tunewise " + version, "tw-help-heading"),
            Nodes.paragraph(
                "Prompt, fine-tune or both: what it costs, how accurate it gets and when it pays"
                    + " back. Works offline and sends nothing anywhere."),
            folders(),
            Nodes.paragraph("Apache License 2.0. Contains:"),
            licenses);
    return Nodes.styled(content, "tw-help-text");
  }

  /** Names of folders can be as long as a line. */
  private FlowPane folders() {
    FlowPane pane = new FlowPane(10, 2);
    pane.getChildren()
        .setAll(
            Nodes.label("Settings and your own prices:"),
            folder(folders.settings()),
            Nodes.label("Copies of unsaved work:"),
            folder(folders.recovery()),
            Nodes.label("What went wrong in Tunewise itself:"),
            folder(folders.log()));
    return pane;
  }

  private Hyperlink folder(Path path) {
    Hyperlink link = new Hyperlink(path.toString());
    link.setWrapText(true);
    link.setOnAction(
        event -> {
          link.setVisited(false);
          try {
            OwnFiles.makeFolder(path); // nothing may have been kept yet
          } catch (IOException e) {
            // The viewer says that it is not there.
          }
          viewer.show(path);
        });
    Tips.say(link, "Show this folder");
    return link;
  }

  private void show(String title, Supplier<Region> content) {
    DialogStage window = windows.computeIfAbsent(title, name -> window(name, content.get()));
    window.show();
    window.toFront();
    window.requestFocus();
  }

  private DialogStage window(String title, Region content) {
    Button close = new Button("Close");
    VBox.setVgrow(content, Priority.ALWAYS);
    VBox root = new VBox(content, new DialogBar(new AnswerButtons(close)));
    DialogStage window = DialogStage.beside(owner.get(), title, root);
    close.setOnAction(event -> window.hide());
    Focus.show(content);
    return window;
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

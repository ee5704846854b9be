package dev.tunewise.ui.start;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.ui.control.Keys;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Roving;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

/** The files used last, each with its cost chart, its verdict and when it was saved. */
final class RecentFiles extends VBox {
  private static final double WIDTH = 56;
  private static final double HEIGHT = 42;

  /** Of a row, and how many there are at least. */
  private static final double ROW = 50;

  private static final int FEW = 3;
  private static final int MANY = 6;

  private final ObjectProperty<Settings> settings;
  private final Consumer<Path> open;
  private final LatestTask looking = new LatestTask("recent-files");
  private final Map<Path, RecentFile> known = new HashMap<>();
  private final Roving roving = Roving.install(this);
  private ColorMode mode = ColorMode.LIGHT;
  private int most = FEW;
  private boolean looks;

  RecentFiles(ObjectProperty<Settings> settings, Consumer<Path> open) {
    this.settings = settings;
    this.open = open;
    getStyleClass().add("tw-start-recent");
    settings.map(Settings::recentFiles).subscribe(files -> refresh());
  }

  /** Begins to look into the files; until then names are all there is. */
  void complete() {
    looks = true;
    refresh();
  }

  /** Shows charts in the colors of a mode. */
  void setMode(ColorMode newMode) {
    mode = newMode;
    refresh();
  }

  /** Shows more files where there is room for them. */
  void setExtraHeight(double extra) {
    int room = Math.clamp((long) (FEW + extra / ROW), FEW, MANY);
    if (room != most) {
      most = room;
      refresh();
    }
  }

  /** Looks again at what the files say and how old they are. */
  void refresh() {
    List<Path> all = settings.get().recentFiles();
    List<Row> rows = all.stream().limit(most).map(Row::new).toList();
    known.keySet().retainAll(all);
    roving.replace(
        rows.isEmpty()
            ? List.of(Nodes.paragraph("Files that you save or open will be here.", "tw-start-none"))
            : rows.stream().map(row -> row.button).toList());
    lookAt(rows, 0);
  }

  /** One after the other: a disk that sleeps, or a share that is gone, stops only what follows. */
  private void lookAt(List<Row> rows, int index) {
    if (!looks || index == rows.size()) {
      return;
    }
    Row row = rows.get(index);
    Optional<RecentFile> before = Optional.ofNullable(known.get(row.file));
    ColorMode colors = mode;
    double scale = Screen.getPrimary().getOutputScaleX();
    looking.request(
        () -> {
          RecentFile now = RecentFile.of(row.file, before);
          return new Look(
              now, now.costs().map(costs -> Stamp.of(costs, colors, WIDTH, HEIGHT, scale)));
        },
        look -> {
          known.put(row.file, look.file);
          row.show(look);
          lookAt(rows, index + 1);
        },
        fault -> lookAt(rows, index + 1));
  }

  private record Look(RecentFile file, Optional<Image> picture) {}

  /** A file as a button. */
  private final class Row {
    private final Path file;
    private final ImageView picture = new ImageView();
    private final Label age = Nodes.label("", "tw-start-age");
    private final Label verdict = Nodes.label("", "tw-start-file-verdict");
    private final Button button = new Button();

    Row(Path file) {
      this.file = file;
      picture.setFitWidth(WIDTH);
      picture.setFitHeight(HEIGHT);
      Label name = Nodes.label(StartText.name(file), "tw-start-file");
      verdict.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
      VBox words = new VBox(name, verdict, age);
      words.setMinWidth(0);
      HBox.setHgrow(words, Priority.ALWAYS);
      HBox content = new HBox(8, picture, words);
      content.setAlignment(Pos.CENTER_LEFT);
      button.setGraphic(content);
      button.setUserData(file);
      button.setOnAction(event -> open.accept(file));
      button.setMaxWidth(Double.MAX_VALUE);
      Tips.say(button, file.toString());
      button.setAccessibleText("Open " + file);
      button.getStyleClass().addAll("flat", "tw-start-file-row");
      button.setContextMenu(
          new ContextMenu(MenuItems.item("Remove from the List", "Delete", this::remove)));
      Keys.on(button, new KeyCodeCombination(KeyCode.DELETE), this::remove);
      content.prefWidthProperty().bind(button.widthProperty().subtract(4));
    }

    private void remove() {
      settings.set(settings.get().withoutRecent(file));
    }

    void show(Look look) {
      age.setText(look.file.age(Instant.now()));
      verdict.setText(look.file.verdict());
      Nodes.showIf(!look.file.verdict().isEmpty(), verdict);
      picture.setImage(look.picture.orElse(null));
      String said = look.file.verdict().isEmpty() ? "" : "\n" + look.file.verdict();
      Tips.say(button, file + said);
      button.setAccessibleText("Open " + file + ". " + age.getText() + said);
    }
  }

  void close() {
    looking.close();
  }
}

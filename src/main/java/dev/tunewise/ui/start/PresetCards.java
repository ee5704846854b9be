package dev.tunewise.ui.start;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Roving;
import dev.tunewise.ui.service.LatestTask;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/** A card for each preset: its cost chart as small as a stamp, name and description. */
final class PresetCards extends GridPane {
  private static final int COLUMNS = 4;
  private static final int FEW_COLUMNS = 2;

  /** From these widths on names of presets are not cut beside their pictures. */
  private static final double ALL_COLUMNS = 900;

  private static final double TWO_COLUMNS = 520;

  private static final double WIDTH = 72;
  private static final double HEIGHT = 54;

  private static final int ROWS = 2;

  /** Room for three more lines of a description. */
  private static final double MOST_EXTRA = 42;

  private final List<Scenario> presets;
  private final List<ImageView> pictures = new ArrayList<>();
  private final List<VBox> texts = new ArrayList<>();
  private final LatestTask painting = new LatestTask("thumbnails");

  /** Drawn once for each mode. */
  private final Map<ColorMode, List<Image>> drawn = new HashMap<>();

  PresetCards(List<Scenario> presets, Consumer<Scenario> chosen) {
    this.presets = List.copyOf(presets);
    getStyleClass().add("tw-start-presets");
    presets.forEach(preset -> getChildren().add(card(preset, chosen)));
    widthProperty().map(width -> columns(width.doubleValue())).subscribe(this::arrange);
    setMinWidth(0);
    Roving.install(this);
  }

  private static int columns(double width) {
    if (width < TWO_COLUMNS) {
      return 1;
    }
    return width < ALL_COLUMNS ? FEW_COLUMNS : COLUMNS;
  }

  private void arrange(int columns) {
    double[] shares = new double[columns];
    Arrays.fill(shares, 100.0 / columns);
    Grids.columns(this, shares);
    for (int i = 0; i < getChildren().size(); i++) {
      setConstraints(getChildren().get(i), i % columns, i / columns);
    }
  }

  private Button card(Scenario preset, Consumer<Scenario> chosen) {
    ImageView picture = new ImageView();
    picture.setFitWidth(WIDTH);
    picture.setFitHeight(HEIGHT);
    pictures.add(picture);
    Label name = Nodes.label(preset.name(), "tw-start-card-title");
    Label notes = Nodes.label(preset.notes(), "tw-start-card-notes");
    notes.setWrapText(true);
    notes.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
    notes.setAlignment(Pos.TOP_LEFT);
    notes.setMaxHeight(Double.MAX_VALUE);
    VBox.setVgrow(notes, Priority.ALWAYS);
    VBox words = new VBox(2, name, notes);
    words.setMinWidth(0);
    words.setMaxHeight(Region.USE_PREF_SIZE);
    words.setPrefHeight(HEIGHT);
    texts.add(words);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox content = new HBox(8, picture, words);
    content.setAlignment(Pos.TOP_LEFT);
    Button card = Nodes.button("", preset.notes(), () -> chosen.accept(preset));
    card.setGraphic(content);
    card.setMaxWidth(Double.MAX_VALUE);
    card.setAccessibleText("Start from the preset " + preset.name() + ". " + preset.notes());
    card.getStyleClass().add("tw-start-card");
    content.prefWidthProperty().bind(card.widthProperty().subtract(18));
    return card;
  }

  /** Gives the descriptions more room than their pictures need, in all rows of cards together. */
  void setExtraHeight(double extra) {
    double each = HEIGHT + Math.clamp(extra / ROWS, 0, MOST_EXTRA);
    texts.forEach(words -> words.setPrefHeight(each));
  }

  /** Shows the charts in the colors of a mode, as soon as they are drawn. */
  void setMode(ColorMode mode) {
    List<Image> known = drawn.get(mode);
    if (known != null) {
      show(known);
      return;
    }
    double scale = Screen.getPrimary().getOutputScaleX();
    painting.request(
        () -> presets.stream().map(preset -> picture(preset, mode, scale)).toList(),
        images -> {
          drawn.put(mode, images);
          show(images);
        },
        fault -> show(Collections.nCopies(pictures.size(), null)));
  }

  /** A card without its picture says in words what it is. */
  private void show(List<? extends @Nullable Image> images) {
    for (int i = 0; i < images.size(); i++) {
      pictures.get(i).setImage(images.get(i));
    }
  }

  private static Image picture(Scenario preset, ColorMode mode, double scale) {
    ChartData costs = Stamp.costs(new Simulator().simulate(preset));
    return Stamp.of(costs, mode, WIDTH, HEIGHT, scale);
  }

  void close() {
    painting.close();
  }

  /** The drawn charts; empty as long as they are not. */
  Optional<List<Image>> shown() {
    return pictures.stream().anyMatch(picture -> picture.getImage() == null)
        ? Optional.empty()
        : Optional.of(pictures.stream().map(ImageView::getImage).toList());
  }
}

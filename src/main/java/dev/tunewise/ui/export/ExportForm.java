package dev.tunewise.ui.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.ui.control.Segments;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** What to choose: charts, format, size, scale and colors. */
final class ExportForm extends GridPane {
  private final ReadOnlyObjectWrapper<ExportChoices> choices;
  private final Map<DeckChart, CheckBox> charts = new EnumMap<>(DeckChart.class);
  private final Segments<ExportFormat> formats;
  private final ComboBox<SizeChoice> sizes = new ComboBox<>();
  private final CustomSize customSize;
  private final Segments<Integer> scales;
  private final Segments<ColorMode> modes;
  private final Label pixels = new Label();

  ExportForm(ExportChoices start) {
    choices = new ReadOnlyObjectWrapper<>(start);
    formats =
        new Segments<>(
            ExportFormat.charts(), f -> f.name(), f -> choices.set(choices.get().withFormat(f)));
    scales =
        new Segments<>(
            ExportChoices.SCALES, s -> s + "×", s -> choices.set(choices.get().withScale(s)));
    modes =
        new Segments<>(
            List.of(ColorMode.values()),
            m -> m == ColorMode.LIGHT ? "Light" : "Dark",
            m -> choices.set(choices.get().withMode(m)));
    customSize = new CustomSize(size -> choices.set(choices.get().withSize(size)));
    sizes.getItems().setAll(SizeChoice.ALL);
    sizes.setValue(SizeChoice.of(start.size()));
    sizes.setMaxWidth(Double.MAX_VALUE);
    sizes.valueProperty().subscribe((old, now) -> chooseSize(now));
    build();
    choices.subscribe(this::show);
  }

  private void build() {
    getStyleClass().add("tw-export-form");
    pixels.getStyleClass().add("tw-export-pixels");
    row("Charts", chartBoxes());
    row("Format", formats);
    row("Size", new VBox(6, sizes, customSize));
    row("Scale", new VBox(6, scales, pixels));
    row("Colors", modes);
  }

  private void row(String title, Node control) {
    Label label = new Label(title);
    label.setLabelFor(control instanceof VBox box ? box.getChildren().getFirst() : control);
    label.getStyleClass().add("tw-export-label");
    addRow(getRowCount(), label, control);
    RowConstraints sameLine = new RowConstraints();
    sameLine.setValignment(VPos.BASELINE);
    getRowConstraints().add(sameLine);
  }

  private VBox chartBoxes() {
    VBox boxes = new VBox(6);
    for (DeckChart kind : DeckChart.values()) {
      CheckBox box = new CheckBox(kind.label());
      box.setOnAction(event -> choices.set(choices.get().withCharts(checked())));
      charts.put(kind, box);
      boxes.getChildren().add(box);
    }
    return boxes;
  }

  private List<DeckChart> checked() {
    List<DeckChart> kinds = new ArrayList<>();
    charts.forEach(
        (kind, box) -> {
          if (box.isSelected()) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private void chooseSize(SizeChoice choice) {
    ExportSize size = choice.size().orElse(choices.get().size());
    choices.set(choices.get().withSize(size));
    customSize.setVisible(choice.size().isEmpty());
  }

  private void show(ExportChoices now) {
    charts.forEach((kind, box) -> box.setSelected(now.charts().contains(kind)));
    formats.show(now.format());
    scales.show(now.scale());
    modes.show(now.mode());
    customSize.show(now.size());
    customSize.setVisible(sizes.getValue().size().isEmpty());
    boolean table = now.format() == ExportFormat.CSV;
    sizes.setDisable(table);
    customSize.setDisable(table);
    modes.setDisable(table);
    scales.setDisable(now.format() != ExportFormat.PNG);
    pixels.setText(
        now.format() == ExportFormat.PNG
            ? now.size().width() * now.scale()
                + " × "
                + now.size().height() * now.scale()
                + " pixels"
            : "");
  }

  /** Takes over what is typed but not confirmed; false if it is no legal size. */
  boolean commit() {
    return !customSize.isVisible() || customSize.isDisabled() || customSize.commit();
  }

  void chooseCharts(List<DeckChart> kinds) {
    choices.set(choices.get().withCharts(kinds));
  }

  ReadOnlyObjectProperty<ExportChoices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }
}

package dev.tunewise.ui.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What to choose: charts, format, size, scale and colors. */
final class ExportForm extends GridPane {
  private static final double TEMPLATE_WIDTH = 190;

  private final ReadOnlyObjectWrapper<ExportChoices> choices;
  private final Map<DeckChart, CheckBox> charts = new LinkedHashMap<>();
  private final Map<SlideKind, CheckBox> slides = new LinkedHashMap<>();
  private final VBox chartBoxes = new VBox(6);
  private final VBox slideBoxes = new VBox(6);
  private final Button template = new Button();
  private final Button noTemplate = new Button("None");
  private final Segments<ExportFormat> formats;
  private final ComboBox<SizeChoice> sizes = new ComboBox<>();
  private final CustomSize customSize;
  private final Segments<Integer> scales;
  private final Segments<ColorMode> modes;
  private final Label pixels = Nodes.label("", "tw-export-pixels");

  /**
   * @param source whose charts and slides can be chosen
   * @param templates asks for a presentation whose look slides take
   */
  ExportForm(ExportSource source, ExportChoices start, Supplier<Optional<Path>> templates) {
    choices = new ReadOnlyObjectWrapper<>(start);
    formats =
        new Segments<>(
            List.of(ExportFormat.values()),
            f -> f.name(),
            f -> choices.set(choices.get().withFormat(f)));
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
    addBoxes(
        source.charts(),
        DeckChart::label,
        charts,
        chartBoxes,
        checked -> choices.set(choices.get().withCharts(checked)));
    addBoxes(
        source.slides(),
        source::label,
        slides,
        slideBoxes,
        checked -> choices.set(choices.get().withSlides(checked)));
    build(templates);
    choices.subscribe(this::show);
  }

  private void build(Supplier<Optional<Path>> templates) {
    getStyleClass().add("tw-export-form");
    row("Content", new StackPane(chartBoxes, slideBoxes));
    row("Format", formats);
    row("Size", new VBox(6, sizes, customSize));
    row("Scale", new VBox(6, scales, pixels));
    row("Colors", modes);
    row("Template", templateRow(templates));
  }

  private void row(String title, Node control) {
    Label label = new Label(title);
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control instanceof VBox box ? box.getChildren().getFirst() : control);
    label.getStyleClass().add("tw-export-label");
    addRow(getRowCount(), label, control);
    RowConstraints sameLine = new RowConstraints();
    sameLine.setValignment(VPos.BASELINE);
    getRowConstraints().add(sameLine);
  }

  private HBox templateRow(Supplier<Optional<Path>> templates) {
    template.setOnAction(
        event ->
            templates
                .get()
                .ifPresent(path -> choices.set(choices.get().withTemplate(path.toString()))));
    noTemplate.setOnAction(event -> choices.set(choices.get().withTemplate("")));
    template.setMaxWidth(TEMPLATE_WIDTH);
    HBox row = new HBox(6, template, noTemplate);
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  /** A box per thing to choose; {@code chosen} gets all that are checked. */
  private static <T> void addBoxes(
      List<T> all,
      Function<T, String> label,
      Map<T, CheckBox> boxes,
      VBox column,
      Consumer<List<T>> chosen) {
    for (T each : all) {
      CheckBox box = new CheckBox(label.apply(each));
      box.setOnAction(
          event -> chosen.accept(all.stream().filter(a -> isChecked(boxes.get(a))).toList()));
      boxes.put(each, box);
      column.getChildren().add(box);
    }
  }

  private static boolean isChecked(@Nullable CheckBox box) {
    return box != null && box.isSelected();
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
    boolean document = now.format().isDocument();
    chartBoxes.setVisible(!document);
    slideBoxes.setVisible(document);
    slides.forEach((kind, box) -> box.setSelected(now.slides().contains(kind)));
    slideBoxes.setDisable(now.format() == ExportFormat.XLSX);
    showTemplate(now);
    boolean table = now.format() == ExportFormat.CSV || document;
    sizes.setDisable(table);
    customSize.setDisable(table);
    boolean ownColors = now.format() == ExportFormat.PPTX && !now.template().isEmpty();
    modes.setDisable(
        now.format() == ExportFormat.CSV || now.format() == ExportFormat.XLSX || ownColors);
    scales.setDisable(now.format() != ExportFormat.PNG);
    pixels.setText(
        now.format() == ExportFormat.PNG
            ? now.size().width() * now.scale()
                + " × "
                + now.size().height() * now.scale()
                + " pixels"
            : "");
  }

  private void showTemplate(ExportChoices now) {
    boolean none = now.template().isEmpty();
    template.setText(none ? "Choose…" : String.valueOf(Path.of(now.template()).getFileName()));
    template.setMnemonicParsing(false);
    template.setTooltip(new Tooltip("A .pptx or .potx whose master, colors and size slides take"));
    template.setDisable(now.format() != ExportFormat.PPTX);
    noTemplate.setDisable(none || now.format() != ExportFormat.PPTX);
  }

  /** Takes over what is typed but not confirmed; false if it is no legal size. */
  boolean commit() {
    return !customSize.isVisible() || customSize.isDisabled() || customSize.commit();
  }

  void chooseCharts(List<DeckChart> kinds) {
    ExportChoices now = choices.get().withCharts(kinds);
    choices.set(now.format().isDocument() ? now.withFormat(ExportFormat.PNG) : now);
  }

  ReadOnlyObjectProperty<ExportChoices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }
}

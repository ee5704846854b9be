package dev.tunewise.ui.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.Tips;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What to choose: charts, format, size, scale and colors. */
final class ExportForm extends GridPane {
  private static final double TEMPLATE_WIDTH = 190;

  private final ReadOnlyObjectWrapper<ExportChoices> choices;
  private final Checks<DeckChart> charts;
  private final Checks<SlideKind> slides;
  private final Button template = new Button();
  private final Button noTemplate = new Button("None");
  private final Segments<ExportFormat> formats;
  private final SizeChooser sizes;
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
            List.of(ExportFormat.values()), f -> f.name(), f -> change(now -> now.withFormat(f)));
    scales =
        new Segments<>(ExportChoices.SCALES, s -> s + "×", s -> change(now -> now.withScale(s)));
    modes =
        new Segments<>(
            ColorMode.ofFiles(),
            m -> m.isDark() ? "Dark" : "Light",
            m -> change(now -> now.withMode(m)));
    sizes = new SizeChooser(start.size(), size -> change(now -> now.withSize(size)));
    charts =
        new Checks<>(
            source.charts(), DeckChart::label, checked -> change(now -> now.withCharts(checked)));
    slides =
        new Checks<>(
            source.slides(), source::label, checked -> change(now -> now.withSlides(checked)));
    build(templates);
    choices.subscribe(this::show);
  }

  private void build(Supplier<Optional<Path>> templates) {
    getStyleClass().add("tw-export-form");
    row("Content", new StackPane(charts, slides));
    row("Format", formats);
    row("Size", sizes);
    row("Scale", new VBox(6, scales, pixels));
    row("Colors", modes);
    row("Template", templateRow(templates));
  }

  private void row(String title, Node control) {
    Label label = Nodes.label(title, "tw-export-label");
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(control instanceof VBox box ? box.getChildren().getFirst() : control);
    addRow(getRowCount(), label, control);
    RowConstraints sameLine = new RowConstraints();
    sameLine.setValignment(VPos.BASELINE);
    getRowConstraints().add(sameLine);
  }

  private HBox templateRow(Supplier<Optional<Path>> templates) {
    template.setOnAction(
        event ->
            templates.get().ifPresent(path -> change(now -> now.withTemplate(path.toString()))));
    noTemplate.setOnAction(event -> change(now -> now.withTemplate("")));
    template.setMaxWidth(TEMPLATE_WIDTH);
    HBox row = new HBox(6, template, noTemplate);
    row.setAlignment(Pos.BASELINE_LEFT);
    return row;
  }

  private void change(UnaryOperator<ExportChoices> step) {
    choices.set(step.apply(choices.get()));
  }

  private void show(ExportChoices now) {
    charts.show(now.charts());
    slides.show(now.slides());
    formats.show(now.format());
    scales.show(now.scale());
    modes.show(now.mode());
    sizes.show(now.size());
    boolean document = now.format().isDocument();
    charts.setVisible(!document);
    slides.setVisible(document);
    slides.setDisable(now.format() == ExportFormat.XLSX);
    showTemplate(now);
    boolean table = now.format() == ExportFormat.CSV || document;
    sizes.setDisable(table);
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
    Tips.say(template, "A .pptx or .potx whose master, colors and size slides take");
    template.setDisable(now.format() != ExportFormat.PPTX);
    noTemplate.setDisable(none || now.format() != ExportFormat.PPTX);
  }

  /** Takes over what is typed but not confirmed; false if it is no legal size. */
  boolean commit() {
    return sizes.commit();
  }

  void chooseCharts(List<DeckChart> kinds) {
    ExportChoices now = choices.get().withCharts(kinds);
    choices.set(now.format().isDocument() ? now.withFormat(ExportFormat.PNG) : now);
  }

  void chooseFormat(ExportFormat format) {
    choices.set(choices.get().withFormat(format));
  }

  ReadOnlyObjectProperty<ExportChoices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  /** A box per thing to choose, one below the other. */
  private static final class Checks<T> extends VBox {
    private final Map<T, CheckBox> boxes = new LinkedHashMap<>();

    /**
     * @param chosen gets all that are checked
     */
    Checks(List<T> all, Function<T, String> label, Consumer<List<T>> chosen) {
      super(6);
      for (T each : all) {
        CheckBox box = new CheckBox(label.apply(each));
        box.setOnAction(event -> chosen.accept(checked()));
        boxes.put(each, box);
      }
      getChildren().setAll(boxes.values());
    }

    private List<T> checked() {
      return boxes.entrySet().stream()
          .filter(each -> each.getValue().isSelected())
          .map(Map.Entry::getKey)
          .toList();
    }

    void show(List<T> checked) {
      boxes.forEach((each, box) -> box.setSelected(checked.contains(each)));
    }
  }
}

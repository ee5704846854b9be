package dev.tunewise.ui.prices;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.ImportReport;
import dev.tunewise.catalog.ImportReport.Skipped;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.SearchWords;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Columns;
import dev.tunewise.ui.control.FilterTable;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a price list holds: models to choose from, and entries that were skipped, with reasons. */
final class ImportReportPane extends VBox {
  /** Fields named; the command {@code prices --import} names them all. */
  private static final int MOST_FIELDS = 6;

  private final ImportReport report;
  private final PriceLists lists;
  private final Numbers numbers;
  private final TextField search = new TextField();
  private final ChoiceTable models;
  private final FilterTable<Skipped> skipped =
      new FilterTable<>("Skipped entries", entry -> false, () -> {});
  private final Button all = new Button("_All");
  private final Button none = new Button("_None");

  ImportReportPane(ImportReport report, PriceLists lists, Numbers numbers) {
    this.report = report;
    this.lists = lists;
    this.numbers = numbers;
    PriceText text = new PriceText(numbers, lists.today());
    models = new ChoiceTable(new PriceTables(text, lists.catalogProperty()::get), report.models());
    skipped
        .getColumns()
        .setAll(
            List.of(
                Columns.text("Entry", 420, Skipped::name),
                Columns.text("Why it was skipped", 260, entry -> entry.reason().label()),
                Columns.text("Found", 360, Skipped::detail)));
    skipped.setRows(report.skipped());
    getStyleClass().add("tw-import-report");
    StackPane tables = new StackPane(models, skipped);
    VBox.setVgrow(tables, Priority.ALWAYS);
    getChildren().setAll(headings());
    getChildren().addAll(tools(), tables);
    search.textProperty().subscribe((before, now) -> filter());
    filter();
    showSkipped(report.models().isEmpty());
  }

  /** The models to take, in the order of the list. */
  List<CatalogModel> chosen() {
    return models.chosen();
  }

  /** Tells how many models are chosen, now and whenever that changes. */
  void onChosen(IntConsumer listener) {
    models.onChosen(listener);
  }

  private List<Label> headings() {
    Label heading = Nodes.label(headline(), "tw-dialog-heading");
    Label file =
        remark(
            "%s · %s · written %s · %s"
                .formatted(
                    report.fileName(),
                    report.format().label(),
                    report.written().text(),
                    PriceText.UNITS));
    String why =
        report.counts().entrySet().stream()
            .map(c -> numbers.count(c.getValue()) + " " + Words.uncapitalized(c.getKey().label()))
            .collect(Collectors.joining(" · ", "Skipped: ", "."));
    String said = String.join(" · ", report.remarks());
    return List.of(
        heading,
        file,
        remark(report.skipped().isEmpty() ? "" : why),
        remark(said.isEmpty() ? "" : "Read: " + said + "."),
        remark(report.dropped().isEmpty() ? "" : "Left out: " + dropped() + "."));
  }

  /** Fields that have no place here, those of most models first. */
  private String dropped() {
    List<String> fields =
        report.dropped().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(field -> field.getKey() + " of " + numbers.count(field.getValue(), "model"))
            .toList();
    int more = fields.size() - MOST_FIELDS;
    return String.join(" · ", fields.subList(0, Math.min(fields.size(), MOST_FIELDS)))
        + (more > 0 ? " and " + numbers.count(more, "other field") : "");
  }

  private static Label remark(String words) {
    Label label = Nodes.paragraph(words, "tw-dialog-remark");
    Nodes.showIf(!words.isEmpty(), label);
    return label;
  }

  private String headline() {
    int usable = report.models().size();
    int left = report.skipped().size();
    String read =
        usable == 0 ? "No model can be used" : numbers.count(usable, "model") + " can be used";
    return left == 0 ? read : read + ", " + numbers.count(left) + " skipped";
  }

  private HBox tools() {
    Segments<Boolean> segments =
        new Segments<>(List.of(false, true), this::segment, this::showSkipped);
    segments.show(report.models().isEmpty());
    segments.setMinWidth(Region.USE_PREF_SIZE);
    search.setPromptText("Find a model");
    search.setAccessibleText("Find a model");
    HBox.setHgrow(search, Priority.ALWAYS);
    // Enter after a search is not meant to import yet.
    search.setOnAction(event -> (models.isVisible() ? models : skipped).requestFocus());
    Label take = new Label("Take");
    take.setMinWidth(Region.USE_PREF_SIZE);
    all.setMnemonicParsing(true);
    none.setMnemonicParsing(true);
    all.setOnAction(event -> models.chooseShown(true));
    none.setOnAction(event -> models.chooseShown(false));
    for (Button button : List.of(all, none)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    HBox tools = Nodes.styled(new HBox(segments, search, take, all, none), "tw-price-top");
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private String segment(boolean ofSkipped) {
    int count = ofSkipped ? report.skipped().size() : report.models().size();
    return (ofSkipped ? "Skipped " : "Models ") + numbers.count(count);
  }

  private void showSkipped(boolean show) {
    models.setVisible(!show);
    skipped.setVisible(show);
    all.setDisable(show);
    none.setDisable(show);
  }

  private void filter() {
    SearchWords words = SearchWords.of(search.getText());
    models.filter(row -> lists.catalogProperty().get().matches(row, words), "No model matches.");
    skipped.filter(
        entry -> words.allIn(entry.name() + "\n" + entry.reason().label() + "\n" + entry.detail()),
        report.skipped().isEmpty() ? "Nothing was skipped." : "No entry matches.");
  }
}

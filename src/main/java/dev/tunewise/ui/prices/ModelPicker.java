package dev.tunewise.ui.prices;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.catalog.GpuPrice;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.SearchWords;
import dev.tunewise.ui.control.FilterTable;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.SideBySide;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Chooses the prices of the prompted or the tuned model from the catalog, the tuned one's also from
 * GPUs by the hour, and sets them as one undo step. The search field keeps the keyboard: arrows
 * move the selection, Enter takes it, Escape leaves.
 */
final class ModelPicker {
  private static final double GAP = 12;
  private static final double LEAST_SEARCH = 160;

  /** From this width on the choices stand beside the search. */
  private static final double ONE_LINE = 720;

  private final DialogStage stage;
  private final ScenarioDocument document;
  private final PriceLists lists;
  private final ServedModel model;
  private final PriceText text;
  private final TextField search = new TextField();
  private final CheckBox tunable = new CheckBox("Can be _fine-tuned");
  private final CheckBox closed = new CheckBox("Show _closed");
  private final Label count = Nodes.label("", "tw-dialog-remark");
  private final FilterTable<CatalogModel> models;
  private final FilterTable<GpuPrice> gpus;
  private final EditsPane details;
  private final Button remove = new Button("Remove Imported…");
  private final Button use = new Button("Use Prices");
  private boolean byGpu;

  /**
   * @param importList asks for a price list to add, in front of a window
   */
  ModelPicker(
      Window owner,
      ScenarioDocument document,
      PriceLists lists,
      ServedModel model,
      Consumer<Window> importList) {
    this.document = document;
    this.lists = lists;
    this.model = model;
    text = new PriceText(Numbers.local(), lists.today());
    PriceTables tables = new PriceTables(text, this::catalog);
    models = tables.models(model, this::use);
    gpus = tables.gpus(this::use);
    details = new EditsPane(document.scenario(), model, text, this::enable);
    VBox root = new VBox();
    stage = DialogStage.large(owner, title(), root);
    StyleSheets.add(root, ModelPicker.class, "prices.css");
    build(root, importList);
    listen();
    Subscription filling = lists.catalogProperty().subscribe(now -> fill());
    stage.setOnHidden(event -> filling.unsubscribe());
  }

  private Catalog catalog() {
    return lists.catalogProperty().get();
  }

  /** Shows the picker; the window behind waits. */
  void show() {
    stage.show();
    catalog().bySource(Sources.of(document.scenario(), model)).ifPresent(models::select);
    search.requestFocus();
  }

  private void listen() {
    tunable.setSelected(model == ServedModel.FINE_TUNING);
    search.textProperty().subscribe((before, now) -> filter());
    tunable.selectedProperty().subscribe((before, now) -> filter());
    closed.selectedProperty().subscribe((before, now) -> filter());
    models.getSelectionModel().selectedItemProperty().subscribe(row -> showDetails());
    gpus.getSelectionModel().selectedItemProperty().subscribe(row -> showDetails());
    search.addEventFilter(KeyEvent.KEY_PRESSED, event -> table().move(event));
  }

  private FilterTable<?> table() {
    return byGpu ? gpus : models;
  }

  private String title() {
    return "Prices of the " + model.label().replace(" model", " Model");
  }

  private void build(VBox root, Consumer<Window> importList) {
    StackPane tables = new StackPane(models, gpus);
    VBox.setVgrow(tables, Priority.ALWAYS);
    gpus.setVisible(false);
    // As high for all models, so that the table keeps its height.
    ScrollPane scroll = Nodes.styled(Nodes.scrolling(details), "tw-price-scroll");
    root.getChildren().setAll(top(), tables, scroll, bar(importList));
  }

  private SideBySide top() {
    search.setPromptText("Find a model or provider");
    search.setAccessibleText("Find a model or provider");
    HBox.setHgrow(search, Priority.ALWAYS);
    for (CheckBox box : List.of(tunable, closed)) {
      box.setMnemonicParsing(true);
      box.setMinWidth(Region.USE_PREF_SIZE);
    }
    Tips.say(closed, "Models that are switched off, or that nobody can have trained any more");
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox finding = new HBox(GAP, search);
    finding.setAlignment(Pos.CENTER_LEFT);
    GridPane.setHgrow(finding, Priority.ALWAYS);
    HBox choosing = new HBox(GAP, tunable, closed, count);
    choosing.setAlignment(Pos.CENTER_LEFT);
    search.setMinWidth(LEAST_SEARCH);
    if (model == ServedModel.FINE_TUNING) {
      Segments<Boolean> segments =
          new Segments<>(
              List.of(false, true), gpu -> gpu ? "GPU by the hour" : "Models", this::showGpus);
      segments.show(false);
      segments.setMinWidth(Region.USE_PREF_SIZE);
      finding.getChildren().addFirst(segments);
    }
    SideBySide top = Nodes.styled(new SideBySide(finding, choosing, ONE_LINE), "tw-price-top");
    top.setHgap(GAP);
    top.setVgap(GAP);
    return top;
  }

  private DialogBar bar(Consumer<Window> importList) {
    Button add = Nodes.button("_Import Price List…", () -> importList.accept(stage));
    add.setMnemonicParsing(true);
    remove.setOnAction(event -> lists.removeOwn());
    Button cancel = Nodes.button("Cancel", () -> stage.close());
    use.setOnAction(event -> use());
    DialogBar bar = new DialogBar(add, remove, new AnswerButtons(use, cancel));
    models.visibleProperty().subscribe(priced -> bar.say(priced ? PriceText.UNITS : ""));
    return bar;
  }

  private void showGpus(boolean show) {
    byGpu = show;
    models.setVisible(!show);
    gpus.setVisible(show);
    Nodes.showIf(!show, tunable);
    Nodes.showIf(!show, closed);
    search.setPromptText(show ? "Find a GPU or provider" : "Find a model or provider");
    filter();
    showDetails();
    search.requestFocus();
  }

  private void fill() {
    models.setRows(catalog().models().stream().filter(this::isUseful).toList());
    gpus.setRows(catalog().gpus());
    Nodes.showIf(catalog().models().stream().anyMatch(CatalogModel::own), remove);
    filter();
  }

  private boolean isUseful(CatalogModel row) {
    return switch (model) {
      case PROMPTING -> row.canBePrompted();
      case FINE_TUNING -> row.kind() == Kind.CHAT;
    };
  }

  private void filter() {
    SearchWords words = SearchWords.of(search.getText());
    boolean onlyTunable = tunable.isSelected();
    models.filter(
        row ->
            catalog().matches(row, words)
                && (!onlyTunable || row.tunable())
                && (closed.isSelected() || catalog().offer(row).isOpen(model, lists.today())),
        onlyTunable
            ? "Nothing that can be fine-tuned matches. Show closed or other models too, or import a price list."
            : "Nothing matches. Try fewer words, show closed models too, or import a price list.");
    gpus.filter(
        row -> words.allIn(row.gpu() + "\n" + row.provider() + "\n" + row.tier()),
        "Nothing matches. Try fewer words.");
    int shown = table().getItems().size();
    count.setText(
        text.numbers().count(shown) + " of " + text.numbers().count(table().rows().size()));
  }

  private void showDetails() {
    details.clear();
    if (byGpu) {
      Optional.ofNullable(gpus.getSelectionModel().getSelectedItem()).ifPresent(details::show);
    } else {
      Optional.ofNullable(models.getSelectionModel().getSelectedItem())
          .map(catalog()::offer)
          .ifPresent(details::show);
    }
    enable();
  }

  private void enable() {
    use.setDisable(details.edit().isEmpty());
  }

  private void use() {
    details
        .edit()
        .ifPresent(
            edit -> {
              document.edit(title(), edit);
              stage.close();
            });
  }
}

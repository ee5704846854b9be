package dev.tunewise.ui.prices;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.LabelCost;
import dev.tunewise.catalog.LabelCostText;
import dev.tunewise.catalog.LabelCostText.Line;
import dev.tunewise.catalog.Offer;
import dev.tunewise.catalog.TeacherPlan;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.SearchWords;
import dev.tunewise.ui.control.FilterTable;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Works out what a label costs that a model of the catalog writes and people check, shows the
 * working, and sets it as one undo step. The search field keeps the keyboard, as in {@link
 * ModelPicker}.
 */
final class TeacherDialog {
  private static final String EDIT = "Cost per Label";
  private static final double FORM_WIDTH = 320;

  /** Wider, amounts would stand far from what they are of. */
  private static final double WORKING_WIDTH = 560;

  private final DialogStage stage;
  private final ScenarioDocument document;
  private final PriceLists lists;
  private final LabelCostText text;
  private final Numbers numbers = Numbers.local();
  private final TextField search = new TextField();
  private final Label count = Nodes.label("", "tw-dialog-remark");
  private final FilterTable<CatalogModel> models;
  private final ExchangeRow exchange;
  private final TeacherForm form;
  private final Label title = Nodes.label("", "tw-price-title");
  private final Label begun;
  private final GridPane working = new GridPane(12, 5);
  private final Label remark = Nodes.paragraph("", "tw-dialog-remark");
  private final Button set = new Button("Set Cost per Label");
  private final DialogBar bar;

  /**
   * @param basis whose tokens the plan begins with, in a sentence
   */
  TeacherDialog(
      Window owner, ScenarioDocument document, PriceLists lists, TeacherPlan plan, String basis) {
    this.document = document;
    this.lists = lists;
    PriceText prices = new PriceText(numbers, lists.today());
    text = new LabelCostText(prices.words());
    models =
        new PriceTables(prices, lists.catalogProperty()::get)
            .models(ServedModel.PROMPTING, this::apply);
    exchange = new ExchangeRow(document.scenario(), lists.today(), numbers, this::update);
    begun = Nodes.paragraph(basis, "tw-dialog-remark");
    form = new TeacherForm(plan, numbers, this::update);
    bar = new DialogBar(new AnswerButtons(set, Nodes.button("Cancel", this::close)));
    VBox root = new VBox(top(), models, details(), bar);
    stage = DialogStage.large(owner, "Label Cost from a Teacher Model", root);
    StyleSheets.add(root, HelpPopup.class, "control.css");
    StyleSheets.add(root, TeacherDialog.class, "prices.css");
    VBox.setVgrow(models, Priority.ALWAYS);
    set.setOnAction(event -> apply());
    models.setRows(catalog().models().stream().filter(this::canTeach).toList());
    filter();
    search.textProperty().subscribe((before, now) -> filter());
    search.addEventFilter(KeyEvent.KEY_PRESSED, models::move);
    models.getSelectionModel().selectedItemProperty().subscribe(row -> update());
  }

  private Catalog catalog() {
    return lists.catalogProperty().get();
  }

  private boolean canTeach(CatalogModel row) {
    return row.canBePrompted() && catalog().offer(row).isOpen(ServedModel.PROMPTING, lists.today());
  }

  private HBox top() {
    search.setPromptText("Find the model that labels, or its provider");
    search.setAccessibleText("Find the model that labels, or its provider");
    HBox.setHgrow(search, Priority.ALWAYS);
    count.setMinWidth(Region.USE_PREF_SIZE);
    HBox top = Nodes.styled(new HBox(search, count), "tw-price-top");
    top.setAlignment(Pos.CENTER_LEFT);
    return top;
  }

  private VBox details() {
    form.setMinWidth(FORM_WIDTH);
    form.setMaxWidth(FORM_WIDTH);
    working.getColumnConstraints().setAll(Grids.growing(), Grids.fitted(HPos.RIGHT));
    working.getStyleClass().add("tw-working");
    VBox right = new VBox(6, title, working, remark, begun);
    right.setMaxWidth(WORKING_WIDTH);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox columns = new HBox(32, form, right);
    return Nodes.styled(new VBox(8, exchange, columns), "tw-price-details");
  }

  /** Shows the dialog; the window behind waits. */
  void show() {
    stage.show();
    catalog()
        .bySource(Sources.of(document.scenario(), ServedModel.PROMPTING))
        .ifPresent(models::select);
    search.requestFocus();
  }

  private void filter() {
    SearchWords words = SearchWords.of(search.getText());
    models.filter(row -> catalog().matches(row, words), "Nothing matches. Try fewer words.");
    count.setText(
        "%s of %s"
            .formatted(
                numbers.count(models.getItems().size()), numbers.count(models.rows().size())));
  }

  private Optional<Offer> teacher() {
    return Optional.ofNullable(models.getSelectionModel().getSelectedItem()).map(catalog()::offer);
  }

  private Optional<LabelCost> cost() {
    Optional<Exchange> rate = exchange.isNeeded() ? exchange.exchange() : Optional.empty();
    return exchange.isNeeded() && rate.isEmpty()
        ? Optional.empty()
        : teacher().map(chosen -> LabelCost.of(chosen, form.plan(), document.scenario(), rate));
  }

  private void update() {
    Optional<LabelCost> cost = cost();
    teacher().ifPresent(chosen -> form.allowBatch(LabelCost.hasBatch(chosen)));
    title.setText(cost.map(LabelCost::teacher).orElse("No cost yet"));
    working.getChildren().clear();
    cost.ifPresent(this::show);
    Nodes.say(remark, cost.map(text::remark).orElse("Choose the model that labels."));
    String problem = form.problem();
    String why = problem.isEmpty() ? cost.map(text::problem).orElse("") : problem;
    bar.refuse(why);
    set.setDisable(cost.isEmpty() || !why.isEmpty());
  }

  private void show(LabelCost cost) {
    for (Line line : text.lines(cost)) {
      working.addRow(
          working.getRowCount(), Nodes.paragraph(line.what()), Nodes.label(line.amount()));
    }
    double now = document.scenario().get(Parameter.FINE_TUNING_LABEL_COST);
    working.addRow(
        working.getRowCount(),
        Nodes.label(
            "Cost per label, now " + numbers.money(now, cost.currency()), "tw-working-total"),
        Nodes.label(text.total(cost), "tw-working-total"));
  }

  private void apply() {
    if (form.commit() && !set.isDisabled()) {
      cost()
          .filter(LabelCost::fits)
          .ifPresent(
              cost -> {
                document.edit(EDIT, cost::applyTo);
                close();
              });
    }
  }

  private void close() {
    stage.close();
  }
}

package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.LineProblem.Harm;
import dev.tunewise.dataset.ProviderReport;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.prices.PriceLists;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** All that is known of a training file: figures, lengths, problems, providers and costs. */
final class DatasetReportPane extends ScrollPane {
  private static final double MIN_LIST_HEIGHT = 150;
  private static final double APPLY_WIDTH = 390;
  private static final double GAP = 12;
  private static final double WIDE = 900;

  private enum Part {
    PROBLEMS,
    PROVIDERS,
    COSTS
  }

  private final Findings findings;
  private final DatasetText text;
  private final Map<Part, Node> parts = new EnumMap<>(Part.class);
  private final Label remark = Nodes.label("", "tw-dialog-remark");

  DatasetReportPane(Findings findings, DatasetText text, ApplyPane choices) {
    this.findings = findings;
    this.text = text;
    DatasetReport report = findings.report();
    parts.put(Part.PROVIDERS, scrolling("Providers", new ProviderList(findings.providers(), text)));
    parts.put(Part.COSTS, new CostTable(findings.report(), findings.providers(), text));
    parts.put(Part.PROBLEMS, scrolling("Problems", new LineProblemList(report, text)));
    StackPane lists = new StackPane();
    lists.getChildren().setAll(parts.values());
    lists.setMinHeight(MIN_LIST_HEIGHT);
    VBox.setVgrow(lists, Priority.ALWAYS);
    VBox content =
        Nodes.styled(
            new VBox(heading(report), new FigureRow(report, text), cards(choices), tabs(), lists),
            "tw-dataset");
    setContent(content);
    setFitToWidth(true);
    setFitToHeight(true);
    getStyleClass().add("tw-dataset-scroll");
    show(first());
  }

  private VBox heading(DatasetReport report) {
    Label headline = Nodes.paragraph(text.headline(report), "tw-dialog-heading");
    Label origin = Nodes.paragraph(text.origin(report), "tw-dialog-remark");
    VBox heading = new VBox(2, headline, origin);
    String columns = DatasetText.columns(report.layout());
    if (!columns.isEmpty()) {
      heading.getChildren().add(Nodes.paragraph(columns, "tw-dialog-remark"));
    }
    return heading;
  }

  /** Side by side, or one above the other where they must. */
  private GridPane cards(ApplyPane choices) {
    DatasetReport report = findings.report();
    TokenHistogram histogram = new TokenHistogram(report.current(), text.numbers());
    String notes =
        Stream.concat(text.tokenNotes(report).stream(), Stream.of(text.tokenizers(report)))
            .collect(Collectors.joining(" "));
    VBox drawing =
        new VBox(
            2,
            histogram.withTable(),
            Nodes.paragraph(text.parts(report)),
            Nodes.paragraph(notes, "tw-dialog-remark"));
    VBox.setVgrow(histogram.withTable(), Priority.ALWAYS);
    Card tokens = new Card("Tokens per example", drawing, histogram.readout());
    Card apply = new Card("Apply to the scenario", choices);
    apply.setMinWidth(APPLY_WIDTH);
    GridPane cards = new GridPane(GAP, GAP);
    cards.setMinHeight(Region.USE_PREF_SIZE);
    widthProperty()
        .map(width -> width.doubleValue() >= WIDE)
        .subscribe(
            wide -> {
              cards.getChildren().clear();
              // Shares of the width, so that heights follow from the widths that texts will have.
              cards
                  .getColumnConstraints()
                  .setAll(wide ? List.of(share(50), share(50)) : List.of(share(100)));
              cards.add(tokens, 0, 0);
              cards.add(apply, wide ? 1 : 0, wide ? 0 : 1);
            });
    return cards;
  }

  private static ColumnConstraints share(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
  }

  private HBox tabs() {
    Segments<Part> segments = new Segments<>(List.of(Part.values()), this::label, this::show);
    segments.show(first());
    HBox tabs = new HBox(14, segments, remark);
    tabs.setAlignment(Pos.CENTER_LEFT);
    tabs.setMinHeight(Region.USE_PREF_SIZE);
    return tabs;
  }

  /** Problems, if any of them does harm. */
  private Part first() {
    return findings.report().problems().stream()
            .allMatch(found -> found.problem().harm() == Harm.REMARK)
        ? Part.PROVIDERS
        : Part.PROBLEMS;
  }

  private String label(Part part) {
    return switch (part) {
      case PROVIDERS -> "Providers " + findings.providers().size();
      case COSTS ->
          "Training costs "
              + findings.providers().stream().mapToInt(provider -> provider.costs().size()).sum();
      case PROBLEMS -> "Problems " + findings.report().problems().size();
    };
  }

  private void show(Part shown) {
    parts.forEach((part, node) -> node.setVisible(part == shown));
    remark.setText(
        switch (shown) {
          case PROVIDERS -> "Measured by what their guides ask of training files";
          case COSTS -> text.plan(findings.report(), findings.plan());
          case PROBLEMS -> "";
        });
  }

  private static ScrollPane scrolling(String name, Region content) {
    ScrollPane pane = Nodes.styled(new ScrollPane(content), "tw-dataset-list");
    pane.setFitToWidth(true);
    pane.setFocusTraversable(true);
    pane.setAccessibleText(name);
    return pane;
  }

  /** A report, and what providers make of the file if it is trained as the scenario says. */
  record Findings(DatasetReport report, Plan plan, List<ProviderReport> providers) {
    static Findings of(DatasetReport report, Scenario scenario, PriceLists lists) {
      Plan plan =
          new Plan(
              scenario.get(Parameter.FINE_TUNING_EPOCHS),
              scenario.get(Parameter.FINE_TUNING_TRAINING_RUNS));
      return new Findings(
          report,
          plan,
          ProviderReport.of(report, lists.catalogProperty().get(), plan, lists.today()));
    }
  }
}

package dev.tunewise.ui.usage;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.SideBySide;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageReport.MonthUsage;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * All that exports say: their models, of which the feature's are to be ticked, their calls over
 * time, what is not counted, and what would be set.
 */
final class UsagePane extends VBox {
  private static final double GAP = 12;
  private static final double OFFERS_WIDTH = 400;

  /** From this width on offers stand beside models and calls. */
  private static final double TWO_COLUMNS = 660;

  private static final double MODELS_SHARE = 0.42;
  private static final double FEW_LINES = 120;

  /** More days than this are too thin for bars: months come first. */
  private static final int MOST_DAYS = 400;

  private enum Part {
    DAYS("By day"),
    MONTHS("By month"),
    TABLE("Months in numbers"),
    NOTES("Not counted");

    private final String label;

    Part(String label) {
      this.label = label;
    }
  }

  private final UsageReport report;
  private final Scenario scenario;
  private final UsageWords words;
  private final Shown shown;
  private final ModelChoices models;
  private final OffersPane offers = new OffersPane();
  private final CallsChart chart = new CallsChart();
  private final VBox table = new VBox();
  private final Node drawing = new VBox(2, chart.withTable(), chart.readout());
  private final Map<Part, Node> parts;
  private final Card over;
  private Part part;

  UsagePane(UsageReport report, Scenario scenario, UsageWords words) {
    super(GAP);
    this.report = report;
    this.scenario = scenario;
    this.words = words;
    shown = Shown.in(report);
    models = new ModelChoices(report, words);
    part = report.days() > MOST_DAYS ? Part.MONTHS : Part.DAYS;
    Node scrolled = scrolling("Usage by month", table);
    parts =
        Map.of(Part.DAYS, drawing, Part.MONTHS, drawing, Part.TABLE, scrolled, Part.NOTES, notes());
    VBox.setVgrow(chart.withTable(), Priority.ALWAYS);
    StackPane shownPart = new StackPane();
    shownPart.getChildren().setAll(drawing, scrolled, parts.get(Part.NOTES));
    Segments<Part> segments = new Segments<>(List.of(Part.values()), this::label, this::show);
    segments.show(part);
    over = new Card(shown.title(), shownPart, segments);
    over.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setVgrow(over, Priority.ALWAYS);
    Card chooser = chooser();
    VBox left = new VBox(GAP, chooser, over);
    left.setMinWidth(0);
    GridPane.setHgrow(left, Priority.ALWAYS);
    GridPane.setVgrow(left, Priority.ALWAYS);
    Card right = new Card("Set in the scenario", scrolling("Set in the scenario", offers));
    right.setMinWidth(OFFERS_WIDTH);
    right.setPrefWidth(OFFERS_WIDTH);
    SideBySide both = new SideBySide(left, right, TWO_COLUMNS);
    both.setHgap(GAP);
    both.setVgap(GAP);
    VBox.setVgrow(both, Priority.ALWAYS);
    getStyleClass().add("tw-usage");
    getChildren().setAll(heading(), both);
    models.onChange(this::modelsChanged);
    show(part);
  }

  private VBox heading() {
    Label notCounted = Nodes.paragraph("", "tw-usage-not-counted");
    Nodes.say(notCounted, words.notCounted(report));
    return new VBox(
        2,
        Nodes.paragraph(words.headline(report), "tw-dialog-heading"),
        Nodes.paragraph(words.origin(report), "tw-dialog-remark"),
        notCounted);
  }

  private Card chooser() {
    HBox all =
        new HBox(
            6,
            Nodes.button("All", () -> models.chooseAll(true)),
            Nodes.button("None", () -> models.chooseAll(false)));
    Nodes.showIf(report.byModel().size() > 1, all);
    Card card = new Card("Models of this feature", models, all);
    card.maxHeightProperty().bind(heightProperty().multiply(MODELS_SHARE));
    card.setMinHeight(FEW_LINES);
    return card;
  }

  private static ScrollPane scrolling(String name, Region content) {
    ScrollPane pane = Nodes.styled(Nodes.scrolling(content), "tw-usage-scroll");
    pane.setFocusTraversable(true);
    pane.setAccessibleText(name);
    return pane;
  }

  /** What was left out and assumed: nothing is left out in silence. */
  private Node notes() {
    VBox lines = new VBox(6);
    report.skipped().stream()
        .map(skipped -> Nodes.paragraph(words.skipped(skipped)))
        .forEach(lines.getChildren()::add);
    if (report.skipped().isEmpty()) {
      lines.getChildren().add(new Label("Every entry is counted."));
    }
    report.remarks().stream()
        .map(remark -> Nodes.paragraph(remark, "tw-dialog-remark"))
        .forEach(lines.getChildren()::add);
    return scrolling("What was left out and assumed", lines);
  }

  private String label(Part each) {
    int skipped = report.skipped().size();
    return each == Part.NOTES && skipped > 0
        ? each.label + " " + words.numbers().count(skipped)
        : each.label;
  }

  private void show(Part now) {
    part = now;
    parts.values().forEach(node -> node.setVisible(node.equals(parts.get(now))));
    draw();
  }

  /** Of the chosen models, or of all as long as none is. */
  private UsageReport chosen() {
    List<String> names = models.chosen();
    return names.isEmpty() ? report : report.only(names);
  }

  private void draw() {
    UsageBars bars = new UsageBars(report, report.only(models.chosen()), shown, words);
    List<CallsChart.Bar> drawn = part == Part.DAYS ? bars.byDay() : bars.byMonth();
    chart.show(
        drawn,
        bars::onAxis,
        shown.title(),
        shown.title() + ", " + words.numbers().count(drawn.size(), "bar") + ".");
  }

  private void modelsChanged() {
    draw();
    UsageGrid grid = new UsageGrid("Month", words);
    for (MonthUsage month : chosen().months()) {
      String name = words.month(month.month());
      String days = words.numbers().count(month.days(), "day");
      grid.add(
          new Label(month.isComplete() ? name : name + ", " + days), month.tally(), month.days());
    }
    table.getChildren().setAll(grid);
    List<String> names = models.chosen();
    if (names.isEmpty()) {
      offers.show(
          List.of(),
          List.of(
              "Tick the models that this feature calls: an export often holds those of other"
                  + " features too. What they come to is then offered here."));
    } else {
      UsageOffers found = UsageOffers.of(report.only(names), scenario, words);
      offers.show(found.offers(), found.remarks());
    }
  }

  OffersPane offers() {
    return offers;
  }
}

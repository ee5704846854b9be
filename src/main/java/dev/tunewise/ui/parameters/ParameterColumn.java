package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.IdleParameters;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Keys;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.parameters.ColumnLayout.Section;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * All parameters of the open scenario: a search field, the essentials, groups for the rest, and how
 * much differs from the preset. Shows what the document says and changes it through labeled undo
 * steps; it scrolls by itself and wants about 360 pixels.
 */
public final class ParameterColumn extends BorderPane {
  private static final double MIN_WIDTH = 358;
  private static final double PREF_WIDTH = 360;

  /** Width of the scroll bar in the style sheet. */
  private static final double SCROLL_BAR = 8;

  private final ScenarioDocument document;
  private final Supplier<Outcome> outcomes;
  private final Map<ServedModel, Node> modelRows;
  private final ParameterEdits edits;
  private final ParameterMenu menus;
  private final Numbers numbers = Numbers.local();
  private final HelpPopup help = new HelpPopup();
  private final FindBar find = new FindBar(this::focusFirstRow);
  private final List<CalendarRow> calendarRows;
  private final List<ParameterSection> sections = new ArrayList<>();
  private final EmptyState emptyState = new EmptyState(this::showEverything);
  private final ResetBar resetBar;
  private final ContextMenu menu = new ContextMenu();
  private Map<Parameter, List<Threshold>> thresholds = Map.of();
  private boolean pressed;

  // Held here because the document, which outlives the column, holds them weakly.
  private final ChangeListener<Scenario> onScenario = (property, before, now) -> changed(before);
  private final ChangeListener<Scenario> onReference = (property, before, now) -> startOver();

  private final ChangeListener<Number> onReplacement = (property, before, now) -> foldAnew();

  public ParameterColumn(ScenarioDocument document) {
    this(document, () -> new Simulator().simulate(document.scenario()), Map.of(), Map.of());
  }

  /**
   * A column.
   *
   * @param outcomes gives that of the scenario as it is
   * @param modelRows what stands above the prices of a model
   * @param actions what the menus of single rows offer too
   */
  public ParameterColumn(
      ScenarioDocument document,
      Supplier<Outcome> outcomes,
      Map<ServedModel, Node> modelRows,
      Map<Parameter, RowAction> actions) {
    this.document = document;
    this.outcomes = outcomes;
    this.modelRows = modelRows;
    edits = new ParameterEdits(document);
    menus = new ParameterMenu(edits, this::solve, actions);
    resetBar = new ResetBar(edits::resetAll);
    calendarRows =
        List.of(
            new StartMonthRow(edits::setStart, help),
            new FiscalYearRow(edits::setFiscalYearStart, help));
    sections.add(section(ColumnLayout.ESSENTIALS, false));
    ColumnLayout.GROUPS.forEach(group -> sections.add(section(group, true)));
    build();
    find.textProperty().subscribe((before, now) -> filter());
    find.rangesOnlyProperty().subscribe((before, now) -> filter());
    find.examplesOnlyProperty().subscribe((before, now) -> filter());
    filter();
    document.scenarioProperty().addListener(new WeakChangeListener<>(onScenario));
    document.referenceProperty().addListener(new WeakChangeListener<>(onReference));
    document.replacementsProperty().addListener(new WeakChangeListener<>(onReplacement));
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = true);
    addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          pressed = false;
          takeBack();
        });
    show();
  }

  private void build() {
    getStyleClass().add("parameter-column");
    StyleSheets.add(this, HelpPopup.class, "control.css");
    StyleSheets.add(this, ParameterColumn.class, "parameters.css");
    setMinWidth(MIN_WIDTH);
    setPrefWidth(PREF_WIDTH);
    setTop(find);
    setCenter(scroll());
    setBottom(resetBar);
  }

  private ScrollPane scroll() {
    VBox list = Nodes.styled(new VBox(), "section-list");
    list.getChildren().addAll(sections);
    list.getChildren().add(emptyState);
    ScrollPane scroll = Nodes.scrolling(list);
    scroll.setFocusTraversable(false);
    scroll
        .viewportBoundsProperty()
        .subscribe(
            viewport -> {
              // Rows keep their width whether the scroll bar is there or not.
              double bar = Math.clamp(scroll.getWidth() - viewport.getWidth(), 0, SCROLL_BAR);
              list.setPadding(new Insets(0, SCROLL_BAR - bar, SCROLL_BAR, 0));
            });
    return scroll;
  }

  /** The rows made so far. */
  private List<ParameterRow> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  private ParameterSection section(Section section, boolean collapsible) {
    ParameterSection view =
        new ParameterSection(
            section,
            collapsible,
            parameter -> row(parameter, section),
            modelRows,
            calendarRows,
            this::isIdle);
    view.header().setOnContextMenuRequested(event -> open(menus.of(section), view.header(), event));
    return view;
  }

  /** Whether the scenario has no use for a parameter, and no mark on its slider says otherwise. */
  private boolean isIdle(Parameter parameter) {
    return IdleParameters.isIdle(parameter, document.scenario())
        && !thresholds.containsKey(parameter);
  }

  private void foldAnew() {
    if (find.isExamplesOnly()) {
      filter();
    }
    sections.forEach(ParameterSection::foldAnew);
  }

  /** Rows that have come to use appear, but not while something is dragged. */
  private void takeBack() {
    if (!pressed) {
      sections.forEach(ParameterSection::takeBack);
    }
  }

  private ParameterRow row(Parameter parameter, Section section) {
    ParameterRow row =
        new ParameterRow(
            parameter, edits, numbers, help, document.scenario(), document.reference());
    if (ParameterMenu.canSolve(parameter)) {
      Keys.on(row, ParameterMenu.SOLVE, () -> solve(parameter));
    }
    row.showThresholds(thresholds.getOrDefault(parameter, List.of()));
    row.setOnContextMenuRequested(event -> open(menus.of(row, section), row, event));
    return row;
  }

  /** Gives the keyboard to the search field. */
  public void focusSearch() {
    find.focusSearch();
  }

  /** Lists the parameters that have a range, or says what ranges are for. */
  public void showRanges() {
    find.clear();
    find.rangesOnlyProperty().set(true);
    if (document.scenario().ranges().isEmpty()) {
      find.focusRanges();
    } else {
      focusFirstRow();
    }
  }

  /** Shows on the sliders where the recommendation would change, all else fixed. */
  public void setThresholds(List<Threshold> newThresholds) {
    thresholds = newThresholds.stream().collect(Collectors.groupingBy(Threshold::parameter));
    rows().forEach(row -> row.showThresholds(thresholds.getOrDefault(row.parameter(), List.of())));
    takeBack();
  }

  private void solve(Parameter parameter) {
    if (commitPendingEdit()) {
      new SolveDialog(document, outcomes.get(), parameter, numbers).show(getScene().getWindow());
    }
  }

  private void showEverything() {
    find.clear();
    find.focusSearch();
  }

  /**
   * Takes text that was typed but not confirmed; to be called before saving, exporting, closing.
   *
   * @return false if a field holds no legal number; it is brought to sight, and the scenario keeps
   *     its last legal value
   */
  public boolean commitPendingEdit() {
    Optional<InputRow> wrong =
        sections.stream()
            .flatMap(section -> section.inputs().stream())
            .filter(row -> !row.commitPendingEdit())
            .findFirst();
    wrong.ifPresent(
        row -> {
          find.clear();
          sections.stream()
              .filter(section -> section.inputs().contains(row))
              .forEach(section -> section.header().expandedProperty().set(true));
          row.focusField();
        });
    return wrong.isEmpty();
  }

  /**
   * Brings a field to sight.
   *
   * @param field its name, see {@link dev.tunewise.ui.control.TypedField#typedName}; nothing
   *     happens if no parameter has such a field
   */
  public void reveal(String field) {
    for (ParameterSection section : sections) {
      for (Parameter parameter : section.section().parameters()) {
        String name = ParameterText.name(parameter);
        if (field.equals(name) || field.startsWith(name + ", ")) {
          find.clear();
          section.reveal(parameter);
          return;
        }
      }
    }
  }

  /** Keys of the open groups, to be remembered. */
  public Set<String> expandedGroups() {
    return groups()
        .filter(group -> group.header().isExpanded())
        .map(group -> group.section().key())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Opens the groups with these keys and closes the others; unknown keys are ignored. */
  public void setExpandedGroups(Collection<String> keys) {
    groups()
        .forEach(
            group -> group.header().expandedProperty().set(keys.contains(group.section().key())));
  }

  private Stream<ParameterSection> groups() {
    return sections.stream().filter(section -> !section.section().equals(ColumnLayout.ESSENTIALS));
  }

  private void startOver() {
    sections.forEach(section -> section.inputs().forEach(InputRow::dropTypedText));
    show();
  }

  private void show() {
    Scenario scenario = document.scenario();
    int total = 0;
    for (ParameterSection section : sections) {
      int differences = edits.differences(section.section());
      section.show(scenario, document.reference(), differences);
      total += differences;
    }
    resetBar.show(total, edits.planDiffers(), preset());
    find.showCount(scenario.ranges().size());
    find.showOwn(ExampleValues.of(scenario), numbers);
  }

  private String preset() {
    String name = document.reference().name();
    return name.isEmpty() ? "the preset" : name;
  }

  private void changed(Scenario before) {
    show();
    takeBack();
    if (find.isRangesOnly() && !before.ranges().keySet().equals(ranged())) {
      filter();
    }
  }

  private Set<Parameter> ranged() {
    return document.scenario().ranges().keySet();
  }

  private void filter() {
    ColumnFilter filter =
        new ColumnFilter(
            Query.of(find.textProperty().get()), wanted(), document.scenario().currency());
    sections.forEach(section -> section.filter(filter));
    emptyState.hide();
    if (sections.stream().noneMatch(ParameterSection::isVisible)) {
      emptyState.show(find);
    }
  }

  /** What is wanted where not all is; a number that is set or confirmed meanwhile stays. */
  private Optional<Set<Parameter>> wanted() {
    if (!find.isRangesOnly() && !find.isExamplesOnly()) {
      return Optional.empty();
    }
    Set<Parameter> wanted = EnumSet.allOf(Parameter.class);
    if (find.isRangesOnly()) {
      wanted.retainAll(ranged());
    }
    if (find.isExamplesOnly()) {
      wanted.retainAll(ExampleValues.of(document.scenario()).examples());
    }
    return Optional.of(wanted);
  }

  /** Goes to the first row on show whose name holds all that was searched, or else to the first. */
  private void focusFirstRow() {
    Query query = Query.of(find.textProperty().get());
    List<InputRow> shown =
        sections.stream().flatMap(section -> section.shownRows().stream()).toList();
    shown.stream()
        .filter(row -> row.isNamed(query))
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .ifPresent(InputRow::focusField);
  }

  private void open(ContextMenu items, Node owner, ContextMenuEvent event) {
    help.hide();
    menu.getItems().setAll(items.getItems());
    menu.show(owner, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  /** The column's last line: how many values differ from the preset, and the way back. */
  private static final class ResetBar extends HBox {
    private final Label text = new Label();
    private final Hyperlink reset = new Hyperlink("Reset all");

    ResetBar(Runnable onReset) {
      getStyleClass().add("reset-bar");
      reset.setOnAction(
          event -> {
            reset.setVisited(false);
            onReset.run();
          });
      reset.setMinWidth(Region.USE_PREF_SIZE);
      getChildren().addAll(text, Nodes.gap(), reset);
    }

    /**
     * @param differences values or ranges that differ
     * @param changes whether price changes differ
     * @param preset what they differ from
     */
    void show(int differences, boolean changes, String preset) {
      String inputs =
          switch (differences) {
            case 0 -> changes ? "Price changes differ" : "All as in";
            case 1 -> changes ? "1 input and price changes differ" : "1 input differs";
            default ->
                differences + (changes ? " inputs and price changes differ" : " inputs differ");
          };
      boolean any = differences > 0 || changes;
      String line = inputs + (any ? " from " : " ") + preset;
      if (!line.equals(text.getText())) {
        text.setText(line);
        Tips.say(text, line);
        reset.setVisible(any);
        Tips.say(
            reset,
            "Takes values, ranges, links, sources, price changes and dates back to "
                + preset
                + ". Name, notes and evaluations stay. "
                + Shortcut.UNDO.after("Undo takes it back")
                + ".");
      }
    }
  }

  /** What stands in the column where no row is on show, and the way back. */
  private static final class EmptyState extends VBox {
    private final Label text = new Label();
    private final Button back = new Button();

    EmptyState(Runnable onBack) {
      text.setWrapText(true);
      back.setOnAction(event -> onBack.run());
      getStyleClass().add("empty-state");
      getChildren().addAll(text, back);
      hide();
    }

    void hide() {
      Nodes.showIf(false, this);
    }

    void show(FindBar find) {
      String searched = find.textProperty().get().strip();
      boolean some = find.isRangesOnly() || find.isExamplesOnly();
      String what = "No " + (find.isExamplesOnly() ? "example value" : "parameter");
      String with = find.isRangesOnly() ? " with a range" : "";
      if (!searched.isEmpty()) {
        text.setText(what + with + " matches “" + searched + "”");
      } else if (find.isExamplesOnly()) {
        text.setText(what + with + (with.isEmpty() ? ": every number in use is yours." : "."));
      } else {
        text.setText(
            """
            No ranges yet.

            Not sure of a number? Click ± beside its slider and give it a low and a high: one case \
            in ten lies below the low, one in ten above the high. Tunewise then shows how sure the \
            result is and which number is worth measuring first.""");
      }
      back.setText(some ? "Show all parameters" : "Clear search");
      Nodes.showIf(true, this);
    }
  }
}

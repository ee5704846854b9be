package dev.tunewise.ui.parameters;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.parameters.ColumnLayout.Block;
import dev.tunewise.ui.parameters.ColumnLayout.Section;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A section of the column; makes its rows when they are first seen. */
final class ParameterSection extends VBox {
  private final Section section;
  private final Function<Parameter, ParameterRow> newRow;
  private final Map<ServedModel, Node> modelRows;
  private final SectionHeader header;
  private final VBox body = new VBox();
  private final Map<Parameter, ParameterRow> rows = new EnumMap<>(Parameter.class);
  private final Map<Heading, Label> headings = new EnumMap<>(Heading.class);
  private final FoldedRows folded;
  private final FoldButton fold;

  private final List<CalendarRow> calendarRows;

  private ColumnFilter filter = ColumnFilter.NONE;
  private Calendar calendar = Calendar.NONE;

  /**
   * @param modelRows what stands above the prices of a model
   * @param calendarRows what stands on top where the calendar is set
   * @param idle whether the scenario has no use for a parameter
   */
  ParameterSection(
      Section section,
      boolean collapsible,
      Function<Parameter, ParameterRow> newRow,
      Map<ServedModel, Node> modelRows,
      List<CalendarRow> calendarRows,
      Predicate<Parameter> idle) {
    this.section = section;
    this.newRow = newRow;
    this.modelRows = Map.copyOf(modelRows);
    this.calendarRows = section.holdsCalendar() ? calendarRows : List.of();
    header = new SectionHeader(section, collapsible);
    folded =
        new FoldedRows(
            collapsible ? section.parameters() : List.of(),
            parameter -> idle.test(parameter) && !isInUse(parameter));
    fold = new FoldButton(section.title(), this::toggleFold);
    header
        .expandedProperty()
        .subscribe(
            (before, now) -> {
              folded.choose();
              fill();
            });
    getStyleClass().add("parameter-section");
    getStyleClass().add(collapsible ? "group" : "card");
    body.getStyleClass().add("section-body");
    getChildren().addAll(header, body);
    fill();
  }

  /** A row that someone is busy with must not go. */
  private boolean isInUse(Parameter parameter) {
    ParameterRow row = rows.get(parameter);
    return row != null && row.isInUse();
  }

  private void toggleFold() {
    folded.setUnfolded(!folded.isUnfolded());
    fill();
  }

  /** Folds away what the scenario has no use for; to be called when another one is opened. */
  void foldAnew() {
    folded.choose();
    fill();
  }

  /** Brings rows back that the scenario has come to use. */
  void takeBack() {
    if (folded.takeBack()) {
      fill();
    }
  }

  /** Brings the row of a parameter to sight, even if collapsed or folded away. */
  void reveal(Parameter parameter) {
    header.expandedProperty().set(true);
    if (folded.hides(parameter)) {
      folded.setUnfolded(true);
      fill();
    }
  }

  Section section() {
    return section;
  }

  SectionHeader header() {
    return header;
  }

  /** The rows made so far. */
  Collection<ParameterRow> rows() {
    return rows.values();
  }

  /** All rows made so far, whatever they hold. */
  List<InputRow> inputs() {
    List<InputRow> inputs = new ArrayList<>(calendarRows);
    inputs.addAll(rows.values());
    return inputs;
  }

  /** The rows on show, from top to bottom. */
  List<InputRow> shownRows() {
    return body.getChildren().stream()
        .filter(InputRow.class::isInstance)
        .map(InputRow.class::cast)
        .toList();
  }

  /** Shows only what is found, even if collapsed or folded away. */
  void filter(ColumnFilter newFilter) {
    filter = newFilter;
    folded.takeBack();
    fill();
  }

  void show(Scenario scenario, Scenario reference, int differences) {
    rows.values().forEach(row -> row.show(scenario, reference));
    header.showDifferences(differences);
    if (!calendar.equals(scenario.calendar())) {
      calendar = scenario.calendar();
      calendarRows.forEach(row -> row.show(calendar));
      fill();
    }
  }

  private void fill() {
    boolean whole = filter.isWhole();
    boolean searching = !whole;
    header.setSearching(searching);
    boolean open = searching || header.isExpanded();
    List<Node> children = new ArrayList<>();
    if (open) {
      calendarRows.stream().filter(this::isOnShow).forEach(children::add);
      section.blocks().forEach(block -> add(block, children));
    }
    boolean found = !children.isEmpty();
    if (open && whole) {
      fold.show(folded);
      children.add(fold);
    }
    Nodes.arrange(body, children);
    Nodes.showIf(open, body);
    Nodes.showIf(whole || found, this);
  }

  private void add(Block block, List<Node> children) {
    List<Node> found = new ArrayList<>();
    for (Parameter parameter : block.parameters()) {
      if (filter.isWhole() ? !folded.hides(parameter) : filter.finds(parameter)) {
        ParameterRow row = rows.computeIfAbsent(parameter, newRow);
        row.highlight(filter.query());
        found.add(row);
      }
    }
    if (found.isEmpty()) {
      return;
    }
    if (filter.isWhole() && block.heading() != Heading.NONE) {
      children.add(headings.computeIfAbsent(block.heading(), ParameterSection::newHeading));
    }
    block.model().map(modelRows::get).ifPresent(children::add);
    children.addAll(found);
  }

  private boolean isOnShow(CalendarRow row) {
    row.highlight(filter.query());
    return filter.isWhole() ? row.isOfUse(calendar) : filter.finds(row);
  }

  private static Label newHeading(Heading heading) {
    return Nodes.label(heading.text(), "block-title");
  }
}

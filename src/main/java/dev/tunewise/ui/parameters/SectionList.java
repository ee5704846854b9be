package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The sections of the column, one below the other; scrolls by itself. */
final class SectionList extends ScrollPane {
  /** Width of the scroll bar in the style sheet. */
  private static final double SCROLL_BAR = 8;

  private final List<ParameterSection> sections = new ArrayList<>();
  private final EmptyState emptyState;
  private final VBox list = new VBox();

  /**
   * A list without sections.
   *
   * @param onBack shows everything again after a search that found nothing
   */
  SectionList(Runnable onBack) {
    emptyState = new EmptyState(onBack);
    list.getStyleClass().add("section-list");
    list.getChildren().add(emptyState);
    setContent(list);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    viewportBoundsProperty()
        .subscribe(
            viewport -> {
              // Rows keep their width whether the scroll bar is there or not.
              double bar = Math.clamp(getWidth() - viewport.getWidth(), 0, SCROLL_BAR);
              list.setPadding(new Insets(0, SCROLL_BAR - bar, SCROLL_BAR, 0));
            });
  }

  void add(ParameterSection section) {
    list.getChildren().add(sections.size(), section);
    sections.add(section);
  }

  /** The rows made so far. */
  List<ParameterRow> rows() {
    return sections.stream().flatMap(section -> section.rows().stream()).toList();
  }

  /** Takes typed text; the first row whose text is no legal number, if any. */
  Optional<ParameterRow> firstWrong() {
    return rows().stream().filter(row -> !row.commitPendingEdit()).findFirst();
  }

  /** Opens the section of a row. */
  void open(ParameterRow row) {
    sections.stream()
        .filter(section -> section.rows().contains(row))
        .forEach(section -> section.header().expandedProperty().set(true));
  }

  /** Keys of the open groups. */
  Set<String> expandedGroups() {
    Set<String> keys = new TreeSet<>();
    for (ParameterSection section : sections) {
      if (section.header().isExpanded()) {
        keys.add(section.section().key());
      }
    }
    keys.remove(ColumnLayout.ESSENTIALS.key());
    return keys;
  }

  /** Opens the groups with these keys and closes the others. */
  void setExpandedGroups(Collection<String> keys) {
    for (ParameterSection section : sections.subList(1, sections.size())) {
      section.header().expandedProperty().set(keys.contains(section.section().key()));
    }
  }

  /** Shows a scenario; returns how many parameters differ from the preset. */
  int show(Scenario scenario, Scenario reference, ParameterEdits edits) {
    int total = 0;
    for (ParameterSection section : sections) {
      int differences = edits.differences(section.section().parameters());
      section.show(scenario, reference, differences);
      total += differences;
    }
    return total;
  }

  /** See {@link ParameterSection#filter}. */
  void filter(Query query, boolean whole, Predicate<Parameter> matches) {
    sections.forEach(section -> section.filter(query, whole, matches));
  }

  /** Says that nothing is on show, if so. */
  void sayIfEmpty(String searched, boolean rangesOnly) {
    emptyState.hide();
    if (sections.stream().noneMatch(ParameterSection::isVisible)) {
      emptyState.show(searched, rangesOnly);
    }
  }

  /** Goes to the first row on show whose name holds all that was searched, or else to the first. */
  void focusFirstRow(Query query) {
    List<ParameterRow> shown =
        sections.stream().flatMap(section -> section.shownRows().stream()).toList();
    shown.stream()
        .filter(row -> query.isInName(row.parameter()))
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .ifPresent(ParameterRow::focusField);
  }
}

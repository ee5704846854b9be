package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.SliderMark;
import dev.tunewise.ui.control.TextClipboard;
import dev.tunewise.ui.parameters.ColumnLayout.Section;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** Context menus of rows and group headers. */
final class ParameterMenu {
  static final KeyCombination SOLVE = Shortcut.SOLVE.combination();

  private final ParameterEdits edits;
  private final Consumer<Parameter> onSolve;
  private final Map<Parameter, RowAction> actions;

  /**
   * Menus that act on a document.
   *
   * @param onSolve asks what to solve a parameter for
   * @param actions of single parameters
   */
  ParameterMenu(
      ParameterEdits edits, Consumer<Parameter> onSolve, Map<Parameter, RowAction> actions) {
    this.edits = edits;
    this.onSolve = onSolve;
    this.actions = Map.copyOf(actions);
  }

  ContextMenu of(ParameterRow row, Section section) {
    Parameter parameter = row.parameter();
    MenuItem reset =
        item("Reset " + ParameterText.name(parameter), edits.differs(parameter), row::reset);
    MenuItem copy = item("Copy Path", true, () -> TextClipboard.put(parameter.path()));
    MenuItem solve = item("Solve for…", canSolve(parameter), () -> onSolve.accept(parameter));
    solve.setAccelerator(SOLVE);
    List<MenuItem> items = new ArrayList<>(List.of(own(row), source(row), MenuItems.separator()));
    items.addAll(List.of(range(row), link(row), solve));
    Optional.ofNullable(actions.get(parameter))
        .ifPresent(own -> items.add(item(own.text(), true, own.action())));
    row.marks().forEach(mark -> items.add(goTo(parameter, mark)));
    items.addAll(List.of(MenuItems.separator(), reset, copy, MenuItems.separator()));
    ContextMenu menu = of(section);
    menu.getItems().addAll(0, items);
    return menu;
  }

  /** The horizon changes what the goals mean. */
  static boolean canSolve(Parameter parameter) {
    return parameter != Parameter.HORIZON_MONTHS;
  }

  private MenuItem goTo(Parameter parameter, SliderMark mark) {
    return item("Go to " + mark.text(), true, () -> edits.set(parameter, mark.value()));
  }

  private MenuItem own(ParameterRow row) {
    CheckMenuItem own = new CheckMenuItem("This Is My Number");
    own.setSelected(!edits.isExample(row.parameter()));
    own.setOnAction(event -> row.setOwn(own.isSelected()));
    own.setAccelerator(OriginMark.CONFIRM);
    return own;
  }

  private MenuItem source(ParameterRow row) {
    boolean noted = !edits.source(row.parameter()).isEmpty();
    MenuItem source = item(noted ? "Edit Source…" : "Note Source…", true, row::noteSource);
    source.setAccelerator(ParameterRow.SOURCE);
    return source;
  }

  private static MenuItem range(ParameterRow row) {
    String obstacle = row.rangeObstacle();
    String text = row.hasRange() ? "Remove Range" : "Add Range";
    String reason = obstacle.isEmpty() ? "" : " (" + obstacle + ")";
    MenuItem range = item(text + reason, obstacle.isEmpty(), row::toggleRange);
    range.setAccelerator(ParameterRow.TOGGLE_RANGE);
    return range;
  }

  private static MenuItem link(ParameterRow row) {
    String obstacle = row.linkObstacle();
    String reason = obstacle.isEmpty() ? "" : " (" + obstacle + ")";
    MenuItem link = item("Link Range…" + reason, obstacle.isEmpty(), row::link);
    link.setAccelerator(ParameterRow.LINK);
    return link;
  }

  ContextMenu of(Section section) {
    return new ContextMenu(
        item(
            "Confirm All in " + section.title(),
            !edits.examples(section).isEmpty(),
            () -> edits.confirm(section)),
        item(
            "Reset Group " + section.title(),
            edits.differences(section) > 0,
            () -> edits.reset(section)),
        item("Reset All", edits.differences() > 0 || edits.planDiffers(), edits::resetAll));
  }

  private static MenuItem item(String text, boolean enabled, Runnable action) {
    MenuItem item = MenuItems.literal(MenuItems.item(text, action));
    item.setDisable(!enabled);
    return item;
  }
}

package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.ui.table.TableLayout.Density;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

/** The names of the strategies, underlined by their lines in the charts; a menu in the corner. */
final class TableHeader extends Region {
  private static final PseudoClass RECOMMENDED = PseudoClass.getPseudoClass("recommended");

  /** Its letters, not its frame, line up with the names below. */
  private static final double MENU_INSET = 7;

  private final List<Label> names = new ArrayList<>();
  private final List<StrategyLine> lines = new ArrayList<>();
  private final MenuButton menu = new MenuButton("Rows");
  private Optional<Strategy> recommended = Optional.empty();

  /**
   * A header.
   *
   * @param rows choose the rows below
   */
  TableHeader(List<MenuItem> rows) {
    menu.getItems().setAll(rows);
    menu.getStyleClass().addAll("flat", "tw-comparison-menu");
    Tips.say(menu, "Choose further rows: spend, budget, saving, return");
    menu.setAccessibleText("Rows of the table");
    getChildren().add(menu);
    for (Strategy strategy : Strategy.values()) {
      Label name = Nodes.label(strategy.label(), "tw-comparison-name", "tw-strategy-text");
      name.setAlignment(Pos.CENTER_RIGHT);
      StrategyLine.mark(name, strategy);
      StrategyLine line = new StrategyLine(0);
      line.show(strategy);
      names.add(name);
      lines.add(line);
    }
    getChildren().addAll(names);
    getChildren().addAll(lines);
    getChildren().forEach(child -> child.setManaged(false));
  }

  /** Marks the recommended strategy; none where none fits. */
  void show(Choice choice) {
    recommended = choice.fits() ? Optional.of(choice.strategy()) : Optional.empty();
    for (Strategy strategy : Strategy.values()) {
      boolean own = recommended.filter(strategy::equals).isPresent();
      names.get(strategy.ordinal()).pseudoClassStateChanged(RECOMMENDED, own);
    }
  }

  Optional<Strategy> recommended() {
    return recommended;
  }

  /** The room that the name of a strategy takes. */
  double room(int column, Density density) {
    return TableRow.widthOf(names.get(column).getText(), density.letters(), true)
        + 2 * density.padding();
  }

  void place(TableLayout layout, double x, double y, double width, double height) {
    resizeRelocate(x, y, width, height);
    double inset = layout.density().padding();
    menu.autosize();
    menu.relocate(-MENU_INSET, Math.floor((height - menu.getHeight()) / 2) - 2);
    for (int i = 0; i < names.size(); i++) {
      double left = layout.left(i);
      double right = left + layout.width(i) - inset;
      names.get(i).resizeRelocate(left, 0, right - left, height - 8);
      StrategyLine line = lines.get(i);
      line.setStartX(left + inset);
      line.setEndX(right);
      line.setStartY(height - 6.5);
      line.setEndY(height - 6.5);
    }
  }
}

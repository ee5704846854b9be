package dev.tunewise.ui.table;

import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.wording.Metric;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/** Items of a menu that choose rows of the table beside the usual ones. */
public final class RowItems {
  private RowItems() {}

  /** New ones, which follow the choice for good: of menus that live as long as it. */
  public static List<MenuItem> of(ObjectProperty<Set<Metric>> chosen) {
    return Metric.further().stream().map(metric -> item(metric, chosen)).toList();
  }

  private static MenuItem item(Metric metric, ObjectProperty<Set<Metric>> chosen) {
    CheckMenuItem item = new CheckMenuItem(metric.label());
    chosen.subscribe(now -> item.setSelected(now.contains(metric)));
    item.setOnAction(event -> chosen.set(with(chosen.get(), metric, item.isSelected())));
    return MenuItems.explained(item, metric.help());
  }

  private static Set<Metric> with(Set<Metric> metrics, Metric metric, boolean on) {
    Set<Metric> changed = new HashSet<>(metrics);
    if (on) {
      changed.add(metric);
    } else {
      changed.remove(metric);
    }
    return Set.copyOf(changed);
  }
}

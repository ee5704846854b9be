package dev.tunewise.ui.parameters;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.model.IdleParameters;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.TornadoBar;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/**
 * Which sliders an audience sees: those that were chosen last, which the settings remember, or else
 * those that decide most. One at least, so that there is something to show, and at most three.
 */
public final class SliderPins {
  static final int MOST = 3;
  private static final String CHOICE = "present.sliders";

  private final ObjectProperty<Settings> settings;
  private final ReadOnlyObjectWrapper<List<Parameter>> pinned =
      new ReadOnlyObjectWrapper<>(List.of());

  public SliderPins(ObjectProperty<Settings> settings) {
    this.settings = settings;
  }

  /** Begins to show results: what decides most is asked once, so that no slider moves away. */
  public void begin(Results results) {
    List<Parameter> chosen = chosen(settings.get());
    pinned.set(chosen.isEmpty() ? deciding(results) : chosen);
  }

  /** In the order in which they stand. */
  public ReadOnlyObjectProperty<List<Parameter>> pinnedProperty() {
    return pinned.getReadOnlyProperty();
  }

  /** What was chosen; anything unreadable is as if never chosen. */
  static List<Parameter> chosen(Settings settings) {
    return Stream.of(settings.choices().getOrDefault(CHOICE, "").split(",", -1))
        .flatMap(path -> Parameter.byPath(path).stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Ranges that move the result most, then what flips the choice soonest, then what is usual. */
  static List<Parameter> deciding(Results results) {
    Scenario scenario = results.outcome().scenario();
    Uncertainty uncertainty = results.uncertainty();
    Stream<Parameter> moves =
        uncertainty == null
            ? Stream.of()
            : uncertainty.tornado().stream().map(TornadoBar::parameter);
    Stream<Parameter> flips =
        results.ownThresholds().stream()
            .flatMap(found -> ThresholdLine.of(found, results.numbers()).stream())
            .map(line -> line.flip().parameter());
    Stream<Parameter> usual =
        ColumnLayout.ESSENTIALS.parameters().stream()
            .filter(parameter -> !IdleParameters.isIdle(parameter, scenario));
    return Stream.of(moves, flips, usual)
        .flatMap(parameters -> parameters)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Pins a slider behind the others, or takes it away; nothing where that is too many or few. */
  void toggle(Parameter parameter) {
    if (canToggle(parameter)) {
      List<Parameter> now = new ArrayList<>(pinned.get());
      if (!now.remove(parameter)) {
        now.add(parameter);
      }
      pinned.set(List.copyOf(now));
      String paths = now.stream().map(Parameter::path).collect(Collectors.joining(","));
      settings.set(settings.get().withChoice(CHOICE, paths));
    }
  }

  private boolean canToggle(Parameter parameter) {
    int count = pinned.get().size();
    return pinned.get().contains(parameter) ? count > 1 : count < MOST;
  }

  /** An item for each that is pinned now, and a menu of each group with all of them. */
  public List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>(items(pinned.get()));
    if (pinned.get().size() == MOST) {
      MenuItem full = new MenuItem("Untick one to choose another");
      full.setDisable(true);
      items.add(full);
    }
    items.add(MenuItems.separator());
    ColumnLayout.sections()
        .forEach(
            group -> {
              Menu menu = new Menu(group.title());
              menu.getItems().setAll(items(group.parameters()));
              items.add(menu);
            });
    return items;
  }

  private List<MenuItem> items(List<Parameter> parameters) {
    return parameters.stream().map(this::item).toList();
  }

  private MenuItem item(Parameter parameter) {
    CheckMenuItem item = new CheckMenuItem(ParameterText.name(parameter));
    item.setMnemonicParsing(false);
    item.setOnAction(event -> toggle(parameter));
    item.setSelected(pinned.get().contains(parameter));
    item.setDisable(!canToggle(parameter));
    return item;
  }
}

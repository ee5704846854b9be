package dev.tunewise.ui.compare;

import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.ui.control.Choosers;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;

/** Whose curves and figures are compared. */
final class StrategyChooser extends ComboBox<StrategyChoice> {
  StrategyChooser(ObjectProperty<Lineup> lineup) {
    getItems().setAll(StrategyChoice.all());
    setConverter(Choosers.labels(StrategyChoice::label));
    setAccessibleText("Strategy that is compared");
    setTooltip(new Tooltip("Which strategy of each scenario is compared"));
    setMinWidth(USE_PREF_SIZE);
    lineup.subscribe(now -> setValue(now.choice()));
    setOnAction(event -> lineup.set(lineup.get().withChoice(getValue())));
  }
}

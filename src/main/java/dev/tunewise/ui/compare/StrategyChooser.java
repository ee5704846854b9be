package dev.tunewise.ui.compare;

import dev.tunewise.simulation.compare.StrategyChoice;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Whose curves and figures are compared. */
final class StrategyChooser extends ComboBox<StrategyChoice> {
  StrategyChooser(ObjectProperty<Lineup> lineup) {
    getItems().setAll(StrategyChoice.values());
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable StrategyChoice choice) {
            return choice == null ? "" : choice.label();
          }

          @Override
          public @Nullable StrategyChoice fromString(String text) {
            return null;
          }
        });
    setAccessibleText("Strategy that is compared");
    setTooltip(new Tooltip("Which strategy of each scenario is compared"));
    setMinWidth(USE_PREF_SIZE);
    lineup.subscribe(now -> setValue(now.choice()));
    setOnAction(event -> lineup.set(lineup.get().withChoice(getValue())));
  }
}

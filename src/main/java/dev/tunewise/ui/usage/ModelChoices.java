package dev.tunewise.ui.usage;

import dev.tunewise.file.OneLine;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageReport.ModelUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The models of an export, to be ticked where they are the feature's. One alone is; of several only
 * the user knows.
 */
final class ModelChoices extends VBox {
  private static final int MOST_LETTERS = 80;
  private static final double TWO_LINES = 52;

  private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
  private Runnable listener = () -> {};

  ModelChoices(UsageReport report, UsageWords words) {
    UsageGrid grid = new UsageGrid("Model", words);
    List<ModelUsage> models = report.models();
    for (ModelUsage model : models) {
      String name = OneLine.of(UsageWords.model(model.model()), MOST_LETTERS);
      CheckBox box = new CheckBox(name);
      box.setMnemonicParsing(false);
      box.setMinWidth(Region.USE_PREF_SIZE);
      box.setSelected(models.size() == 1);
      box.selectedProperty().subscribe(now -> listener.run());
      boxes.put(model.model(), box);
      grid.add(box, model.tally(), report.days());
    }
    ScrollPane scroll = Nodes.styled(Nodes.scrolling(grid), "tw-usage-scroll");
    scroll.setMinViewportHeight(TWO_LINES);
    getChildren().setAll(scroll);
  }

  /** Calls at once and whenever the choice changes. */
  void onChange(Runnable newListener) {
    listener = newListener;
    listener.run();
  }

  /** Those that are ticked. */
  List<String> chosen() {
    return boxes.entrySet().stream()
        .filter(box -> box.getValue().isSelected())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Ticks all of them, or none. */
  void chooseAll(boolean all) {
    Runnable told = listener;
    listener = () -> {};
    boxes.values().forEach(box -> box.setSelected(all));
    listener = told;
    listener.run();
  }
}

package dev.tunewise.ui.context;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Window;

/** A context whose parts a test can reach; outcomes follow the document, uncertainty stays. */
public final class TestContext {
  public final ScenarioDocument document;
  public final ObjectProperty<Results> results = new SimpleObjectProperty<>();
  public final BooleanProperty fitting = new SimpleBooleanProperty();
  public final BooleanProperty showUncertainty = new SimpleBooleanProperty(true);
  public final BooleanProperty monthsAsDates = new SimpleBooleanProperty();
  public final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  public final FakeFileDialogs files = new FakeFileDialogs();
  public final FakeDialogs dialogs = new FakeDialogs();
  public final List<String> notices = new ArrayList<>();
  public final PendingEdits pending = new PendingEdits();

  public TestContext(ScenarioDocument document) {
    this.document = document;
    Simulator simulator = new Simulator();
    document
        .scenarioProperty()
        .subscribe(
            now -> {
              Results before = results.get();
              results.set(
                  before == null
                      ? new Results(simulator.simulate(now), null, null)
                      : new Results(
                          simulator.simulate(now), before.uncertainty(), before.thresholds()));
            });
  }

  /** In front of a window. */
  public Context in(Window owner) {
    return new Context(
        document,
        results,
        results,
        fitting,
        showUncertainty,
        monthsAsDates,
        settings,
        new SimpleObjectProperty<>(ColorMode.LIGHT),
        files,
        dialogs,
        () -> owner,
        notices::add,
        pending);
  }
}

package dev.tunewise.ui.context;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/**
 * What the views of a window share: what they show, what they change and whom they ask.
 *
 * @param results of the scenario as it is, for what is done with them
 * @param shown results for views: now and then some moments behind, so that they are whole
 * @param fitting whether curves are being fitted to evaluations: results follow
 * @param showUncertainty whether results are to hold uncertainty and thresholds
 * @param monthsAsDates whether months are written as dates where the scenario has a start month
 * @param owner the window itself
 * @param notices takes one quiet line about what just happened
 */
public record Context(
    ScenarioDocument document,
    ObservableValue<Results> results,
    ObservableValue<Results> shown,
    ObservableValue<Boolean> fitting,
    BooleanProperty showUncertainty,
    BooleanProperty monthsAsDates,
    ObjectProperty<Settings> settings,
    ObservableValue<ColorMode> mode,
    FileDialogs fileDialogs,
    Dialogs dialogs,
    Supplier<Window> owner,
    Consumer<String> notices,
    PendingEdits pending) {}

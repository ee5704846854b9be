package dev.tunewise.app;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import java.util.function.UnaryOperator;

/**
 * What opening and saving work with.
 *
 * @param presetOf finds the preset that a scenario started from
 */
record FileTools(
    UnaryOperator<Scenario> presetOf,
    Background background,
    FileDialogs fileDialogs,
    Dialogs dialogs) {}

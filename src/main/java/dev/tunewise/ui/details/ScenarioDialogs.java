package dev.tunewise.ui.details;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.ui.dialog.DialogPlace;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Edits what of a scenario is no parameter, in dialogs; each is one undo step. */
public record ScenarioDialogs(ScenarioDocument document, Supplier<Window> owner) {
  public void editDetails() {
    DetailsDialog dialog = new DetailsDialog(document.scenario());
    DialogPlace.inFront(dialog, owner.get());
    dialog.showAndWait().ifPresent(details -> document.edit("Scenario Details", details::applyTo));
  }

  public void editPriceChanges() {
    PriceChangesDialog dialog = new PriceChangesDialog(document.scenario().priceChanges());
    DialogPlace.inFront(dialog, owner.get());
    dialog
        .showAndWait()
        .ifPresent(edited -> document.edit("Price Changes", s -> s.withPriceChanges(edited)));
  }
}

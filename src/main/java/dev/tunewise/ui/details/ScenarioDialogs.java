package dev.tunewise.ui.details;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.dialog.DialogPlace;

/** Edits what of a scenario is no parameter, in dialogs; each is one undo step. */
public record ScenarioDialogs(Context context) {
  public void editDetails() {
    context.pending().commit();
    ScenarioDocument document = context.document();
    DetailsDialog dialog = new DetailsDialog(document.scenario());
    DialogPlace.inFront(dialog, context.owner().get());
    dialog.showAndWait().ifPresent(details -> document.edit("Scenario Details", details::applyTo));
  }

  public void editPriceChanges() {
    context.pending().commit();
    ScenarioDocument document = context.document();
    PriceChangesDialog dialog = new PriceChangesDialog(document.scenario().priceChanges());
    DialogPlace.inFront(dialog, context.owner().get());
    dialog
        .showAndWait()
        .ifPresent(edited -> document.edit("Price Changes", s -> s.withPriceChanges(edited)));
  }
}

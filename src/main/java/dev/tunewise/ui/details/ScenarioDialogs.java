package dev.tunewise.ui.details;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.dialog.DialogPlace;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Dialog;

/** Edits what of a scenario is no parameter, in dialogs; each is one undo step. */
public record ScenarioDialogs(Context context) {
  public void editDetails() {
    edit("Scenario Details", DetailsDialog::new, (scenario, now) -> now.applyTo(scenario));
  }

  public void editPriceChanges() {
    edit(
        "Price Changes",
        scenario -> new PriceChangesDialog(scenario.priceChanges()),
        Scenario::withPriceChanges);
  }

  private <T> void edit(
      String step, Function<Scenario, Dialog<T>> asker, BiFunction<Scenario, T, Scenario> change) {
    context.pending().commit();
    ScenarioDocument document = context.document();
    Dialog<T> dialog = asker.apply(document.scenario());
    DialogPlace.inFront(dialog, context.owner().get());
    dialog.showAndWait().ifPresent(now -> document.edit(step, s -> change.apply(s, now)));
  }
}

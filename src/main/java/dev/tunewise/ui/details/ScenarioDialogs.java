package dev.tunewise.ui.details;

import dev.tunewise.catalog.RangeSuggestions;
import dev.tunewise.catalog.SuggestedRange;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.history.TypedText;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.dialog.DialogPlace;
import dev.tunewise.ui.prices.PriceLists;
import dev.tunewise.ui.service.Results;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.Dialog;

/** Edits what of a scenario is no parameter, in dialogs; each is one undo step. */
public record ScenarioDialogs(Context context, PriceLists prices) {
  public void editDetails() {
    editDetails(List.of());
  }

  /** Opens the details again if a crash left something behind that was typed there. */
  public void putBack(List<TypedText> texts) {
    if (texts.stream().anyMatch(DetailsDialog::isOf)) {
      editDetails(texts);
    }
  }

  /** Whether a text was typed in one of these dialogs. */
  public static boolean isOf(TypedText text) {
    return DetailsDialog.isOf(text);
  }

  private void editDetails(List<TypedText> typed) {
    edit(
        "Scenario Details",
        scenario -> {
          DetailsDialog dialog = new DetailsDialog(scenario, context.pending());
          dialog.putBack(typed);
          return dialog;
        },
        (scenario, now) -> now.applyTo(scenario));
  }

  public void editPriceChanges() {
    edit(
        "Price Changes",
        scenario -> new PriceChangesDialog(scenario.priceChanges(), scenario.horizonMonths()),
        Scenario::withPriceChanges);
  }

  /** What months really took, beside what is planned. */
  public void editActualSpend() {
    Results results = context.results().getValue();
    edit(
        "Actual Spend",
        scenario -> new ActualSpendDialog(scenario, results.outcome(), results.numbers()),
        Scenario::withActuals);
  }

  /** Offers ranges for the numbers that matter and have none. */
  public void suggestRanges() {
    edit(
        "Suggested Ranges",
        scenario -> new SuggestRangesDialog(scenario, suggestions()),
        ScenarioDialogs::withRanges);
  }

  /**
   * Offers what was changed in a workbook to the scenario it carries.
   *
   * @param file name of the workbook
   */
  public void takeFromWorkbook(InputChanges changes, String file) {
    edit(
        "Values from " + file,
        scenario -> new WorkbookValuesDialog(scenario, changes, file),
        (scenario, taken) -> InputEdit.apply(scenario, taken, changes.source()));
  }

  private List<SuggestedRange> suggestions() {
    Outcome outcome = context.results().getValue().outcome();
    return RangeSuggestions.of(outcome, prices.catalogProperty().get());
  }

  private static Scenario withRanges(Scenario scenario, Map<Parameter, Range> added) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    ranges.putAll(scenario.ranges());
    ranges.putAll(added);
    return scenario.withRanges(ranges);
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

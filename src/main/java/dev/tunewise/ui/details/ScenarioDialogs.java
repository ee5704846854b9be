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
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.ui.prices.PriceLists;
import dev.tunewise.ui.service.Results;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Edits what of a scenario is no parameter, in dialogs; each is one undo step. */
public record ScenarioDialogs(Context context, PriceLists prices) {
  public void editDetails() {
    editDetails(List.of());
  }

  /** Opens a dialog again if a crash left something behind that was typed there. */
  public void putBack(List<TypedText> texts) {
    if (texts.stream().anyMatch(DetailsDialog::isOf)) {
      editDetails(texts);
    }
    typedAs(PriceChangesDialog.TITLE, texts).ifPresent(this::editPriceChanges);
    typedAs(ActualSpendDialog.TITLE, texts).ifPresent(this::editActualSpend);
  }

  /** Whether a text was typed in one of these dialogs. */
  public static boolean isOf(TypedText text) {
    return DetailsDialog.isOf(text)
        || text.field().equals(PriceChangesDialog.TITLE)
        || text.field().equals(ActualSpendDialog.TITLE);
  }

  private static Optional<TypedText> typedAs(String field, List<TypedText> texts) {
    return texts.stream().filter(text -> text.field().equals(field)).findFirst();
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
    editPriceChanges(null);
  }

  private void editPriceChanges(@Nullable TypedText typed) {
    edit(
        PriceChangesDialog.TITLE,
        scenario -> {
          PriceChangesDialog dialog =
              new PriceChangesDialog(
                  scenario.priceChanges(), scenario.horizonMonths(), context.pending());
          if (typed != null) {
            dialog.putBack(typed.text());
          }
          return dialog;
        },
        Scenario::withPriceChanges);
  }

  /** What months really took, beside what is planned. */
  public void editActualSpend() {
    editActualSpend(null);
  }

  private void editActualSpend(@Nullable TypedText typed) {
    Results results = context.results().getValue();
    edit(
        ActualSpendDialog.TITLE,
        scenario -> {
          ActualSpendDialog dialog =
              new ActualSpendDialog(
                  scenario, results.outcome(), results.numbers(), context.pending());
          if (typed != null) {
            dialog.putBack(typed.text());
          }
          return dialog;
        },
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
      String step,
      Function<Scenario, FormDialog<T>> asker,
      BiFunction<Scenario, T, Scenario> change) {
    context.pending().commit();
    ScenarioDocument document = context.document();
    FormDialog<T> dialog = asker.apply(document.scenario());
    dialog.closeWith(document.replacementsProperty());
    DialogPlace.inFront(dialog, context.owner().get());
    dialog.showAndWait().ifPresent(now -> document.edit(step, s -> change.apply(s, now)));
  }
}

package dev.tunewise.ui.prices;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.CatalogModel.Step;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.MonthNames;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the provider of a chosen model has announced for the time of the plan: that it is switched
 * off, that its prices change. One click plans for it, as one undo step.
 */
final class PlanOffers extends VBox {
  private final ScenarioDocument document;
  private final ServedModel model;
  private final LocalDate today;
  private final Numbers numbers = Numbers.local();

  /** By number: the date is told beside it. */
  private final MonthNames months = MonthNames.byNumber(numbers);

  PlanOffers(ScenarioDocument document, ServedModel model, LocalDate today) {
    this.document = document;
    this.model = model;
    this.today = today;
  }

  /** Whether a change of the scenario can change what is offered. */
  static boolean sameOffers(Scenario one, Scenario other) {
    Parameter retirement = Parameter.FINE_TUNING_RETIREMENT_MONTH;
    return one.horizonMonths() == other.horizonMonths()
        && one.get(retirement) == other.get(retirement)
        && one.priceChanges().equals(other.priceChanges());
  }

  void show(Optional<CatalogModel> chosen) {
    getChildren().clear();
    chosen.flatMap(entry -> entry.life().end(model)).ifPresent(this::showRetirement);
    chosen.flatMap(CatalogModel::step).ifPresent(this::showStep);
  }

  private void showRetirement(LocalDate date) {
    int month = month(date, today);
    if (month == 0) {
      add("Switched off since " + date + ".", Optional.empty());
    } else if (month <= document.scenario().horizonMonths()) {
      boolean planned =
          model != ServedModel.FINE_TUNING
              || document.scenario().get(Parameter.FINE_TUNING_RETIREMENT_MONTH) == month;
      Runnable plan =
          () ->
              document.edit(
                  "Model Retirement", s -> s.with(Parameter.FINE_TUNING_RETIREMENT_MONTH, month));
      add(
          "Switched off on %s, in %s.".formatted(date, months.event(month)),
          planned ? Optional.empty() : Optional.of(plan));
    }
  }

  private void showStep(Step step) {
    int month = month(step.date(), today);
    if (month == 0 || month > document.scenario().horizonMonths()) {
      return;
    }
    PriceChange change =
        new PriceChange(month, model, step.factor(), "announced for " + step.date());
    boolean planned =
        document.scenario().priceChanges().stream()
            .anyMatch(c -> c.month() == month && c.model() == model);
    Runnable plan =
        () ->
            document.edit(
                "Price Change",
                s -> {
                  List<PriceChange> changes = new ArrayList<>(s.priceChanges());
                  changes.add(change);
                  return s.withPriceChanges(changes);
                });
    add(
        "Prices × %s on %s, in %s."
            .formatted(numbers.number(step.factor()), step.date(), months.event(month)),
        planned ? Optional.empty() : Optional.of(plan));
  }

  private void add(String text, Optional<Runnable> plan) {
    Label label = new Label(text);
    HBox line = Nodes.styled(new HBox(label), "tw-model-offer");
    line.setAlignment(Pos.BASELINE_LEFT);
    plan.ifPresent(
        action -> {
          Hyperlink link = new Hyperlink("Plan for it");
          link.setMinWidth(Region.USE_PREF_SIZE);
          link.setAccessibleText(text + " Plan for it");
          link.setOnAction(event -> action.run());
          line.getChildren().add(link);
        });
    getChildren().add(line);
  }

  /** The month of a plan that begins today in which a day falls; 0 if it is past. */
  static int month(LocalDate day, LocalDate today) {
    return day.isAfter(today)
        ? (int) Math.min(10_000, ChronoUnit.MONTHS.between(today, day)) + 1
        : 0;
  }
}

package dev.tunewise.ui.prices;

import dev.tunewise.catalog.LifePlan;
import dev.tunewise.catalog.Offer;
import dev.tunewise.catalog.OfferText;
import dev.tunewise.catalog.Warning;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import java.time.LocalDate;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What the provider of a chosen model has announced for the time of the plan: that its training
 * ends, that it is switched off, that its prices change. One click plans for all of it, as one undo
 * step.
 */
final class PlanOffers extends VBox {
  private final ScenarioDocument document;
  private final ServedModel model;
  private final LocalDate today;
  private final OfferText text;

  PlanOffers(ScenarioDocument document, ServedModel model, LocalDate today) {
    this.document = document;
    this.model = model;
    this.today = today;
    text = new OfferText(Numbers.local(), today);
  }

  /** Whether a change of the scenario can change what is offered. */
  boolean isSame(Scenario one, Scenario other) {
    return one.horizonMonths() == other.horizonMonths()
        && one.calendar().equals(other.calendar())
        && one.get(model.retirementMonth()) == other.get(model.retirementMonth())
        && one.get(Parameter.FINE_TUNING_LAST_TRAINING_MONTH)
            == other.get(Parameter.FINE_TUNING_LAST_TRAINING_MONTH)
        && one.priceChanges().equals(other.priceChanges());
  }

  void show(Optional<Offer> chosen) {
    getChildren().clear();
    chosen.ifPresent(this::show);
  }

  private void show(Offer offer) {
    Scenario scenario = document.scenario();
    Warning.ofLife(scenario, offer, model, today).stream()
        .filter(warning -> !(warning instanceof Warning.TrainingRestricted))
        .forEach(warning -> add(text.warning(warning)));
    LifePlan plan = LifePlan.of(scenario, offer, model, today);
    if (!plan.isIn(scenario)) {
      addLink(plan, offer);
    }
  }

  private void add(String words) {
    HBox line = Nodes.styled(new HBox(new Label(words)), "tw-model-offer");
    line.setAlignment(Pos.BASELINE_LEFT);
    getChildren().add(line);
  }

  private void addLink(LifePlan plan, Offer offer) {
    Hyperlink link = new Hyperlink("Plan for it");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setAccessibleText("Plan for it: " + text.plan(plan));
    Tips.say(link, Words.capitalized(text.plan(plan)));
    // Prompts may have changed since, and with them what the successor's prices come to.
    link.setOnAction(
        event ->
            document.edit(
                "Plan for " + model.label(), s -> LifePlan.of(s, offer, model, today).applyTo(s)));
    ((HBox) getChildren().getLast()).getChildren().add(link);
  }
}

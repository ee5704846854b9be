package dev.tunewise.ui.prices;

import dev.tunewise.catalog.GpuPrice;
import dev.tunewise.catalog.LifePlan;
import dev.tunewise.catalog.Offer;
import dev.tunewise.catalog.OfferPrices;
import dev.tunewise.catalog.OfferText;
import dev.tunewise.catalog.PriceEdits;
import dev.tunewise.catalog.Warning;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.control.Nodes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the selected prices would set, what they do not state, where a rule bites in the scenario,
 * and what can be planned for.
 */
final class EditsPane extends VBox {
  private final Label title = Nodes.paragraph("", "tw-price-title");
  private final Label sets = Nodes.paragraph("");
  private final VBox warnings = Nodes.styled(new VBox(), "tw-price-warnings");
  private final Label remarks = Nodes.paragraph("", "tw-dialog-remark");
  private final Label facts = Nodes.paragraph("", "tw-dialog-remark");
  private final CheckBox freeTokens =
      new CheckBox("Set the token prices of the tuned model to 0: the _hours are all you pay");
  private final CheckBox plan = new CheckBox();
  private final Scenario scenario;
  private final ServedModel form;
  private final LocalDate today;
  private final OfferText text;
  private final ExchangeRow exchange;
  private @Nullable PriceEdits edits;
  private LifePlan lifePlan = LifePlan.NONE;

  /**
   * @param changed is told whenever what would be set is something else
   */
  EditsPane(Scenario scenario, ServedModel form, PriceText prices, Runnable changed) {
    this.scenario = scenario;
    this.form = form;
    today = prices.today();
    text = prices.words();
    exchange =
        new ExchangeRow(
            scenario,
            today,
            prices.numbers(),
            () -> {
              update();
              changed.run();
            });
    freeTokens.setSelected(true);
    freeTokens.setMnemonicParsing(true);
    freeTokens.selectedProperty().subscribe((before, now) -> update());
    plan.setWrapText(true);
    plan.setMnemonicParsing(true);
    getStyleClass().add("tw-price-details");
    getChildren().setAll(title, exchange, sets, warnings, plan, freeTokens, remarks, facts);
    clear();
  }

  void clear() {
    edits = null;
    plan.setSelected(false);
    lifePlan = LifePlan.NONE;
    Nodes.say(title, "");
    warnings.getChildren().clear();
    Nodes.say(facts, "");
    update();
  }

  /** Shows what a model would set. */
  void show(Offer offer) {
    edits = OfferPrices.of(offer, form, scenario);
    lifePlan = LifePlan.of(scenario, offer, form, today);
    warnings
        .getChildren()
        .setAll(
            Warning.of(scenario, offer, form, today).stream()
                .map(warning -> Nodes.paragraph(text.warning(warning), "tw-price-warning"))
                .toList());
    Nodes.say(facts, String.join(" ", text.facts(offer, form)));
    update();
  }

  /** Shows what GPUs would set. */
  void show(GpuPrice gpu) {
    edits = PriceEdits.of(gpu);
    lifePlan = LifePlan.NONE;
    warnings.getChildren().clear();
    Nodes.say(facts, "Source: " + gpu.source() + ".");
    update();
  }

  /** What is to be applied; empty while nothing is selected or nothing can be set. */
  Optional<UnaryOperator<Scenario>> edit() {
    return chosen()
        .filter(PriceEdits::hasPrices)
        .filter(now -> !exchange.isNeeded() || now.exchange().isPresent())
        .map(
            now ->
                before -> {
                  Scenario after = now.applyTo(before);
                  return plan.isSelected() ? lifePlan.applyTo(after) : after;
                });
  }

  private Optional<PriceEdits> chosen() {
    if (edits == null) {
      return Optional.empty();
    }
    boolean free = edits.isHostedByTheHour() && freeTokens.isSelected();
    PriceEdits dollars = free ? edits.withFreeTokens() : edits;
    Optional<Exchange> rate = exchange.isNeeded() ? exchange.exchange() : Optional.empty();
    return Optional.of(rate.map(r -> dollars.at(r, exchange.currency())).orElse(dollars));
  }

  private void update() {
    boolean byTheHour = edits != null && edits.isHostedByTheHour();
    Nodes.showIf(byTheHour, freeTokens);
    boolean canPlan = !lifePlan.isIn(scenario);
    Nodes.showIf(canPlan, plan);
    plan.setText("_Plan for it: " + text.plan(lifePlan));
    chosen()
        .ifPresentOrElse(
            this::say,
            () -> {
              Nodes.say(sets, "");
              Nodes.say(remarks, "");
            });
  }

  private void say(PriceEdits chosen) {
    Nodes.say(title, chosen.source());
    String currency = chosen.exchange().isPresent() ? exchange.currency() : OfferText.DOLLARS;
    Nodes.say(sets, text.sets(chosen, currency));
    List<String> sentences = new ArrayList<>(text.remarks(chosen, scenario));
    if (chosen.isHostedByTheHour()) {
      sentences.add("Calls are then paid by the token and by the hour.");
    }
    sentences.add(text.stays(chosen, scenario));
    Nodes.say(remarks, String.join(" ", sentences).strip());
  }
}

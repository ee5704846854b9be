package dev.tunewise.ui.prices;

import dev.tunewise.catalog.AsOf;
import dev.tunewise.catalog.OfferText;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** The rate at which dollar prices are converted, where a scenario has another currency. */
final class ExchangeRow extends HBox {
  private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

  private final Numbers numbers;
  private final String currency;
  private final TextField rate = new TextField();
  private final TextField day = new TextField();
  private final Label problem = Nodes.label("", "tw-dialog-remark");

  /**
   * A row that is out of sight for a scenario in dollars.
   *
   * @param changed is told whenever the rate is another one
   */
  ExchangeRow(Scenario scenario, LocalDate today, Numbers numbers, Runnable changed) {
    this.numbers = numbers;
    currency = scenario.currency();
    getStyleClass().add("tw-exchange");
    setAlignment(Pos.BASELINE_LEFT);
    setUp(rate, "rate", 8, currency + " for a US dollar");
    setUp(day, "year-month-day", 10, "Day of the rate, year-month-day");
    scenario.exchange().ifPresent(known -> rate.setText(numbers.exact(known.perDollar())));
    day.setText(scenario.exchange().map(Exchange::asOf).orElse(today).toString());
    getChildren()
        .setAll(
            new Label("Prices are in US dollars: 1 USD ="),
            rate,
            new Label(currency + ", as of"),
            day,
            problem);
    Nodes.showIf(isNeeded(), this);
    check();
    for (TextField field : List.of(rate, day)) {
      field
          .textProperty()
          .addListener(
              typed -> {
                check();
                changed.run();
              });
    }
  }

  private static void setUp(TextField field, String prompt, int columns, String name) {
    field.setPromptText(prompt);
    field.setPrefColumnCount(columns);
    field.setAccessibleText(name);
  }

  /** Whether prices have to be converted. */
  boolean isNeeded() {
    return !currency.equals(OfferText.DOLLARS);
  }

  String currency() {
    return currency;
  }

  /** The rate; empty while there is none. */
  Optional<Exchange> exchange() {
    Optional<LocalDate> asOf = day();
    OptionalDouble perDollar = perDollar();
    return asOf.isPresent() && perDollar.isPresent()
        ? Optional.of(new Exchange(perDollar.getAsDouble(), asOf.get()))
        : Optional.empty();
  }

  private OptionalDouble perDollar() {
    OptionalDouble typed = numbers.parse(rate.getText());
    boolean legal =
        typed.isPresent() && typed.getAsDouble() > 0 && typed.getAsDouble() <= Exchange.MOST;
    return legal ? typed : OptionalDouble.empty();
  }

  private Optional<LocalDate> day() {
    return AsOf.parse(day.getText().strip()).filter(asOf -> !asOf.yearOnly()).map(AsOf::date);
  }

  private void check() {
    boolean noRate = perDollar().isEmpty();
    boolean noDay = day().isEmpty();
    rate.pseudoClassStateChanged(DANGER, noRate && !rate.getText().isBlank());
    day.pseudoClassStateChanged(DANGER, noDay);
    Nodes.say(
        problem,
        noRate
            ? rate.getText().isBlank() || numbers.parse(rate.getText()).isPresent()
                ? "Give a rate above 0 to use prices."
                : numbers.rightForm(rate.getText()) + " for the rate."
            : noDay ? "Give a day such as 2026-11-27 to use prices." : "");
  }
}

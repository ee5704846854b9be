package dev.tunewise.ui.evaluation;

import dev.tunewise.statistics.JudgeAgreement;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import dev.tunewise.ui.control.OptionalNumber;
import dev.tunewise.ui.control.Tips;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How far the judge that marked the answers is trusted; folded as long as nobody asks. */
final class JudgeRow extends VBox {
  private static final double WIDTH = 74;
  private static final double MOST_ITEMS = 1e9;
  private static final String HELP =
      "A judge that errs moves the share of right answers toward one half. With the agreement a, the"
          + " share s becomes (s + a − 1) / (2a − 1) (Rogan–Gladen), and its interval gets wider, by"
          + " the agreement's own uncertainty too.";

  private final FileChoices choices;
  private final NumberField agreement;
  private final NumberField checked;
  private final CheckBox correct = new CheckBox("Correct for errors of the judge that marked them");
  private final Label fault = Nodes.paragraph("", "tw-run-fault");
  private double share = Double.NaN;
  private double items = Double.NaN;

  JudgeRow(FileChoices choices, Numbers numbers) {
    this.choices = choices;
    agreement =
        new NumberField(new OptionalNumber(new Agreement(numbers)), value -> typed(value, items));
    checked =
        new NumberField(
            new OptionalNumber(new BoundedNumber(numbers, 1, MOST_ITEMS, true)),
            value -> typed(share, value));
    agreement.setPrefWidth(WIDTH);
    agreement.setAccessibleText("Agreement of the judge with people");
    checked.setPrefWidth(WIDTH);
    checked.setAccessibleText("Items that people checked");
    agreement.show(share);
    checked.show(items);
    Tips.say(correct, HELP);
    FlowPane fields =
        new FlowPane(
            8,
            6,
            Nodes.label("It agrees with people in"),
            agreement,
            Nodes.label("of the"),
            checked,
            Nodes.label("items that they checked"));
    fields.setAlignment(Pos.CENTER_LEFT);
    Label help = Nodes.paragraph(HELP, "tw-dialog-remark");
    VBox more = new VBox(6, fields, fault, help);
    more.getStyleClass().add("tw-run-judge");
    setSpacing(6);
    getChildren().setAll(correct, more);
    agreement.faultProperty().subscribe(line -> showFault());
    checked.faultProperty().subscribe(line -> showFault());
    correct
        .selectedProperty()
        .subscribe(
            on -> {
              Nodes.showIf(on, more);
              tell();
            });
  }

  private void showFault() {
    String of = agreement.faultProperty().get();
    Nodes.say(fault, of.isEmpty() ? checked.faultProperty().get() : of);
  }

  private void typed(double newShare, double newItems) {
    share = newShare;
    items = newItems;
    agreement.show(share);
    checked.show(items);
    tell();
  }

  private void tell() {
    boolean known = correct.isSelected() && !Double.isNaN(share) && !Double.isNaN(items);
    choices.judge(known ? new JudgeAgreement(share, items) : null);
  }

  /** What is still to be said; empty where nothing is. */
  String missing() {
    boolean known = !Double.isNaN(share) && !Double.isNaN(items);
    return !correct.isSelected() || known
        ? ""
        : "Say how often the judge agrees with people, and on how many items, or do not correct.";
  }

  /** Takes over what is typed; false where it is no legal number. */
  boolean commit() {
    return !correct.isSelected() || (agreement.commit() && checked.commit());
  }

  /** Percentages over one half. */
  private record Agreement(Numbers numbers) implements NumberField.Format {
    @Override
    public String exact(double value) {
      return numbers.exactPercent(value);
    }

    @Override
    public Reading read(String text) {
      OptionalDouble typed = numbers.parsePercent(text);
      return typed.isPresent()
              && typed.getAsDouble() > JudgeAgreement.COIN
              && typed.getAsDouble() <= 1
          ? new Reading.Value(typed.getAsDouble())
          : new Reading.Refused(
              "Allowed: over %s, which a coin would reach, to %s"
                  .formatted(numbers.percent(JudgeAgreement.COIN), numbers.percent(1)));
    }
  }
}

package dev.tunewise.ui.parameters;

import dev.tunewise.model.Link;
import dev.tunewise.model.LinkStrength;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.DialogPlace;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.wording.LinkText;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Asks with which other range a range moves, which way and how strongly, and says what that does
 * before anything changes; changes and removes a link that is there.
 */
final class LinkDialog {
  private static final double WIDTH = 580;
  private static final double FIELD_WIDTH = 72;

  private final Scenario scenario;
  private final Parameter parameter;
  private final ParameterEdits edits;
  private final LinkText words;
  private final ComboBox<Parameter> partner;
  private final Segments<Boolean> direction =
      new Segments<>(
          List.of(true, false),
          same -> same ? "Same direction" : "Opposite direction",
          same -> set(same ? Math.abs(correlation()) : -Math.abs(correlation())));
  private final Segments<LinkStrength> strength;
  private final NumberField number;
  private final Label message = Nodes.paragraph("", "link-message");
  private final FormDialog<Void> dialog = new FormDialog<>();
  private final ButtonType take;
  private final ButtonType remove = new ButtonType("Remove Link", ButtonData.LEFT);

  /** The link that is changed; empty for a new one. */
  private final Optional<Link> existing;

  private double correlation;

  /** About a link of a parameter that is there, or a new one with any of its partners. */
  LinkDialog(
      Scenario scenario,
      Parameter parameter,
      Optional<Link> existing,
      ParameterEdits edits,
      Numbers numbers) {
    this.scenario = scenario;
    this.parameter = parameter;
    this.existing = existing;
    this.edits = edits;
    words = new LinkText(scenario, numbers);
    take = new ButtonType(existing.isPresent() ? "Change" : "Link", ButtonData.OK_DONE);
    List<Parameter> partners =
        existing
            .map(link -> List.of(link.other(parameter)))
            .orElseGet(() -> LinkRules.partners(scenario, parameter));
    partner = Choosers.of("Moves with", partners, ParameterText::name);
    partner.setValue(partners.getFirst());
    partner.setDisable(partners.size() == 1);
    strength =
        new Segments<>(
            List.of(LinkStrength.values()),
            each -> Words.capitalized(each.label()) + " " + numbers.exact(each.size()),
            each -> set(Math.copySign(each.size(), correlation)));
    number =
        new NumberField(
            new BoundedNumber(numbers, -Link.STRONGEST, Link.STRONGEST, false), this::set);
    number.setAccessibleText("Correlation");
    number.setPrefWidth(FIELD_WIDTH);
    number.getStyleClass().add("dialog-number");
    correlation = existing.map(Link::correlation).orElseGet(this::firstOffer);
  }

  private double correlation() {
    return correlation;
  }

  /** What the other links leave room for: medium, else weak, rather in the same direction. */
  private double firstOffer() {
    double medium = LinkStrength.MEDIUM.size();
    double weak = LinkStrength.WEAK.size();
    return DoubleStream.of(medium, weak, -medium, -weak)
        .filter(this::isPossible)
        .findFirst()
        .orElse(0);
  }

  private boolean isPossible(double wanted) {
    return Link.goTogether(new Link(parameter, partner.getValue(), wanted).in(scenario.links()));
  }

  /** Shows the dialog and returns at once. */
  void show(Window owner) {
    DialogPlace.inFront(dialog, owner);
    dialog.closeWith(edits.replacements());
    dialog.setTitle("Link Ranges");
    DialogPane pane = dialog.getDialogPane();
    StyleSheets.add(pane, HelpPopup.class, "control.css");
    pane.setHeaderText(
        "What does “" + ParameterText.name(parameter) + "” move with, and how closely?");
    pane.setContent(new VBox(14, choices(), message));
    pane.setPrefWidth(WIDTH);
    existing.ifPresent(link -> pane.getButtonTypes().add(remove));
    pane.getButtonTypes().addAll(take, ButtonType.CANCEL);
    button(take).addEventFilter(ActionEvent.ACTION, this::take);
    existing.ifPresent(
        link -> {
          button(remove).addEventFilter(ActionEvent.ACTION, event -> edits.unlink(parameter, link));
          button(remove).setDisable(!Link.goTogether(link.outOf(scenario.links())));
        });
    partner.valueProperty().subscribe((before, now) -> set(firstOffer()));
    number.faultProperty().subscribe((before, now) -> showAll());
    showAll();
    dialog.show();
  }

  private GridPane choices() {
    GridPane grid = new GridPane(10, 10);
    HBox closeness = new HBox(8, strength, new Label("or"), number);
    closeness.setAlignment(Pos.CENTER_LEFT);
    grid.addRow(0, new Label("Moves with"), partner);
    grid.addRow(1, new Label("Direction"), direction);
    grid.addRow(2, new Label("Strength"), closeness);
    return grid;
  }

  private Node button(ButtonType type) {
    return dialog.getDialogPane().lookupButton(type);
  }

  private Link link() {
    return new Link(parameter, partner.getValue(), correlation);
  }

  private void set(double value) {
    correlation = value + 0.0; // −0 would be the opposite direction of nothing
    showAll();
  }

  private void showAll() {
    direction.show(correlation >= 0);
    LinkStrength.of(correlation).ifPresentOrElse(strength::show, strength::showNone);
    number.show(correlation);
    boolean possible = isPossible(correlation);
    button(take).setDisable(!possible);
    message.setText(message(possible));
    if (dialog.isShowing()) {
      dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }
  }

  private String message(boolean possible) {
    String fault = number.faultProperty().get();
    if (!fault.isEmpty()) {
      return fault;
    } else if (!possible) {
      LinkRules.Span span = LinkRules.span(scenario, parameter, partner.getValue());
      return words.contradiction(span.lowest(), span.highest());
    }
    boolean needed = existing.isPresent() && button(remove).isDisabled();
    String line = words.explanation(link(), parameter);
    return needed ? line + " " + LinkText.NEEDED : line;
  }

  /** Stays open while the number is none. */
  private void take(ActionEvent event) {
    if (number.commit() && !button(take).isDisabled()) {
      edits.link(parameter, link());
    } else {
      event.consume();
    }
  }
}

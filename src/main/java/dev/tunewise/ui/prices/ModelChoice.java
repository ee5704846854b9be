package dev.tunewise.ui.prices;

import dev.tunewise.catalog.AsOf;
import dev.tunewise.catalog.Catalog;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.wording.SpeedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where the prices of the prompted or the tuned model come from, above these prices: a button that
 * opens the picker, with how old they are, whether they were edited since, and what the provider
 * has announced.
 */
final class ModelChoice extends VBox {
  private static final Pattern SEPARATOR = Pattern.compile(" · ");

  private final ScenarioDocument document;
  private final PriceLists lists;
  private final ServedModel model;
  private final Label name = Nodes.label("", "tw-model-name");
  private final Label origin = Nodes.label("", "tw-model-origin");
  private final Label age = Nodes.label("", "tw-model-origin", "tw-model-old");
  private final Label edited = Nodes.label("edited", "tw-model-origin", "tw-model-edited");
  private final Button button = new Button();
  private final PlanOffers offers;
  private final Label speed = new Label();
  private final Hyperlink confirm = new Hyperlink("Keep");
  private final HBox speedLine = Nodes.styled(new HBox(speed, confirm), "tw-model-offer");

  // Held here because the document, which outlives the row, holds them weakly.
  private final ChangeListener<Scenario> onScenario = (property, before, now) -> changed(before);
  private final ChangeListener<Catalog> onCatalog = (property, before, now) -> show();

  /**
   * @param pick opens the picker
   */
  ModelChoice(ScenarioDocument document, PriceLists lists, ServedModel model, Runnable pick) {
    this.document = document;
    this.lists = lists;
    this.model = model;
    offers = new PlanOffers(document, model, lists.today());
    button.setOnAction(event -> pick.run());
    build();
    document.scenarioProperty().addListener(new WeakChangeListener<>(onScenario));
    lists.catalogProperty().addListener(new WeakChangeListener<>(onCatalog));
    show();
  }

  private void build() {
    getStyleClass().add("tw-model-choice");
    StyleSheets.add(this, ModelChoice.class, "prices.css");
    button.setGraphic(content());
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().add("tw-model-button");
    speedLine.setAlignment(Pos.BASELINE_LEFT);
    confirm.setMinWidth(Region.USE_PREF_SIZE);
    Tips.say(confirm, "Confirm this speed for the model; or set another one under Speed");
    confirm.setOnAction(event -> confirmSpeed());
    getChildren().setAll(button, speedLine, offers);
  }

  private void confirmSpeed() {
    Focus.show(button); // the link goes away with its line
    document.edit(
        "Speed of the " + Words.uncapitalized(model.label()),
        scenario -> Sources.withSpeed(OwnValues.with(scenario, model.speed().all()), model, ""));
  }

  private HBox content() {
    Label kind = Nodes.label(model.label(), "tw-model-kind");
    kind.setMinWidth(Region.USE_PREF_SIZE);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    age.setMinWidth(Region.USE_PREF_SIZE);
    edited.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(6, kind, name);
    first.setAlignment(Pos.BASELINE_LEFT);
    HBox second = new HBox(6, origin, age, edited);
    VBox lines = new VBox(first, second);
    HBox.setHgrow(lines, Priority.ALWAYS);
    Region arrow = Nodes.styled(new Region(), "tw-model-arrow");
    HBox content = new HBox(8, lines, arrow);
    content.setAlignment(Pos.CENTER_LEFT);
    content.setMouseTransparent(true);
    content.prefWidthProperty().bind(button.widthProperty().subtract(22));
    return content;
  }

  private void changed(Scenario before) {
    Scenario now = document.scenario();
    boolean same =
        Sources.of(before, model).equals(Sources.of(now, model))
            && speedIn(before).equals(speedIn(now))
            && offers.isSame(before, now);
    if (!same) {
      show();
    }
  }

  private String speedIn(Scenario scenario) {
    return new SpeedText(scenario, Numbers.local()).notListedInShort(model);
  }

  private void show() {
    String unknown = speedIn(document.scenario());
    speed.setText(unknown);
    confirm.setAccessibleText("Keep. " + unknown);
    Nodes.showIf(!unknown.isEmpty(), speedLine);
    String source = Sources.of(document.scenario(), model);
    List<String> parts =
        new ArrayList<>(SEPARATOR.splitAsStream(Sources.unedited(source)).toList());
    boolean listed = parts.size() > 1;
    name.setText(listed ? parts.removeFirst() : "");
    String rest = String.join(" · ", parts);
    origin.setText(rest.isBlank() ? "Prices by hand. Choose a model…" : rest);
    Nodes.say(
        age,
        parts.stream()
            .flatMap(part -> AsOf.parse(part).stream())
            .findFirst()
            .filter(a -> a.isOld(lists.today()))
            .map(a -> a.age(lists.today()))
            .orElse(""));
    Nodes.showIf(Sources.isEdited(source), edited);
    String spoken = model.label() + ": " + (source.isBlank() ? "prices by hand" : source);
    Tips.say(button, spoken + ". Choose prices from the catalog.");
    button.setAccessibleText(spoken + ", choose prices from the catalog");
    // A link that was just pressed goes away with its line.
    boolean pressed = offers.isFocusWithin();
    Catalog catalog = lists.catalogProperty().get();
    offers.show(catalog.bySource(source).map(catalog::offer));
    if (pressed) {
      Focus.show(button);
    }
  }

  /** Gives the keyboard to the button. */
  void focus() {
    Focus.show(button);
  }
}

package dev.tunewise.ui.prices;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.Models;
import dev.tunewise.catalog.Price;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

class ModelPickerTest extends PriceWindowTest {
  @Start
  void start(Stage shared) {
    show(shared);
  }

  private void open(FxRobot robot, ServedModel model) {
    robot.interact(() -> row(model).focus());
    robot.type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> shownIds() {
    return table().getItems().stream().map(row -> ((CatalogModel) row).id()).toList();
  }

  @Test
  void row_saysWherePricesAreFrom() {
    assertEquals("Prompted model | " + TYPICAL, said(ServedModel.PROMPTING));
  }

  @Test
  void typing_findsAModel_andEnterSetsItsPricesInOneStep(FxRobot robot) {
    Scenario before = document.scenario();
    open(robot, ServedModel.PROMPTING);
    search(robot, "LUNA openai 6");
    assertEquals(List.of("gpt-6-luna", "gpt-5.6-luna"), shownIds());
    robot.type(KeyCode.ENTER);
    assertTrue(front().isEmpty());
    assertEquals(0.1, value(PROMPTING_INPUT_PRICE));
    assertEquals(0.5, value(PROMPTING_OUTPUT_PRICE));
    assertEquals(0.01, value(PROMPTING_CACHED_INPUT_PRICE));
    assertEquals(0.125, value(PROMPTING_CACHE_WRITE_PRICE));
    assertEquals(0.5, value(PROMPTING_BATCH_DISCOUNT));
    assertEquals("gpt-6-luna · OpenAI · 2026-09-23", source(ServedModel.PROMPTING));
    assertEquals(TYPICAL, source(ServedModel.FINE_TUNING));
    assertEquals(
        "Prompted model | gpt-6-luna | OpenAI · 2026-09-23"
            + " | Speed: not listed, still the preset's | Keep",
        said(ServedModel.PROMPTING));
    robot.interact(document::undo);
    assertEquals(before, document.scenario());
    assertEquals("Prompted model | " + TYPICAL, said(ServedModel.PROMPTING));
  }

  @Test
  void editingAPrice_marksTheSource_untilUndone(FxRobot robot) {
    open(robot, ServedModel.PROMPTING);
    search(robot, "luna").type(KeyCode.ENTER);
    robot.interact(() -> document.edit("Price", s -> s.with(PROMPTING_INPUT_PRICE, 0.3)));
    assertEquals("gpt-6-luna · OpenAI · 2026-09-23 · edited", source(ServedModel.PROMPTING));
    assertTrue(said(ServedModel.PROMPTING).contains("OpenAI · 2026-09-23 | edited |"));
    robot.interact(document::undo);
    assertEquals("gpt-6-luna · OpenAI · 2026-09-23", source(ServedModel.PROMPTING));
    assertFalse(said(ServedModel.PROMPTING).contains("edited"));
  }

  @Test
  void speedThatIsNotListed_isKeptInOneStep_orSetWithTheModel(FxRobot robot) {
    open(robot, ServedModel.PROMPTING);
    search(robot, "luna").type(KeyCode.ENTER);
    robot.clickOn(row(ServedModel.PROMPTING).lookup(".hyperlink"));
    assertEquals("Speed of the prompted model", document.undoLabelProperty().get());
    assertFalse(said(ServedModel.PROMPTING).contains("Speed"));
    assertTrue(document.scenario().own().containsAll(ServedModel.PROMPTING.speed().all()));
    robot.interact(document::undo);
    assertTrue(said(ServedModel.PROMPTING).contains("Speed: not listed"));
    open(robot, ServedModel.PROMPTING);
    search(robot, "gpt-5.4-mini").type(KeyCode.ENTER);
    assertFalse(said(ServedModel.PROMPTING).contains("Speed"));
    assertEquals(141, value(PROMPTING_DECODE_TOKENS_PER_SECOND));
  }

  @Test
  void arrows_moveTheSelection_whileTheSearchKeepsTheKeyboard(FxRobot robot) {
    open(robot, ServedModel.PROMPTING);
    search(robot, "luna").type(KeyCode.DOWN);
    assertTrue(find(".text-field", TextField.class).isFocused());
    assertEquals(1, table().getSelectionModel().getSelectedIndex());
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertEquals("gpt-5.6-luna · OpenAI · 2026-09-23", source(ServedModel.PROMPTING));
  }

  @Test
  void escape_changesNothing(FxRobot robot) {
    Scenario before = document.scenario();
    open(robot, ServedModel.PROMPTING);
    search(robot, "luna").type(KeyCode.ESCAPE);
    assertTrue(front().isEmpty());
    assertEquals(before, document.scenario());
    assertFalse(document.canUndoProperty().get());
  }

  @Test
  void filter_leavesModelsThatCanBeFineTuned(FxRobot robot) {
    open(robot, ServedModel.FINE_TUNING);
    assertTrue(shownIds().contains("gpt-4.1-mini-2025-04-14"));
    assertFalse(shownIds().contains("gpt-6-luna"));
    assertFalse(shownIds().contains("gpt-4.1-nano-2025-04-14"), "it is switched off");
    robot.interact(() -> find(".check-box", CheckBox.class).setSelected(false));
    assertTrue(shownIds().contains("gpt-6-luna"));
    assertFalse(shownIds().contains("text-embedding-3-small"));
  }

  @Test
  void chosenModel_isSelected_unlessHidden(FxRobot robot) {
    open(robot, ServedModel.FINE_TUNING);
    search(robot, "gpt-4o-mini openai").type(KeyCode.ENTER);
    open(robot, ServedModel.FINE_TUNING);
    CatalogModel selected = (CatalogModel) table().getSelectionModel().getSelectedItem();
    assertEquals("gpt-4o-mini-2024-07-18", selected.id());
    robot.type(KeyCode.ESCAPE);
    robot.interact(
        () ->
            document.edit(
                "Source",
                s -> Sources.with(s, ServedModel.FINE_TUNING, "gpt-6-luna · OpenAI · 2026-09-23")));
    open(robot, ServedModel.FINE_TUNING);
    assertEquals(0, table().getSelectionModel().getSelectedIndex());
  }

  @Test
  void nothingFound_cannotBeUsed_andSaysWhatToDo(FxRobot robot) {
    open(robot, ServedModel.FINE_TUNING);
    search(robot, "no such model").type(KeyCode.ENTER);
    assertTrue(front().isPresent());
    assertTrue(button("Use Prices").isDisabled());
    Label nothing = (Label) table().getPlaceholder();
    assertTrue(nothing.getText().contains("import a price list"), nothing.getText());
  }

  @Test
  void tunedModel_saysItsAge_andOffersItsRetirement(FxRobot robot) {
    open(robot, ServedModel.FINE_TUNING);
    search(robot, "gpt-4.1-mini openai").type(KeyCode.ENTER);
    assertEquals(5, value(FINE_TUNING_TRAINING_PRICE));
    assertEquals(0, value(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    assertEquals(
        "Tuned model | gpt-4.1-mini-2025-04-14 | OpenAI · 2026-08-05 | 3 months old"
            + " | Speed: not listed, still the preset's | Keep"
            + " | Training ends on 2027-01-06, in month 2."
            + " | Switched off on 2027-01-14, in month 2; its successor is gpt-6-luna. | Plan for it",
        said(ServedModel.FINE_TUNING));
    robot.clickOn("Plan for it");
    assertEquals(2, value(FINE_TUNING_RETIREMENT_MONTH));
    assertEquals(2, value(FINE_TUNING_LAST_TRAINING_MONTH));
    assertFalse(said(ServedModel.FINE_TUNING).contains("Plan for it"));
    assertFalse(said(ServedModel.FINE_TUNING).contains("edited"));
    robot.interact(document::undo);
    assertEquals(0, value(FINE_TUNING_RETIREMENT_MONTH));
    assertEquals(0, value(FINE_TUNING_LAST_TRAINING_MONTH));
    assertTrue(said(ServedModel.FINE_TUNING).contains("Plan for it"));
    robot.interact(() -> document.edit("Horizon", s -> s.with(HORIZON_MONTHS, 1)));
    assertFalse(said(ServedModel.FINE_TUNING).contains("Switched off"));
  }

  @Test
  void announcedPriceChange_isOffered(FxRobot robot) {
    open(robot, ServedModel.PROMPTING);
    search(robot, "gemini-3.8-flash").type(KeyCode.ENTER);
    assertTrue(
        said(ServedModel.PROMPTING).endsWith("Prices × 2 on 2027-01-01, in month 2. | Plan for it"),
        () -> said(ServedModel.PROMPTING));
    robot.clickOn("Plan for it");
    PriceChange change = document.scenario().priceChanges().getFirst();
    assertEquals(new PriceChange(2, ServedModel.PROMPTING, 2, "announced for 2027-01-01"), change);
    assertFalse(said(ServedModel.PROMPTING).contains("Plan for it"));
    robot.interact(document::undo);
    assertEquals(List.of(), document.scenario().priceChanges());
  }

  @Test
  void unknownPrices_stayUntouched_andAreNamed(FxRobot robot) {
    double training = value(FINE_TUNING_TRAINING_PRICE);
    open(robot, ServedModel.FINE_TUNING);
    search(robot, "nova-lite");
    assertDetails("Not listed, so as it is: ", "training price $" + (int) training + ".00");
    robot.type(KeyCode.ENTER);
    assertEquals(0.06, value(FINE_TUNING_INPUT_PRICE));
    assertEquals(training, value(FINE_TUNING_TRAINING_PRICE));
  }

  @Test
  void gpu_setsHostingAndFreesTokens_inOneStep(FxRobot robot) {
    Scenario before = document.scenario();
    open(robot, ServedModel.FINE_TUNING);
    robot.clickOn(find(".right-pill", ToggleButton.class));
    search(robot, "h100 secure").type(KeyCode.ENTER);
    assertEquals(3.99, value(FINE_TUNING_HOSTING_PRICE_PER_HOUR));
    assertEquals(0, value(FINE_TUNING_INPUT_PRICE));
    assertEquals(0, value(FINE_TUNING_OUTPUT_PRICE));
    assertEquals("H100 SXM · RunPod secure · 2026-11-09", source(ServedModel.FINE_TUNING));
    robot.interact(document::undo);
    assertEquals(before, document.scenario());
  }

  @Test
  void gpu_leavesTokenPrices_ifAsked(FxRobot robot) {
    double input = value(FINE_TUNING_INPUT_PRICE);
    open(robot, ServedModel.FINE_TUNING);
    robot.clickOn(find(".right-pill", ToggleButton.class));
    robot.clickOn(find(".tw-price-details .check-box", CheckBox.class));
    robot.interact(() -> button("Use Prices").fire());
    assertEquals(input, value(FINE_TUNING_INPUT_PRICE));
    assertTrue(value(FINE_TUNING_HOSTING_PRICE_PER_HOUR) > 0);
  }

  @Test
  void ownModels_comeAndGo(FxRobot robot) {
    open(robot, ServedModel.PROMPTING);
    assertFalse(button("Remove Imported").isVisible());
    CatalogModel own = Models.model("me", "mine", Map.of(Price.INPUT, 1.0, Price.OUTPUT, 2.0));
    robot.interact(() -> lists.add(List.of(own), () -> {}, reason -> {}));
    assertEquals("mine", shownIds().getLast());
    robot.interact(() -> button("Remove Imported").fire());
    assertFalse(shownIds().contains("mine"));
  }

  private void assertDetails(String... parts) {
    String all =
        front().orElseThrow().getScene().getRoot().lookupAll(".tw-price-details .label").stream()
            .filter(Node::isVisible)
            .map(node -> ((Label) node).getText())
            .collect(Collectors.joining(" "));
    for (String part : parts) {
      assertTrue(all.contains(part), () -> "'" + part + "' is not in: " + all);
    }
  }

  private CheckBox check(String text) {
    return front().orElseThrow().getScene().getRoot().lookupAll(".check-box").stream()
        .map(CheckBox.class::cast)
        .filter(box -> box.getText().replace("_", "").startsWith(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void details_warn_andSayWhatStays(FxRobot robot) {
    robot.interact(() -> document.edit("Discount", s -> s.with(PROMPTING_CONTRACT_DISCOUNT, 0.15)));
    open(robot, ServedModel.PROMPTING);
    search(robot, "gemini-3.1-pro");
    assertDetails(
        "Prompting repeats ",
        "this model caches from 4,096 on: nothing is cached.",
        "A cache of your own also costs $4.50",
        "Speed is not listed, still the preset's: 300\u00a0ms to the first token",
        "Your contract discount of 15\u00a0% stays and is taken off these prices.");
  }

  @Test
  void plan_isPartOfTheSameStep_whereItIsAskedFor(FxRobot robot) {
    Scenario before = document.scenario();
    open(robot, ServedModel.FINE_TUNING);
    search(robot, "gpt-4.1-mini openai");
    assertDetails("Takes no organizations new to it since 2026-05-07");
    robot.interact(() -> check("Plan for it").fire());
    robot.type(KeyCode.ENTER);
    assertEquals(2, value(FINE_TUNING_LAST_TRAINING_MONTH));
    assertEquals(2, value(FINE_TUNING_RETIREMENT_MONTH));
    assertFalse(said(ServedModel.FINE_TUNING).contains("Plan for it"));
    robot.interact(document::undo);
    assertEquals(before, document.scenario());
  }

  @Test
  void rulesWithoutAPrice_cannotBeUsed(FxRobot robot) {
    open(robot, ServedModel.FINE_TUNING);
    search(robot, "gemini-3.5-flash-lite");
    assertDetails("Sets no price: none that the tuned model needs is listed.");
    assertTrue(button("Use Prices").isDisabled());
    robot.type(KeyCode.ESCAPE);
  }

  @Test
  void closedModels_areShownWhenAskedFor(FxRobot robot) {
    open(robot, ServedModel.FINE_TUNING);
    assertFalse(shownIds().contains("gemini-2.5-flash"), "not trained any more");
    robot.interact(() -> check("Show closed").fire());
    assertTrue(shownIds().contains("gemini-2.5-flash"));
    assertTrue(shownIds().contains("gpt-4.1-nano-2025-04-14"));
    assertFalse(shownIds().contains("gpt-6-luna"));
  }

  @Test
  void otherCurrency_asksForARateOnce_andConverts(FxRobot robot) {
    robot.interact(() -> document.edit("Currency", s -> s.withCurrency("EUR")));
    open(robot, ServedModel.PROMPTING);
    search(robot, "gpt-6-luna");
    assertTrue(button("Use Prices").isDisabled());
    assertDetails("Prices are in US dollars: 1 USD =", "Give a rate above 0 to use prices.");
    TextField rate = find(".tw-exchange .text-field", TextField.class);
    robot.interact(() -> rate.setText("0.5"));
    assertDetails("Sets ", "€0.05", "at 0.5 EUR per USD of " + FakePriceLists.TODAY);
    robot.interact(() -> button("Use Prices").fire());
    assertEquals(0.05, value(PROMPTING_INPUT_PRICE));
    assertEquals(0.25, value(PROMPTING_OUTPUT_PRICE));
    assertEquals(0.5, document.scenario().exchange().orElseThrow().perDollar());
    assertEquals(
        "gpt-6-luna · OpenAI · 2026-09-23 · at 0.5 EUR per USD of " + FakePriceLists.TODAY,
        source(ServedModel.PROMPTING));
    open(robot, ServedModel.FINE_TUNING);
    assertEquals("0.5", find(".tw-exchange .text-field", TextField.class).getText());
    robot.type(KeyCode.ESCAPE);
    robot.interact(document::undo);
    assertTrue(document.scenario().exchange().isEmpty());
  }
}

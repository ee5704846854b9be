package dev.tunewise.ui.start;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Panes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.SideBySide;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.PriceLists;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.usage.UsageDialog;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where a team begins: with a few questions about its own feature and what the answers come to at
 * once, with a preset, or with a file.
 */
public final class StartPage extends StackPane {
  private static final double MAX_WIDTH = 1560;
  private static final double FORM_WIDTH = 620;

  /** How high a page is that has no room to spare, a line below the form included. */
  private static final double COMPACT = 658;

  private static final double RECENT_WIDTH = 250;
  private static final KeyCombination GO = Shortcut.GO_ON.combination();

  /** From this width on preview and recent files stand beside form and presets. */
  private static final double TWO_COLUMNS = 940;

  private static final double LEAST_WIDTH = 400;

  /** Beside the page: its padding and a scroll bar. */
  private static final double MARGINS = 66;

  /** Nobody has pressed anything: no caret blinks yet, the ring says where letters go. */
  private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

  private final Parts parts;
  private final ChartPainter painter = new ChartPainter(new SimpleObjectProperty<>());
  private final FeatureForm form;
  private final TokensFromFile tokens;

  /** Holds all that is not answered: examples, and what an export of usage said. */
  private Scenario base;

  private final Preview preview;
  private final PresetCards presets;
  private final RecentFiles recent;
  private final Button go = new Button("Show the Whole Picture");
  private final Button back =
      Nodes.button("Back", Shortcut.GO_BACK.after(Shortcut.GO_BACK.meaning()), this::leave);

  /**
   * What a page is made from.
   *
   * @param base holds what is not asked for, and the examples where nothing is answered
   */
  public record Parts(
      Scenario base,
      List<Scenario> presets,
      ObjectProperty<Settings> settings,
      ObservableValue<ColorMode> mode,
      FileDialogs fileDialogs,
      PriceLists prices,
      Choices choices) {
    public Parts {
      presets = List.copyOf(presets);
    }
  }

  /** What can be chosen on the page. */
  public interface Choices {
    /** A feature of the team's own, not saved yet. */
    void begin(Scenario scenario);

    void beginFrom(Scenario preset);

    void open();

    void open(Path file);

    /** Nothing: back to what is open. */
    void leave();
  }

  /** A page on which nothing is answered yet. */
  public StartPage(Parts parts) {
    this.parts = parts;
    Numbers numbers = Numbers.local();
    base = parts.base();
    tokens =
        new TokensFromFile(
            parts.fileDialogs(), parts.prices(), numbers, this::fillIn, this::askOfUsage);
    form = new FeatureForm(parts.base(), numbers, tokens.button());
    preview = new Preview(numbers, painter);
    presets = new PresetCards(parts.presets(), parts.choices()::beginFrom);
    recent = new RecentFiles(parts.settings(), parts.choices()::open);
    getStyleClass().add("tw-start");
    StyleSheets.add(this, StartPage.class, "start.css");
    VBox page = new VBox(head(), upper(), lower());
    page.getStyleClass().add("tw-start-page");
    page.setMaxWidth(MAX_WIDTH);
    page.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane scroll = Nodes.scrolling(new StackPane(page));
    scroll.setFitToHeight(true);
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(LEAST_WIDTH);
    getChildren().setAll(scroll);
    form.answersProperty().subscribe(answers -> preview.show(scenario(answers)));
    parts.mode().subscribe(preview::setMode);
    parts.mode().subscribe(presets::setMode);
    parts.mode().subscribe(recent::setMode);
    heightProperty().subscribe(height -> presets.setExtraHeight(height.doubleValue() - COMPACT));
    List.of(form, presets, recent).forEach(Panes::mark);
    heightProperty().subscribe(height -> recent.setExtraHeight(height.doubleValue() - COMPACT));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> setUnused(false));
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> setUnused(false));
    addEventFilter(KeyEvent.KEY_PRESSED, this::keyFiltered);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  private void setUnused(boolean unused) {
    pseudoClassStateChanged(UNUSED, unused);
    form.setResting(unused);
  }

  private void fillIn(Map<Parameter, Double> found) {
    form.answer(found);
  }

  /** Asks for exports of usage, whatever their columns are called. */
  public void chooseUsage() {
    List<Path> files = parts.fileDialogs().openAll(FileDialogs.USAGE);
    if (!files.isEmpty()) {
      askOfUsage(files);
    }
  }

  /** Shows what exports of usage hold; what is chosen of it is filled in, and kept beside it. */
  private void askOfUsage(List<Path> files) {
    new UsageDialog(getScene().getWindow(), base, parts.settings(), this::takeUsage).show(files);
  }

  private void takeUsage(UnaryOperator<Scenario> change) {
    Scenario before = base;
    base = OwnValues.marked(before, change.apply(before));
    Map<Parameter, Double> found = new EnumMap<>(Parameter.class);
    base.own().stream()
        .filter(p -> !before.own().contains(p) || before.get(p) != base.get(p))
        .forEach(parameter -> found.put(parameter, base.get(parameter)));
    fillIn(found);
    tokens.say(StartText.beside(form.unasked(found), base, Numbers.local()));
    preview.show(scenario(form.answersProperty().get()));
  }

  /** What was answered goes before what an export says, whose sources then say so. */
  private Scenario scenario(Answers answers) {
    return Sources.marked(base, answers.scenario(base), parts.base());
  }

  private HBox head() {
    Label title = Nodes.label("Start with your own feature", "tw-start-title");
    Label hint =
        Nodes.label(
            "Not sure of a number? Leave it empty: the example in gray counts until you know.",
            "tw-start-hint");
    title.setMinWidth(Region.USE_PREF_SIZE);
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    back.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = Nodes.styled(new HBox(14, title, hint, Nodes.gap(), back), "tw-start-head");
    head.setAlignment(Pos.BASELINE_LEFT);
    return head;
  }

  private Region upper() {
    go.getStyleClass().add("accent");
    Tips.say(go, Shortcut.GO_ON.after("Verdict, charts, table and every other number"));
    go.setOnAction(event -> goOn());
    Label rest = Nodes.label(rest(), "tw-start-hint");
    rest.setWrapText(true);
    rest.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(rest, Priority.ALWAYS);
    go.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar = new HBox(14, rest, go);
    bar.setAlignment(Pos.CENTER_LEFT);
    VBox left = new VBox(8, form, tokens.state());
    left.minWidthProperty()
        .bind(widthProperty().map(width -> Math.min(FORM_WIDTH, width.doubleValue() - MARGINS)));
    left.setPrefWidth(FORM_WIDTH);
    left.setMaxWidth(FORM_WIDTH);
    VBox right = new VBox(8, preview, bar);
    VBox.setVgrow(preview, Priority.ALWAYS);
    right.setMinWidth(0);
    GridPane.setHgrow(right, Priority.ALWAYS);
    GridPane.setVgrow(right, Priority.ALWAYS);
    SideBySide upper = beside(left, right);
    VBox.setVgrow(upper, Priority.ALWAYS);
    return upper;
  }

  private String rest() {
    return "Everything else starts at defaults, a horizon of %d months among them; all can be changed next."
        .formatted(parts.base().horizonMonths());
  }

  private static SideBySide beside(Region left, Region right) {
    SideBySide both = new SideBySide(left, right, TWO_COLUMNS);
    both.setHgap(24);
    both.setVgap(12);
    return both;
  }

  private Region lower() {
    VBox left = new VBox(6, Nodes.label("Or start from a preset", "tw-start-heading"), presets);
    left.setMinWidth(0);
    GridPane.setHgrow(left, Priority.ALWAYS);
    Button open = Nodes.button("Open…", parts.choices()::open);
    CheckBox reopen = new CheckBox("Reopen the last file on start");
    reopen.setSelected(parts.settings().get().reopensLastFile());
    reopen
        .selectedProperty()
        .subscribe(
            (before, on) -> parts.settings().set(parts.settings().get().withReopensLastFile(on)));
    HBox title = new HBox(Nodes.label("Recent files", "tw-start-heading"), Nodes.gap(), open);
    title.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(recent, Priority.ALWAYS);
    VBox right = new VBox(6, title, recent, reopen);
    right.setMinWidth(RECENT_WIDTH);
    right.setPrefWidth(RECENT_WIDTH);
    SideBySide lower = Nodes.styled(beside(left, right), "tw-start-lower");
    lower.setMinHeight(Region.USE_PREF_SIZE);
    return lower;
  }

  /**
   * Asks from the beginning.
   *
   * @param canLeave whether there is something to go back to
   */
  public void begin(boolean canLeave) {
    base = parts.base();
    form.clear();
    tokens.clear();
    recent.refresh();
    Nodes.showIf(canLeave, back);
    setUnused(!canLeave);
    form.focusFirst();
  }

  /** Fills in what a training file says, or exports of usage do. */
  public void read(List<Path> files) {
    tokens.read(files);
  }

  private void goOn() {
    if (form.commit()) {
      parts.choices().begin(scenario(form.answersProperty().get()));
    }
  }

  private void leave() {
    if (back.isVisible()) {
      parts.choices().leave();
    }
  }

  /** Enter goes on from field to field, and from the last one to the button. */
  private void keyFiltered(KeyEvent event) {
    if (GO.match(event)) {
      event.consume();
      goOn();
    } else if (event.getCode() == KeyCode.ENTER) {
      EventTarget target = event.getTarget();
      if (form.goOnFrom(target)) {
        event.consume();
      } else if (target instanceof TextInputControl) {
        event.consume();
        Focus.show(go);
      }
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      leave();
    }
  }

  /**
   * Draws what the page shows first, unseen and from any thread: the first chart takes as long as
   * all of the page, which by then has not to wait for it.
   */
  public static void prepare(Scenario base) {
    Preview.prepare(base, Numbers.local());
  }

  /** Does something once the first preview is there, or it takes too long to wait for it. */
  public void oncePreviewed(Runnable action) {
    preview.onceDrawn(action);
  }

  /** Begins to look into the recent files, which the first frame does without. */
  public void complete() {
    recent.complete();
  }

  /** Ends what runs behind the page. */
  public void close() {
    painter.close();
    presets.close();
    recent.close();
    tokens.close();
  }
}

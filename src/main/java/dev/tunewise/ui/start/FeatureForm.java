package dev.tunewise.ui.start;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.Segments;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.parameters.ParameterFormat;
import dev.tunewise.ui.start.Answers.Question;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks about a feature: its name and numbers, each of which may stay open, and three questions. */
final class FeatureForm extends VBox {
  private static final int MAX_NAME = 200;

  /** From this width on answers stand beside their questions. */
  private static final double BESIDE = 560;

  /** What questions take beside answers, at most. */
  private static final double QUESTIONS = 222;

  private static final List<Sure> SURE = List.of(Sure.YES, Sure.NO, Sure.NOT_SURE);

  private final Scenario base;
  private final Numbers numbers;
  private final ReadOnlyObjectWrapper<Answers> answers = new ReadOnlyObjectWrapper<>(Answers.NONE);
  private final TextField name = new TextField();
  private boolean resting;
  private final Map<Parameter, AnswerField> fields = new EnumMap<>(Parameter.class);
  private final List<TextInputControl> entries = new ArrayList<>();
  private final Map<Question, QuestionRow> questions = new EnumMap<>(Question.class);
  private final Label fault = Nodes.label("", "tw-start-fault");
  private final GridPane grid = new GridPane(10, 10);
  private final ColumnConstraints left = new ColumnConstraints();

  /** By row: what is asked, and where it is answered. */
  private final List<Label> asked = new ArrayList<>();

  private final List<FlowPane> answered = new ArrayList<>();

  /** How a question can be answered. */
  private enum Sure {
    YES("Yes"),
    NO("No"),
    NOT_SURE("Not sure");

    private final String label;

    Sure(String label) {
      this.label = label;
    }

    static Sure of(Optional<Boolean> answer) {
      return answer.map(yes -> yes ? YES : NO).orElse(NOT_SURE);
    }

    Optional<Boolean> answer() {
      return this == NOT_SURE ? Optional.empty() : Optional.of(this == YES);
    }
  }

  /**
   * Nothing is answered yet.
   *
   * @param base whose values are the examples
   * @param reader fills in what a file says
   */
  FeatureForm(Scenario base, Numbers numbers, Node reader) {
    this.base = base;
    this.numbers = numbers;
    getStyleClass().add("tw-start-form");
    ColumnConstraints right = new ColumnConstraints();
    right.setHgrow(Priority.ALWAYS);
    left.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(left, right);
    fill(reader);
    grid.widthProperty().map(FeatureForm::isWide).subscribe(this::arrange);
    Nodes.say(fault, "");
    getChildren().setAll(grid, fault, questionRows());
    answers.subscribe(this::showQuestions);
  }

  private void fill(Node reader) {
    name.setPromptText("such as Customer intents");
    name.setAccessibleText("What is your feature called?");
    name.setPrefWidth(300);
    name.textProperty()
        .subscribe(
            (before, text) -> {
              if (text.length() > MAX_NAME) {
                name.setText(text.substring(0, MAX_NAME));
              } else {
                answers.set(answers.get().withName(text));
              }
            });
    // After the skin's own listener, which is there once the skin is.
    name.skinProperty()
        .subscribe((before, skin) -> name.focusedProperty().subscribe(focused -> blink()));
    entries.add(name);
    row("What is it called?", name);
    row(
        "How many calls a month?",
        field(Parameter.MONTHLY_CALLS, "How many calls a month?"),
        unit("calls"));
    row(
        "How long is a call?",
        field(Parameter.INPUT_TOKENS, "Tokens in, per call"),
        unit("tokens in"),
        field(Parameter.OUTPUT_TOKENS, "Tokens out, per call"),
        unit("out"),
        reader);
    double more = base.get(Parameter.LABELED_EXAMPLES) - base.get(Parameter.ALREADY_LABELED);
    row(
        "How many labeled examples?",
        field(Parameter.ALREADY_LABELED, "Labeled examples that you have"),
        unit("you have"),
        field(
            Parameter.LABELED_EXAMPLES,
            more,
            "Labeled examples that could be made beside them",
            number -> answers.set(answers.get().withMoreLabels(number))),
        unit("more could be made"));
    row(
        "How often is it right?",
        field(Parameter.BASE_ACCURACY, "Share of right answers today, by instructions alone"),
        explained("today, without examples", "By instructions alone: no examples in the prompt"),
        field(Parameter.TARGET_ACCURACY, "Share of right answers that it needs"),
        unit("needed"));
    row(
        "What does a wrong answer cost?",
        field(Parameter.COST_PER_ERROR, "Cost of a wrong answer"),
        unit(base.currency()));
    row(
        "How fast must an answer be?",
        field(Parameter.LATENCY_BUDGET_MILLIS, "Longest time for an answer, in milliseconds"),
        explained("ms at most, for the whole answer", "0 = no limit"));
  }

  private AnswerField field(Parameter parameter, String question) {
    return field(
        parameter,
        base.get(parameter),
        question,
        number -> answers.set(answers.get().with(parameter, number)));
  }

  private AnswerField field(
      Parameter parameter, double example, String question, Consumer<OptionalDouble> answered) {
    AnswerField field =
        new AnswerField(
            new ParameterFormat(parameter, numbers), parameter, example, question, answered);
    NumberField node = field.node();
    node.faultProperty().subscribe(line -> showFault());
    node.focusedProperty().subscribe(focused -> showFault());
    fields.put(parameter, field);
    entries.add(node);
    return field;
  }

  /** The first fault there is, the one of the field in use before all others. */
  private void showFault() {
    Nodes.say(
        fault,
        fields.values().stream()
            .map(AnswerField::node)
            .filter(node -> !node.faultProperty().get().isEmpty())
            .sorted((one, other) -> Boolean.compare(other.isFocused(), one.isFocused()))
            .findFirst()
            .map(node -> node.getAccessibleText() + ": " + node.faultProperty().get())
            .orElse(""));
  }

  /** A field and what follows it stay together; where there is no room for all they fold. */
  private void row(String question, Object... parts) {
    FlowPane answers = new FlowPane(8, 6);
    // As wide as it will be: a grid asks how high rows are before columns grow.
    answers.prefWrapLengthProperty().bind(grid.widthProperty().map(FeatureForm::widthOfAnswers));
    answers.setAlignment(Pos.CENTER_LEFT);
    HBox together = new HBox(8);
    for (Object part : parts) {
      Node node = part instanceof AnswerField field ? field.node() : (Node) part;
      if (part instanceof AnswerField || answers.getChildren().isEmpty()) {
        together = new HBox(8);
        together.setAlignment(Pos.CENTER_LEFT);
        answers.getChildren().add(together);
      }
      together.getChildren().add(node);
    }
    asked.add(Nodes.label(question, "tw-start-question"));
    answered.add(answers);
  }

  private static double widthOfAnswers(Number width) {
    return width.doubleValue() - (isWide(width) ? QUESTIONS : 0);
  }

  private static boolean isWide(Number width) {
    return width.doubleValue() >= BESIDE;
  }

  private void arrange(boolean beside) {
    left.setHgrow(beside ? Priority.NEVER : Priority.ALWAYS);
    grid.getChildren().clear();
    for (int i = 0; i < asked.size(); i++) {
      grid.add(asked.get(i), 0, beside ? i : 2 * i);
      grid.add(answered.get(i), beside ? 1 : 0, beside ? i : 2 * i + 1);
    }
  }

  private static Label unit(String text) {
    Label unit = Nodes.label(text, "tw-start-unit");
    unit.setMinWidth(Region.USE_PREF_SIZE);
    return unit;
  }

  private static Label explained(String text, String help) {
    Label unit = unit(text);
    Tips.say(unit, help);
    return unit;
  }

  private VBox questionRows() {
    VBox rows = Nodes.styled(new VBox(), "tw-start-questions");
    for (Question question : Question.values()) {
      QuestionRow row = new QuestionRow(question);
      questions.put(question, row);
      rows.getChildren().add(row);
    }
    return rows;
  }

  private void showQuestions(Answers now) {
    questions.forEach(
        (question, row) ->
            row.show(
                Sure.of(now.answer(question)), StartText.effect(question, now, base, numbers)));
  }

  /** A question, its answers, and what the answer moves. */
  private final class QuestionRow extends GridPane {
    private final Segments<Sure> choice;
    private final Label effect = Nodes.paragraph("", "tw-start-effect");

    QuestionRow(Question question) {
      Label text = Nodes.paragraph(question.text(), "tw-start-question");
      choice = new Segments<>(SURE, sure -> sure.label, sure -> chosen(question, sure));
      choice.explain(sure -> question.text() + " " + sure.label);
      choice.setMinWidth(Region.USE_PREF_SIZE);
      ColumnConstraints growing = new ColumnConstraints();
      growing.setHgrow(Priority.ALWAYS);
      getColumnConstraints().setAll(growing);
      setHgap(10);
      VBox words = new VBox(text, effect);
      words.setMinWidth(0);
      addRow(0, words, choice);
    }

    void show(Sure sure, String newEffect) {
      choice.show(sure);
      effect.setText(newEffect);
    }
  }

  /** The number of labels, where it is known, is the answer to the first question. */
  private void chosen(Question question, Sure sure) {
    AnswerField labels = fields.get(Parameter.ALREADY_LABELED);
    boolean known = answers.get().numbers().containsKey(Parameter.ALREADY_LABELED);
    if (question == Question.LABELS && known && labels != null) {
      showQuestions(answers.get());
      labels.node().requestFocus();
    } else {
      answers.set(answers.get().with(question, sure.answer()));
    }
  }

  ReadOnlyObjectProperty<Answers> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  /** Those of the numbers that have no field here. */
  List<Parameter> unasked(Map<Parameter, Double> found) {
    return found.keySet().stream().filter(parameter -> !fields.containsKey(parameter)).toList();
  }

  /** Fills in numbers as if they were typed; those without a field only count. */
  void answer(Map<Parameter, Double> found) {
    found.forEach(
        (parameter, number) -> {
          AnswerField field = fields.get(parameter);
          if (field == null) {
            answers.set(answers.get().with(parameter, OptionalDouble.of(number)));
          } else if (parameter != Parameter.LABELED_EXAMPLES) {
            field.answer(number);
          }
        });
  }

  /** Starts over. */
  void clear() {
    name.clear();
    fields.values().forEach(field -> field.answer(Double.NaN));
    answers.set(Answers.NONE);
  }

  /** Takes what is typed; false if something is no legal number, which then has the keyboard. */
  boolean commit() {
    Optional<NumberField> wrong =
        fields.values().stream().map(AnswerField::node).filter(node -> !node.commit()).findFirst();
    wrong.ifPresent(Node::requestFocus);
    return wrong.isEmpty();
  }

  /**
   * Goes from an entry to the next one.
   *
   * @return false if there is no next one, or this is no entry
   */
  boolean goOnFrom(Object entry) {
    if (entry instanceof NumberField field && !field.commit()) {
      return true; // it says what is wrong
    }
    int next = entries.indexOf(entry) + 1;
    if (next == 0 || next == entries.size()) {
      return false;
    }
    entries.get(next).requestFocus();
    return true;
  }

  void focusFirst() {
    name.requestFocus();
  }

  /**
   * Lets the caret of the first field blink or rest: a hidden one that blinks has the window drawn
   * twice a second for nothing.
   */
  void setResting(boolean resting) {
    this.resting = resting;
    blink();
  }

  private void blink() {
    if (name.getSkin() instanceof TextInputControlSkin<?> skin) {
      skin.setCaretAnimating(name.isFocused() && !resting);
    }
  }
}

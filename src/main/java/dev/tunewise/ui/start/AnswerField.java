package dev.tunewise.ui.start;

import dev.tunewise.model.Parameter;
import dev.tunewise.ui.control.NumberField;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A number that may be left open: an empty field shows the example value that counts instead. Each
 * legal number counts as soon as it is typed.
 */
final class AnswerField {
  private static final double WIDTH = 90;

  private final NumberField field;
  private final Consumer<OptionalDouble> answered;

  /** NaN while it is open. */
  private double committed = Double.NaN;

  /** What was told last. */
  private double answer = Double.NaN;

  /**
   * An open field.
   *
   * @param format of the numbers of its parameter
   * @param example what counts while it is open
   * @param question what screen readers say
   * @param answered gets each new number, or that there is none
   */
  AnswerField(
      NumberField.Format format,
      Parameter parameter,
      double example,
      String question,
      Consumer<OptionalDouble> answered) {
    this.answered = answered;
    OpenFormat open = new OpenFormat(format);
    field = new NumberField(open, this::take);
    field.show(Double.NaN);
    field.setPromptText(example > 0 ? format.rounded(example) : "none");
    field.setPrefWidth(WIDTH);
    field.setMinWidth(WIDTH);
    field.setMaxWidth(WIDTH);
    field.setAccessibleText(question);
    field.setAccessibleHelp(
        parameter.help() + "; leave it empty if you are not sure: then the example value counts");
    field.textProperty().subscribe((before, text) -> typed(open, text));
  }

  private void typed(OpenFormat open, String text) {
    if (!field.isTouched()) {
      tell(committed);
    } else if (open.read(text) instanceof NumberField.Reading.Value(double number)) {
      tell(number);
    }
  }

  private void take(double number) {
    committed = number;
    field.show(number);
    tell(number);
  }

  private void tell(double number) {
    if (Double.compare(number, answer) != 0) {
      answer = number;
      answered.accept(Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number));
    }
  }

  NumberField node() {
    return field;
  }

  /** Answers as if it were typed. */
  void answer(double number) {
    take(number);
  }

  /** No text is no number. */
  private record OpenFormat(NumberField.Format format) implements NumberField.Format {
    @Override
    public String rounded(double value) {
      return Double.isNaN(value) ? "" : format.rounded(value);
    }

    @Override
    public String exact(double value) {
      return Double.isNaN(value) ? "" : format.exact(value);
    }

    @Override
    public NumberField.Reading read(String text) {
      return text.isBlank() ? new NumberField.Reading.Value(Double.NaN) : format.read(text);
    }
  }
}

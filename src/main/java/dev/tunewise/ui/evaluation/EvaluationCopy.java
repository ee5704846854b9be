package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.TextClipboard;
import java.util.List;

/** Evaluations as text on the clipboard: what a spreadsheet reads, and this program too. */
final class EvaluationCopy {
  private EvaluationCopy() {}

  /** Cells divided by tabs, every digit, below a line of column names. */
  static void put(List<Measurement> rows) {
    TextClipboard.put(text(rows));
  }

  static String text(List<Measurement> rows) {
    StringBuilder text = new StringBuilder("Strategy\tExamples\tCorrect\tEvaluated\tAccuracy\n");
    for (Measurement row : rows) {
      text.append(row.strategy().label())
          .append('\t')
          .append(number(row.examples()))
          .append('\t')
          .append(number(row.correct()))
          .append('\t')
          .append(number(row.evaluated()))
          .append('\t')
          .append(number(row.correct() / row.evaluated()))
          .append('\n');
    }
    return text.toString();
  }

  private static String number(double value) {
    return PlainNumber.format(value).replace('.', Numbers.local().decimalSeparator());
  }
}

package dev.tunewise.export;

import dev.tunewise.model.PlainNumber;
import dev.tunewise.simulation.MetricDifference;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.simulation.compare.ChangeText;
import dev.tunewise.simulation.compare.FigureTable;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The tables of a comparison as comma-separated values, in the manner of {@link CsvTable}: every
 * digit, a point in every locale, texts that no spreadsheet takes for a formula.
 */
final class CompareTables {
  private static final String LINE_END = "\r\n";
  private static final Numbers NEUTRAL = Numbers.in(Locale.ROOT);

  private final StringBuilder out = new StringBuilder();

  private CompareTables() {}

  /** One line per figure: of the baseline, then of each scenario with its difference. */
  static byte[] figures(ScenarioComparison comparison, List<String> caption) {
    CompareTables csv = new CompareTables();
    FigureTable table = FigureTable.of(comparison, NEUTRAL);
    csv.comments("Figures of " + comparison.choice().inSentence(), caption);
    List<String> header = new ArrayList<>(List.of("Figure", "Unit"));
    for (int i = 0; i < table.names().size(); i++) {
      header.add(table.names().get(i) + ": " + table.strategies().get(i).label());
      if (i > 0) {
        header.add(table.names().get(i) + ": difference");
      }
    }
    csv.line(header);
    for (FigureTable.Row row : table.rows()) {
      List<String> line = new ArrayList<>(List.of(row.label(), row.unit()));
      for (FigureTable.Cell cell : row.cells()) {
        line.add(number(cell.figure().value(), cell.figure().text()));
        cell.difference().ifPresent(d -> line.add(difference(d)));
      }
      csv.line(line);
    }
    return csv.bytes();
  }

  private static String difference(MetricDifference difference) {
    return number(difference.value(), difference.text());
  }

  /** The number with every digit, or the words that stand in its place. */
  private static String number(OptionalDouble value, String words) {
    return value.isPresent() ? PlainNumber.format(value.getAsDouble()) : words;
  }

  /** One line per change of each scenario; then what changes do only together, and the sum. */
  static byte[] changes(ScenarioComparison comparison, List<String> caption) {
    CompareTables csv = new CompareTables();
    csv.comments(
        "Each change alone: the baseline's total cost with it, minus the baseline's, of "
            + comparison.choice().inSentence(),
        caption);
    String unit = comparison.currency().map(c -> " (" + c + ")").orElse("");
    csv.line(List.of("Scenario", "Change", "Baseline", "Scenario has", "Adds to total" + unit));
    for (Alternative alternative : comparison.alternatives()) {
      csv.changes(comparison, alternative);
    }
    return csv.bytes();
  }

  private void changes(ScenarioComparison comparison, Alternative alternative) {
    String name = alternative.name();
    Attribution attribution = alternative.attribution();
    String before = comparison.baseline().outcome().scenario().currency();
    String after = alternative.side().outcome().scenario().currency();
    for (Attribution.Effect effect : attribution.effects()) {
      ChangeText text = plain(effect.change(), before, after);
      line(
          List.of(
              name, text.name(), text.before(), text.after(), PlainNumber.format(effect.money())));
    }
    line(List.of(name, "Only together", "", "", PlainNumber.format(attribution.interaction())));
    line(List.of(name, "Total difference", "", "", PlainNumber.format(attribution.difference())));
  }

  /** Values of parameters with every digit, as in scenario files. */
  private static ChangeText plain(Change change, String before, String after) {
    ChangeText text = ChangeText.of(change, before, after, NEUTRAL);
    return change instanceof Change.OfParameter p
        ? new ChangeText(text.name(), PlainNumber.format(p.before()), PlainNumber.format(p.after()))
        : text;
  }

  private void comments(String title, List<String> caption) {
    out.append(CsvTable.text("# " + title)).append(LINE_END);
    caption.forEach(comment -> out.append(CsvTable.text("# " + comment)).append(LINE_END));
  }

  private void line(List<String> cells) {
    out.append(cells.stream().map(CompareTables::cell).collect(Collectors.joining(",")));
    out.append(LINE_END);
  }

  /** Numbers may begin with a minus, texts may not. */
  private static String cell(String text) {
    return text.matches("-?[0-9][0-9.]*(E-?[0-9]+)?") ? text : CsvTable.text(text);
  }

  private byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}

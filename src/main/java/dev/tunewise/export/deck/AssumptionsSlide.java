package dev.tunewise.export.deck;

import dev.tunewise.chart.DeckChart.Basis;
import dev.tunewise.export.Caption;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the numbers rest on: what differs from the preset, ranges, prices, seed and version. */
final class AssumptionsSlide {
  private static final int LONGEST_NOTE = 400;

  private final SlideFrame frame;
  private final Scenario scenario;
  private final Numbers numbers;
  private final Scenario preset;

  private AssumptionsSlide(SlideFrame frame) {
    this.frame = frame;
    scenario = frame.scenario();
    numbers = frame.numbers();
    preset = Presets.originOf(scenario, Presets.all());
  }

  static Slide of(SlideFrame frame) {
    return new AssumptionsSlide(frame).slide();
  }

  private Slide slide() {
    List<Parameter> shown = shown();
    long changed = shown.stream().filter(this::differs).count();
    String than = "the preset " + Caption.name(preset);
    String title =
        switch ((int) changed) {
          case 0 -> "All values are as in " + than;
          case 1 -> "1 assumption differs from " + than;
          default -> changed + " assumptions differ from " + than;
        };
    int ranges = scenario.ranges().size();
    String subtitle =
        "Of " + Parameter.values().length + " parameters; " + ranged(ranges) + ", all others fixed";
    List<Column> columns =
        shown.isEmpty()
            ? List.of(
                new Column(0.35, inShort("Cost", Basis.COSTS)),
                new Column(0.31, inShort("Accuracy", Basis.ACCURACY)),
                new Column(0.34, facts()))
            : List.of(new Column(0.62, List.of(table(shown))), new Column(0.38, facts()));
    return frame.slide(title, subtitle, columns, notes());
  }

  private static String ranged(int ranges) {
    return switch (ranges) {
      case 0 -> "none has a range";
      case 1 -> "1 has a range";
      default -> ranges + " have a range";
    };
  }

  private boolean differs(Parameter parameter) {
    return scenario.get(parameter) != preset.get(parameter);
  }

  private List<Parameter> shown() {
    return Stream.of(Parameter.values())
        .filter(p -> differs(p) || scenario.range(p) != null)
        .toList();
  }

  private Table table(List<Parameter> parameters) {
    boolean ranges = !scenario.ranges().isEmpty();
    List<Cell> head = new ArrayList<>();
    head.add(Cell.words("Assumption"));
    head.add(new Cell("Here", true, true, null));
    head.add(Cell.number("Preset"));
    if (ranges) {
      head.add(Cell.number("Range, P10 to P90"));
    }
    head.add(Cell.words("Unit"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Parameter parameter : parameters) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.words(ParameterText.name(parameter)));
      row.add(new Cell(value(parameter, scenario.get(parameter)), true, true, null));
      row.add(Cell.number(value(parameter, preset.get(parameter))));
      if (ranges) {
        Range range = scenario.range(parameter);
        row.add(
            Cell.number(
                range == null
                    ? ""
                    : value(parameter, range.low()) + " to " + value(parameter, range.high())));
      }
      row.add(Cell.words(parameter.unit().label(scenario.currency())));
      rows.add(row);
    }
    return new Table("", head, rows);
  }

  private String value(Parameter parameter, double value) {
    return ParameterText.value(parameter, value, scenario.currency(), numbers);
  }

  /** What matters most, where nothing differs. */
  private List<Block> inShort(String heading, Basis basis) {
    List<String> said =
        Caption.assumptions(scenario, basis, numbers).stream().map(Words::capitalized).toList();
    return List.of(new Points(heading, said, 1));
  }

  private List<Block> facts() {
    List<Block> facts = new ArrayList<>();
    List<String> prices = Caption.prices(scenario);
    facts.add(
        new Points(
            "Where prices come from",
            prices.isEmpty() ? List.of("The scenario does not say.") : prices,
            1));
    if (!scenario.priceChanges().isEmpty()) {
      facts.add(
          new Points(
              "Price changes", scenario.priceChanges().stream().map(this::change).toList(), 1));
    }
    facts.add(
        new Points(
            "How it was computed",
            List.of(
                numbers.count(scenario.draws()) + " draws, seed " + scenario.seed(),
                "Tunewise " + ProgramVersion.TEXT),
            1));
    String notes = Caption.line(Presets.ownNotes(scenario, preset), LONGEST_NOTE);
    if (!notes.isEmpty()) {
      facts.add(new Points("Notes", List.of(notes), 1));
    }
    return facts;
  }

  private String change(PriceChange change) {
    String note = Caption.line(change.note(), LONGEST_NOTE);
    return "Month %s: %s × %s%s"
        .formatted(
            change.month(),
            change.model().label(),
            numbers.exact(change.factor()),
            note.isEmpty() ? "" : " (" + note + ")");
  }

  private List<String> notes() {
    return Presets.ownNotes(scenario, preset).lines().toList();
  }
}

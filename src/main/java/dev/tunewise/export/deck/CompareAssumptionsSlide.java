package dev.tunewise.export.deck;

import dev.tunewise.export.Caption;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What each scenario of a comparison rests on, beside the preset of the baseline. */
final class CompareAssumptionsSlide {
  private final ComparisonFrame frame;
  private final List<Scenario> scenarios;
  private final Scenario preset;

  private CompareAssumptionsSlide(ComparisonFrame frame) {
    this.frame = frame;
    scenarios = frame.comparison().sides().stream().map(s -> s.outcome().scenario()).toList();
    preset = Presets.originOf(scenarios.getFirst(), Presets.all());
  }

  static Slide of(ComparisonFrame frame) {
    return new CompareAssumptionsSlide(frame).slide();
  }

  private Slide slide() {
    List<Parameter> shown = Stream.of(Parameter.values()).filter(this::differs).toList();
    List<Block> blocks = new ArrayList<>();
    if (!shown.isEmpty()) {
      blocks.add(table(shown));
    }
    blocks.add(facts());
    String name = Caption.name(preset);
    return frame.slide(
        shown.isEmpty() ? "All values are as in the preset " + name : "What the scenarios rest on",
        "All else is as in the preset "
            + name
            + ", of "
            + Parameter.values().length
            + " parameters",
        List.of(new Column(1, blocks)),
        notes());
  }

  private boolean differs(Parameter parameter) {
    return scenarios.stream()
        .anyMatch(s -> s.get(parameter) != preset.get(parameter) || s.range(parameter) != null);
  }

  private Table table(List<Parameter> parameters) {
    List<Cell> head = new ArrayList<>();
    head.add(Cell.words("Assumption"));
    head.add(Cell.number("Preset"));
    frame.names().forEach(name -> head.add(Cell.number(name)));
    head.add(Cell.words("Unit"));
    List<List<Cell>> rows = new ArrayList<>();
    for (Parameter parameter : parameters) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.words(ParameterText.name(parameter)));
      row.add(Cell.number(value(parameter, preset.get(parameter), preset)));
      for (Scenario scenario : scenarios) {
        String value = value(parameter, scenario.get(parameter), scenario);
        boolean strong = scenario.get(parameter) != preset.get(parameter);
        row.add(new Cell(value + range(parameter, scenario), strong, true, null));
      }
      row.add(Cell.words(parameter.unit().label(scenarios.getFirst().currency())));
      rows.add(row);
    }
    return new Table("", head, rows);
  }

  private String value(Parameter parameter, double value, Scenario scenario) {
    return ParameterText.value(parameter, value, scenario.currency(), frame.numbers());
  }

  private String range(Parameter parameter, Scenario scenario) {
    Range range = scenario.range(parameter);
    return range == null
        ? ""
        : " ("
            + value(parameter, range.low(), scenario)
            + " to "
            + value(parameter, range.high(), scenario)
            + ")";
  }

  private Points facts() {
    List<String> facts = new ArrayList<>();
    boolean alike =
        scenarios.stream()
                .map(s -> List.of(Caption.prices(s), s.priceChanges(), s.seed()))
                .distinct()
                .count()
            == 1;
    for (int i = 0; i < (alike ? 1 : scenarios.size()); i++) {
      List<String> prices = Caption.prices(scenarios.get(i));
      int changes = scenarios.get(i).priceChanges().size();
      facts.add(
          (alike ? "All" : frame.names().get(i))
              + ": "
              + (prices.isEmpty() ? "prices without a source" : String.join("; ", prices))
              + (changes == 0 ? "" : "; " + changes + " dated price changes")
              + "; seed "
              + scenarios.get(i).seed());
    }
    return new Points("Where prices come from, Tunewise " + ProgramVersion.TEXT, facts, 1);
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<Scenario> presets = Presets.all();
    for (int i = 0; i < scenarios.size(); i++) {
      Scenario origin = Presets.originOf(scenarios.get(i), presets);
      String text = Presets.ownNotes(scenarios.get(i), origin);
      if (!text.isBlank()) {
        notes.add(frame.names().get(i) + ": " + text);
      }
    }
    return notes;
  }
}

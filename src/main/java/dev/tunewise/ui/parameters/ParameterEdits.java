package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.document.ScenarioDocument.Gesture;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Link;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.simulation.Overflow;
import dev.tunewise.ui.control.SliderHandler;
import dev.tunewise.ui.parameters.ColumnLayout.Section;
import dev.tunewise.ui.parameters.RangeRules.End;
import dev.tunewise.wording.OverflowText;
import dev.tunewise.wording.ParameterText;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.jspecify.annotations.Nullable;

/** What rows do to the document: every change is one labeled undo step. */
final class ParameterEdits {
  private final ScenarioDocument document;

  ParameterEdits(ScenarioDocument document) {
    this.document = document;
  }

  /** Changes whenever another scenario is opened. */
  ReadOnlyIntegerProperty replacements() {
    return document.replacementsProperty();
  }

  void set(Parameter parameter, double value) {
    set(ParameterText.name(parameter), parameter, value);
  }

  /** Sets a value in a step of another name. */
  void set(String label, Parameter parameter, double value) {
    document.edit(label, scenario -> OwnValues.set(scenario, Map.of(parameter, value)));
  }

  /** Why a value cannot be set, though it is legal; empty if it can. */
  String obstacle(Parameter parameter, double value) {
    Scenario changed = document.scenario().with(parameter, value);
    return Overflow.isNone(changed) ? "" : OverflowText.atField(parameter, Overflow.of(changed));
  }

  /** Says whether the number of a parameter is the team's own, as it is. */
  void setOwn(Parameter parameter, boolean own) {
    String name = ParameterText.name(parameter);
    if (own) {
      confirm("Confirm " + name, List.of(parameter));
    } else {
      document.edit(
          name + " as Example", scenario -> OwnValues.without(scenario, List.of(parameter)));
    }
  }

  /** Makes all numbers of a section that are in use the team's own, as they are. */
  void confirm(Section section) {
    confirm("Confirm " + section.title(), examples(section));
  }

  private void confirm(String label, List<Parameter> parameters) {
    document.edit(label, scenario -> OwnValues.with(scenario, parameters));
  }

  boolean isExample(Parameter parameter) {
    return ExampleValues.isExample(parameter, document.scenario());
  }

  /** The section's numbers in use that are example values. */
  List<Parameter> examples(Section section) {
    return ExampleValues.of(document.scenario()).examples().stream()
        .filter(section.parameters()::contains)
        .toList();
  }

  /** Where the number of a parameter comes from; empty if nobody has noted it. */
  String source(Parameter parameter) {
    return Sources.of(document.scenario(), parameter);
  }

  /** Notes where the number of a parameter comes from: then it is the team's own. */
  void noteSource(Parameter parameter, String source) {
    document.edit(
        "Source of " + ParameterText.name(parameter),
        scenario -> {
          Scenario noted = Sources.with(scenario, parameter, source);
          return source.isEmpty() ? noted : OwnValues.with(noted, List.of(parameter));
        });
  }

  void setStart(Optional<YearMonth> start) {
    document.edit(
        "Start month",
        scenario ->
            scenario.withCalendar(new Calendar(start, scenario.calendar().fiscalYearStart())));
  }

  void setFiscalYearStart(Month month) {
    document.edit(
        "Fiscal year",
        scenario ->
            scenario.withCalendar(new Calendar(scenario.calendar().start(), month.getValue())));
  }

  /** Takes value, range and links of a parameter back to the preset. */
  void reset(Parameter parameter) {
    reset(ParameterText.name(parameter), List.of(parameter), false);
  }

  /** Takes all that a section holds back to the preset in one step. */
  void reset(Section section) {
    reset(section.title(), section.parameters(), section.holdsCalendar());
  }

  /** Takes all parameters, dates and price changes back to the preset in one step. */
  void resetAll() {
    Scenario reference = document.reference();
    document.restore(
        "Reset All",
        scenario ->
            reset(scenario, List.of(Parameter.values()), true)
                .withPriceChanges(reference.priceChanges()));
  }

  /** Whether price changes differ from the preset. */
  boolean planDiffers() {
    return !document.scenario().priceChanges().equals(document.reference().priceChanges());
  }

  private void reset(String name, List<Parameter> parameters, boolean calendar) {
    document.restore("Reset " + name, scenario -> reset(scenario, parameters, calendar));
  }

  private Scenario reset(Scenario scenario, List<Parameter> parameters, boolean calendar) {
    Scenario reference = document.reference();
    Scenario changed = calendar ? scenario.withCalendar(reference.calendar()) : scenario;
    for (Parameter parameter : parameters) {
      changed = RangeRules.with(changed, parameter, null).with(parameter, reference.get(parameter));
      changed = RangeRules.with(changed, parameter, reference.range(parameter));
    }
    changed = LinkRules.withLinksOf(reference, parameters, changed);
    return Sources.restored(OwnValues.without(changed, parameters), parameters, reference);
  }

  boolean differs(Parameter parameter) {
    return differ(parameter, document.scenario(), document.reference());
  }

  /** Whether value, range or links of a parameter differ. */
  static boolean differ(Parameter parameter, Scenario one, Scenario other) {
    return one.get(parameter) != other.get(parameter)
        || !Objects.equals(one.range(parameter), other.range(parameter))
        || !one.links(parameter).equals(other.links(parameter));
  }

  /** How many of the section's inputs differ from the preset. */
  int differences(Section section) {
    boolean calendar =
        section.holdsCalendar()
            && !document.scenario().calendar().equals(document.reference().calendar());
    return (int) section.parameters().stream().filter(this::differs).count() + (calendar ? 1 : 0);
  }

  /** How many inputs differ from the preset. */
  int differences() {
    return ColumnLayout.sections().mapToInt(this::differences).sum();
  }

  /** Opens a parameter to a range, or takes its range away. */
  void toggleRange(Parameter parameter) {
    if (document.scenario().range(parameter) == null) {
      Range range = RangeRules.around(parameter, document.scenario().get(parameter));
      if (range != null) {
        setRange("Add Range to ", parameter, range);
      }
    } else {
      setRange("Remove Range from ", parameter, null);
    }
  }

  private void setRange(String label, Parameter parameter, @Nullable Range range) {
    document.edit(
        label + ParameterText.name(parameter),
        scenario -> RangeRules.with(scenario, parameter, range));
  }

  /** Links a range with another, in place of a link of the two. */
  void link(Parameter parameter, Link link) {
    document.edit(
        "Link " + ParameterText.name(parameter),
        scenario -> scenario.withLinks(link.in(scenario.links())));
  }

  /** Takes a link of a range away. */
  void unlink(Parameter parameter, Link link) {
    document.edit(
        "Unlink " + ParameterText.name(parameter),
        scenario -> scenario.withLinks(link.outOf(scenario.links())));
  }

  void setRangeEnd(Parameter parameter, End end, double value) {
    document.edit(
        rangeLabel(parameter), scenario -> RangeRules.moved(scenario, parameter, end, value));
  }

  private static String rangeLabel(Parameter parameter) {
    return "Range of " + ParameterText.name(parameter);
  }

  /** Turns the gestures of a parameter's slider into undo steps. */
  SliderHandler gestures(Parameter parameter) {
    return gestures(
        ParameterText.name(parameter), (scenario, value) -> scenario.with(parameter, value));
  }

  /** Turns the gestures of an end of a parameter's range into undo steps. */
  SliderHandler rangeGestures(Parameter parameter, End end) {
    return gestures(
        rangeLabel(parameter),
        (scenario, value) -> RangeRules.moved(scenario, parameter, end, value));
  }

  /** What a gesture's newest value makes of the scenario at its beginning. */
  private interface Change {
    Scenario apply(Scenario scenario, double value);
  }

  private SliderHandler gestures(String label, Change change) {
    return new SliderHandler() {
      private @Nullable Gesture gesture;

      @Override
      public void begin() {
        gesture = document.begin(label);
      }

      @Override
      public void change(double value) {
        if (gesture != null) {
          gesture.edit(scenario -> change.apply(scenario, value));
        }
      }

      @Override
      public void end() {
        if (gesture != null) {
          gesture.finish();
        }
        gesture = null;
      }

      @Override
      public void cancel() {
        if (gesture != null) {
          gesture.cancel();
        }
        gesture = null;
      }
    };
  }
}

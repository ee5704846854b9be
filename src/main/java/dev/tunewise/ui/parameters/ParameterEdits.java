package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.document.ScenarioDocument.Gesture;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.ParameterSlider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rows do to the document: every change is one labeled undo step. */
final class ParameterEdits {
  private final ScenarioDocument document;

  ParameterEdits(ScenarioDocument document) {
    this.document = document;
  }

  void set(Parameter parameter, double value) {
    document.edit(ParameterNames.name(parameter), scenario -> scenario.with(parameter, value));
  }

  /** Takes a parameter back to the preset. */
  void reset(Parameter parameter) {
    reset(ParameterNames.name(parameter), List.of(parameter));
  }

  /** Takes parameters back to the preset in one step. */
  void reset(String name, List<Parameter> parameters) {
    Scenario reference = document.reference();
    document.edit(
        "Reset " + name,
        scenario -> {
          Scenario changed = scenario;
          for (Parameter parameter : parameters) {
            changed = changed.with(parameter, reference.get(parameter));
          }
          return changed;
        });
  }

  boolean differs(Parameter parameter) {
    return document.scenario().get(parameter) != document.reference().get(parameter);
  }

  int differences(List<Parameter> parameters) {
    return (int) parameters.stream().filter(this::differs).count();
  }

  /** Turns the gestures of a parameter's slider into undo steps. */
  ParameterSlider.Handler gestures(Parameter parameter) {
    return new ParameterSlider.Handler() {
      private @Nullable Gesture gesture;

      @Override
      public void begin() {
        gesture = document.begin(ParameterNames.name(parameter));
      }

      @Override
      public void change(double value) {
        if (gesture != null) {
          gesture.edit(scenario -> scenario.with(parameter, value));
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

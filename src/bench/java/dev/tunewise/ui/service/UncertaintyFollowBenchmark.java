package dev.tunewise.ui.service;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.settings.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * How soon bands follow an edit, and what 10,000 edits leave in memory: prints the time from an
 * edit to the next uncertainty, median and 95th percentile, and the heap after collection before
 * and after the edits.
 */
public final class UncertaintyFollowBenchmark extends Application {
  private static final int STEPS = 100;
  private static final int EDITS = 10_000;
  private static final Scenario SCENARIO =
      Scenario.DEFAULT.withRanges(
          Map.of(
              Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000),
              Parameter.PROMPTING_INPUT_PRICE, new Range(1, 3),
              Parameter.FINE_TUNING_LABEL_COST, new Range(0.3, 1.5),
              Parameter.OUTPUT_TOKENS, new Range(5, 20)));

  private final ScenarioDocument document = new ScenarioDocument(SCENARIO);
  private final ResultsService service =
      new ResultsService(document, new SimpleObjectProperty<>(Settings.DEFAULTS));
  private final List<Double> delays = new ArrayList<>();
  private long edited;

  /** Runs it; arguments are ignored. */
  public static void main(String... arguments) {
    launch(UncertaintyFollowBenchmark.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    service.start();
    service
        .resultsProperty()
        .map(Results::uncertainty)
        .subscribe(
            now -> {
              if (edited > 0) {
                delays.add((System.nanoTime() - edited) / 1e6);
                edited = 0;
              }
            });
    ScenarioDocument.Gesture drag = document.begin("Drag");
    Timeline steps =
        new Timeline(
            new KeyFrame(
                Duration.millis(200),
                tick -> {
                  edited = System.nanoTime();
                  double examples = 1_000 + delays.size() + Math.random();
                  drag.edit(scenario -> scenario.with(Parameter.LABELED_EXAMPLES, examples));
                }));
    steps.setCycleCount(STEPS);
    steps.setOnFinished(
        end -> {
          drag.finish();
          report();
        });
    steps.play();
  }

  private void report() {
    Collections.sort(delays);
    System.out.printf(
        "edit to bands: median %.0f ms, p95 %.0f ms, %d answers to %d edits%n",
        delays.get(delays.size() / 2), delays.get(delays.size() * 95 / 100), delays.size(), STEPS);
    double before = heapMegabytes();
    for (int i = 0; i < EDITS; i++) {
      double calls = 500_000 + i;
      document.edit("Edit", scenario -> scenario.with(Parameter.MONTHLY_CALLS, calls));
    }
    Timeline rest =
        new Timeline(
            new KeyFrame(
                Duration.seconds(3),
                tick -> {
                  System.out.printf(
                      "heap: %.1f MB before, %.1f MB after %d edits%n",
                      before, heapMegabytes(), EDITS);
                  service.close();
                  Platform.exit();
                }));
    rest.play();
  }

  private static double heapMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}

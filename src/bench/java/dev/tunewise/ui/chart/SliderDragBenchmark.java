package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.service.Results;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.data.xy.DefaultXYDataset;

/**
 * What one step of a slider drag costs: a new outcome, three charts and a verdict, 60 times a
 * second. Prints an empty window, bare JFreeChart viewers with the same data and the program's own
 * panes, side by side: milliseconds per frame on the JavaFX thread (everything: step, layout,
 * hand-over to the renderer), on the render thread and on the painter's thread, from the step to
 * the picture being set, and frames per second.
 *
 * <pre>mvn -Pbench verify -Dbench.main=dev.tunewise.ui.chart.SliderDragBenchmark -Dbench=</pre>
 */
public final class SliderDragBenchmark {
  private static final int WARM_UP = 400;
  private static final int STEPS = 1200;
  private static final double WIDTH = 520;
  private static final double HEIGHT = 300;

  private SliderDragBenchmark() {}

  /** Starts JavaFX. */
  public static void main(String... arguments) {
    Application.launch(Window.class);
  }

  /** Something that shows outcomes. */
  private interface Subject {
    String name();

    void show(Outcome outcome);

    /** When the shown picture was asked for, in nanoseconds; 0 if that is at once. */
    default long lastLatencyNanos() {
      return 0;
    }
  }

  /** The window that is measured. */
  public static final class Window extends Application {
    private final GridPane charts = new GridPane();
    private final Label verdict = new Label();

    @Override
    public void start(Stage stage) {
      verdict.setFont(Font.font(22));
      BorderPane root = new BorderPane(charts, verdict, null, null, null);
      stage.setScene(new Scene(root, 1280, 800, Color.WHITE));
      stage.show();
      System.out.printf(
          "%-16s %25s %14s %14s %22s %8s%n",
          "per step, ms",
          "JavaFX thread med / p95",
          "render thread",
          "painter",
          "latency med / p95",
          "frames/s");
      run(List.of(nothing(), bareViewers(), panes()).iterator());
    }

    private void run(java.util.Iterator<Subject> subjects) {
      if (subjects.hasNext()) {
        charts.getChildren().clear();
        Subject subject = subjects.next();
        new Drag(subject, verdict, () -> run(subjects)).start();
      } else {
        Platform.exit();
      }
    }

    private void add(Region chart, int index) {
      chart.setMinSize(WIDTH, HEIGHT);
      chart.setPrefSize(WIDTH, HEIGHT);
      charts.add(chart, index % 2, index / 2);
    }

    private static Subject nothing() {
      return new Subject() {
        @Override
        public String name() {
          return "no charts";
        }

        @Override
        public void show(Outcome outcome) {}
      };
    }

    private Subject bareViewers() {
      List<ChartViewer> viewers = new ArrayList<>();
      return new Subject() {
        @Override
        public String name() {
          return "bare viewers";
        }

        @Override
        public void show(Outcome outcome) {
          for (ChartKind kind : ChartKind.hosts()) {
            ChartContent content = kind.content(outcome, null, Numbers.in(Locale.US));
            JFreeChart chart = bareChart((ChartData) content);
            if (viewers.size() <= ChartKind.hosts().indexOf(kind)) {
              viewers.add(new ChartViewer(chart));
              add(viewers.getLast(), ChartKind.hosts().indexOf(kind));
            } else {
              viewers.get(ChartKind.hosts().indexOf(kind)).setChart(chart);
            }
          }
        }
      };
    }

    private static JFreeChart bareChart(ChartData data) {
      DefaultXYDataset lines = new DefaultXYDataset();
      for (ChartData.Series s : data.series()) {
        lines.addSeries(
            s.strategy().label(), new double[][] {data.xs().toArray(), s.ys().toArray()});
      }
      JFreeChart chart = ChartFactory.createXYLineChart(data.title(), data.x().label(), "", lines);
      if (data.name().equals(ChartKind.VOLUME.label())) {
        chart.getXYPlot().setDomainAxis(new LogAxis(data.x().label()));
        chart.getXYPlot().setRangeAxis(new LogAxis(""));
      }
      return chart;
    }

    private Subject panes() {
      ChartPainter painter = new ChartPainter(new SimpleIntegerProperty());
      List<ChartPane> panes = new ArrayList<>();
      return new Subject() {
        private long asked;
        private long latency;

        @Override
        public String name() {
          return "Tunewise";
        }

        @Override
        public void show(Outcome outcome) {
          if (panes.isEmpty()) {
            for (ChartKind kind : ChartKind.hosts()) {
              panes.add(new ChartPane(kind, painter));
              add(panes.getLast(), ChartKind.hosts().indexOf(kind));
            }
            panes
                .getLast()
                .accessibleTextProperty()
                .addListener((property, before, now) -> latency = System.nanoTime() - asked);
          }
          asked = System.nanoTime();
          Results results = new Results(outcome, null, null);
          panes.forEach(pane -> pane.show(results));
        }

        @Override
        public long lastLatencyNanos() {
          return latency;
        }
      };
    }
  }

  /** Moves the slider once per frame and takes the times. */
  private static final class Drag extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Subject subject;
    private final Label verdict;
    private final Runnable next;
    private final Simulator simulator = new Simulator();
    private final List<Double> frames = new ArrayList<>();
    private final List<Double> latencies = new ArrayList<>();
    private int step;
    private long lastCpu;
    private long begin;
    private long rendererCpu;
    private long painterCpu;

    Drag(Subject subject, Label verdict, Runnable next) {
      this.subject = subject;
      this.verdict = verdict;
      this.next = next;
    }

    @Override
    public void handle(long now) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      if (step == WARM_UP) {
        begin = System.nanoTime();
        rendererCpu = cpu("QuantumRenderer");
        painterCpu = cpu("chart-painter");
      } else if (step > WARM_UP) {
        frames.add((cpu - lastCpu) / 1e6);
        latencies.add(subject.lastLatencyNanos() / 1e6);
      }
      lastCpu = cpu;
      if (step == WARM_UP + STEPS) {
        stop();
        print((System.nanoTime() - begin) / 1e9);
        next.run();
        return;
      }
      double examples = 2000 * (1 + 0.5 * Math.sin(step / 30.0));
      double calls = 1e6 * Math.pow(10, 0.8 * Math.sin(step / 70.0));
      Outcome outcome =
          simulator.simulate(
              Scenario.DEFAULT
                  .with(Parameter.LABELED_EXAMPLES, examples)
                  .with(Parameter.MONTHLY_CALLS, calls));
      verdict.setText(
          outcome.verdict().strategy().label() + ": " + outcome.recommended().totalCost());
      subject.show(outcome);
      step++;
    }

    private void print(double seconds) {
      System.out.printf(
          "%-16s %17.2f / %5.2f %14.2f %14.2f %14.1f / %5.1f %8.1f%n",
          subject.name(),
          quantile(frames, 0.5),
          quantile(frames, 0.95),
          (cpu("QuantumRenderer") - rendererCpu) / 1e6 / STEPS,
          (cpu("chart-painter") - painterCpu) / 1e6 / STEPS,
          quantile(latencies, 0.5),
          quantile(latencies, 0.95),
          STEPS / seconds);
    }

    private static double quantile(List<Double> values, double share) {
      Collections.sort(values);
      return values.get((int) Math.round(share * (values.size() - 1)));
    }

    /** CPU time of the threads of this name; 0 where there is none. */
    private static long cpu(String name) {
      return Arrays.stream(THREADS.dumpAllThreads(false, false))
          .filter(thread -> thread.getThreadName().startsWith(name))
          .mapToLong(ThreadInfo::getThreadId)
          .map(THREADS::getThreadCpuTime)
          .sum();
    }
  }
}

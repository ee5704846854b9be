package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.CompareExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileFailure;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Writes the comparison on show into a folder, as pictures, drawings or tables. */
final class CompareExports {
  /** Where charts go, too. */
  private static final String FOLDER = "export";

  private static final int SCALE = 2;

  private final ComparePane.Sources sources;
  private final CompareRun run;
  private final MenuButton button = new MenuButton("Export");
  private final Label status = new Label();
  private @Nullable ScenarioComparison comparison;

  CompareExports(ComparePane.Sources sources, CompareRun run) {
    this.sources = sources;
    this.run = run;
    for (ExportFormat format : ExportFormat.charts()) {
      if (!CompareItem.of(format).isEmpty()) {
        MenuItem item = new MenuItem(format.label() + "…");
        item.setOnAction(event -> export(format));
        button.getItems().add(item);
      }
    }
    button.setTooltip(new Tooltip("Charts for slides, or tables with every digit"));
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
    status.getStyleClass().add("tw-compare-muted");
  }

  MenuButton button() {
    return button;
  }

  /** What became of the last export. */
  Label status() {
    return status;
  }

  void show(ScenarioComparison now) {
    comparison = now;
    status.setText("");
  }

  private void export(ExportFormat format) {
    ScenarioComparison now = comparison;
    if (now != null) {
      sources
          .fileDialogs()
          .folder(FOLDER, "Folder for the comparison")
          .ifPresent(folder -> export(now, format, folder));
    }
  }

  private void export(ScenarioComparison now, ExportFormat format, Path folder) {
    Map<CompareItem, Path> files = new LinkedHashMap<>();
    for (CompareItem item : CompareItem.of(format)) {
      String name = CompareExport.fileName(now.baseline().name(), item, format);
      files.put(item, folder.resolve(name));
    }
    long there = files.values().stream().filter(Files::exists).count();
    String question = there == 1 ? "Replace one file?" : "Replace " + there + " files?";
    if (there == 0 || sources.dialogs().confirm(question, folder.toString(), "Replace")) {
      status.setText("Exporting…");
      run.run(
          () -> write(now, format, files),
          count -> status.setText(count + " files written to " + folder.getFileName()),
          this::failed);
    }
  }

  private int write(ScenarioComparison now, ExportFormat format, Map<CompareItem, Path> files)
      throws FileFailure {
    CompareExport export =
        new CompareExport(Numbers.local(), LocalDate.now(ZoneId.systemDefault()));
    Map<Path, byte[]> contents = new LinkedHashMap<>();
    files.forEach(
        (item, file) ->
            contents.put(
                file, export.bytes(now, item, format, ExportSize.SLIDE, SCALE, ColorMode.LIGHT)));
    // Only once all of them are there.
    for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
      AtomicFiles.write(file.getKey(), file.getValue());
    }
    return files.size();
  }

  private void failed(Exception reason) {
    status.setText("");
    String line = reason instanceof FileFailure ? reason.getMessage() : FileFailure.reason(reason);
    sources
        .dialogs()
        .problem("The comparison could not be exported.", List.of(String.valueOf(line)));
  }
}

package dev.tunewise.app;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files to open, by kind, and a place to write to: small, and scenarios of few draws. */
final class SoakFiles implements FileDialogs {
  private static final int DRAWS = 200;

  private static final Map<Kind, String> NAMES =
      Map.of(
          PRICE_LIST, "prices.json",
          EVALUATIONS, "runs.csv",
          USAGE, "usage.csv",
          TRAINING_FILE, "train.jsonl",
          USAGE_OR_TRAINING, "train.jsonl");

  private final Path folder;
  private final List<Path> scenarios = new ArrayList<>();

  SoakFiles(Path folder) throws IOException {
    this.folder = folder;
    for (Scenario preset : presets()) {
      Path file = folder.resolve("preset" + scenarios.size() + ".tunewise");
      ScenarioWriter.write(preset, file);
      scenarios.add(file);
    }
    write(
        "runs.csv",
        "strategy,examples,correct,evaluated\nfineTuning,100,80,100\nfineTuning,1000,88,100\n");
    write("train.jsonl", "{\"prompt\": \"Where is it?\", \"completion\": \"here\"}\n".repeat(20));
    write("usage.csv", "Day,Requests\n2026-09-01,1000\n");
    write("prices.json", "{\"m\": {\"litellm_provider\": \"x\", \"input_cost_per_token\": 1e-6}}");
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  /** Presets with so few draws that they take no time. */
  List<Scenario> presets() {
    return Presets.all().stream().map(preset -> preset.withSampling(DRAWS, 1)).toList();
  }

  List<Path> scenarios() {
    return List.copyOf(scenarios);
  }

  @Override
  public Optional<Path> open(Kind kind) {
    return Optional.of(folder.resolve(NAMES.getOrDefault(kind, "preset1.tunewise")));
  }

  @Override
  public List<Path> openAll(Kind kind) {
    return open(kind).stream().toList();
  }

  @Override
  public Optional<Path> save(Kind kind, String suggestedName) {
    return Optional.of(folder.resolve("saved." + kind.extensions().getFirst()));
  }

  @Override
  public void show(Path path) {}

  @Override
  public void showInFolder(List<Path> shown) {}

  @Override
  public Optional<Path> folder(String key, String title) {
    return Optional.of(folder);
  }
}

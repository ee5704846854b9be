package dev.tunewise.cli;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.CatalogStore.Contents;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetResult;
import dev.tunewise.dataset.DatasetWriter;
import dev.tunewise.dataset.ProviderReport;
import dev.tunewise.dataset.TargetForm;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.file.Problem;
import dev.tunewise.model.Parameter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The report on a training file as JSON. */
@Command(
    name = "dataset",
    description = {
      "Reports on a training file as JSON: examples, duplicates, tokens and faults with their lines.",
      "Says which providers would take it and at what cost. The format shows in the content:",
      "those of OpenAI, Vertex AI, Bedrock and Claude, ShareGPT, Alpaca, pairs of question and",
      "answer, preference pairs, reinforcement data, plain text."
    })
final class DatasetCommand implements Callable<Integer> {
  private static final long SEED = 42;

  @Parameters(
      paramLabel = "FILE",
      description = "Examples as JSON lines, a JSON array, CSV, TSV or XLSX; may be gzip.")
  private String file = "";

  @Option(
      names = "--epochs",
      paramLabel = "N",
      converter = WholeNumber.Epochs.class,
      description = "Passes over the examples in a training job; 3 if not given.")
  private @Nullable Long epochs;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = WholeNumber.Runs.class,
      description = "Training jobs until one is good enough; 4 if not given.")
  private @Nullable Long runs;

  @Option(
      names = "--split",
      paramLabel = "SHARE",
      converter = Share.class,
      description = {
        "Instead write DIR/NAME-train.jsonl and DIR/NAME-heldout.jsonl, which holds this share of",
        "the examples, of each label alike, such as 0.2. Equal examples stay together."
      })
  private @Nullable Double share;

  @Option(
      names = "--seed",
      paramLabel = "S",
      converter = WholeNumber.Seed.class,
      description = "Which examples are held out; 42 if not given.")
  private @Nullable Long seed;

  @Option(
      names = "--convert",
      paramLabel = "FORMAT",
      converter = ChoiceConverters.Target.class,
      completionCandidates = ChoiceConverters.Target.class,
      description = {
        "Instead write the examples as a provider reads them: openai-chat, vertex, bedrock, mistral",
        "or prompt-completion. Prints what was left out, dropped or changed, and where."
      })
  private @Nullable TargetForm target;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "The folder for both files of --split, the file that --convert writes.")
  private @Nullable String out;

  private final Console console;
  private final CatalogStore store;

  DatasetCommand(Console console, CatalogStore store) {
    this.console = console;
    this.store = store;
  }

  @Override
  public Integer call() {
    Optional<Path> path = ScenarioFiles.path(file);
    if (path.isEmpty()) {
      return refused(ScenarioFiles.noPath(file));
    }
    Optional<String> misused = misused();
    if (misused.isPresent()) {
      console.fault(misused.get());
      return ExitCode.BAD_INPUT;
    }
    String to = String.valueOf(out);
    if (share != null) {
      return new DatasetFiles(console).split(path.get(), share, seed == null ? SEED : seed, to);
    } else if (target != null) {
      return new DatasetFiles(console).convert(path.get(), target, to);
    }
    return report(path.get());
  }

  /** What is wrong with how options are used together. */
  private Optional<String> misused() {
    boolean writes = share != null || target != null;
    if (share != null && target != null) {
      return Optional.of("--split and --convert are for one run each");
    } else if (writes && out == null) {
      return Optional.of("--split needs --out DIR, --convert needs --out FILE");
    } else if (!writes && out != null) {
      return Optional.of("--out is for --split and --convert");
    } else if (share == null && seed != null) {
      return Optional.of("--seed is for --split");
    } else if (writes && (epochs != null || runs != null)) {
      return Optional.of("--epochs and --runs are for the report, which is not printed here");
    }
    return Optional.empty();
  }

  private int report(Path path) {
    Contents contents = store.load();
    // The program's own prices are of use without the user's.
    console.problems(contents.problem().stream().toList());
    Catalog catalog = contents.catalog();
    return switch (DatasetReader.readAny(path, catalog, share -> true)) {
      case DatasetResult.Read(DatasetReport report) -> print(report, catalog);
      case DatasetResult.Refused(Problem problem) -> refused(problem);
      case DatasetResult.Cancelled() -> throw new IllegalStateException("nobody cancels here");
    };
  }

  private int print(DatasetReport report, Catalog catalog) {
    Plan plan =
        new Plan(
            valueOr(epochs, Parameter.FINE_TUNING_EPOCHS),
            valueOr(runs, Parameter.FINE_TUNING_TRAINING_RUNS));
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    List<ProviderReport> providers = ProviderReport.of(report, catalog, plan, today);
    console.write(DatasetWriter.toBytes(report, providers, plan));
    return ExitCode.DONE;
  }

  private static double valueOr(@Nullable Long given, Parameter otherwise) {
    return given == null ? otherwise.defaultValue() : given;
  }

  private int refused(Problem problem) {
    console.problems(List.of(problem));
    return ExitCode.BAD_INPUT;
  }
}

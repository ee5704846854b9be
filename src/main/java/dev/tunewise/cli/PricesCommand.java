package dev.tunewise.cli;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.CatalogStore.Contents;
import dev.tunewise.catalog.ImportReport;
import dev.tunewise.catalog.ImportWriter;
import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.catalog.PriceListReader.Cancelled;
import dev.tunewise.catalog.PriceListReader.Read;
import dev.tunewise.catalog.PriceListReader.Refused;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalog as a table. */
@Command(
    name = "prices",
    description = {
      "Lists the prices of models and GPU hours with their dates and sources.",
      "Those of the program come first, then your own imported ones.",
      "With --import it shows what another price list holds, as JSON, and keeps nothing."
    })
final class PricesCommand implements Callable<Integer> {
  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only models, GPUs and providers whose names contain all words of TEXT.")
  private String search = "";

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = {
        "A price list of LiteLLM, genai-prices, models.dev, OpenRouter, Helicone or llm-prices:",
        "prints the models read in the form of a catalog, and what was skipped or dropped and why."
      })
  private @Nullable String list;

  private final Console console;
  private final CatalogStore store;

  PricesCommand(Console console, CatalogStore store) {
    this.console = console;
    this.store = store;
  }

  @Override
  public Integer call() {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return list == null ? search(today) : show(list, today);
  }

  private int show(String list, LocalDate today) {
    Optional<Path> path = ScenarioFiles.path(list);
    if (path.isEmpty()) {
      return refused(ScenarioFiles.noPath(list));
    }
    return switch (PriceListReader.read(path.get(), today, share -> true)) {
      case Read(ImportReport report) -> {
        console.write(ImportWriter.toBytes(report));
        yield ExitCode.DONE;
      }
      case Refused(Problem problem) -> refused(problem);
      case Cancelled() -> throw new IllegalStateException("nobody cancels here");
    };
  }

  private int refused(Problem problem) {
    console.problems(List.of(problem));
    return ExitCode.BAD_INPUT;
  }

  private int search(LocalDate today) {
    Contents contents = store.load();
    // The program's own prices are of use without the user's.
    console.problems(contents.problem().stream().toList());
    PriceTables tables = new PriceTables(contents.catalog(), Numbers.local(), today);
    List<String> found = tables.search(search);
    if (found.isEmpty()) {
      console.print("No model or GPU matches " + OneLine.of(search) + "; try fewer words.");
    } else {
      console.print(String.join("\n", found).stripTrailing());
    }
    return ExitCode.DONE;
  }
}

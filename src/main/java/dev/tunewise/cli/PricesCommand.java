package dev.tunewise.cli;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.CatalogStore.Contents;
import dev.tunewise.file.OneLine;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalog as a table. */
@Command(
    name = "prices",
    description = {
      "Lists the prices of models and GPU hours with their dates and sources.",
      "Those of the program come first, then your own imported ones."
    })
final class PricesCommand implements Callable<Integer> {
  @Option(
      names = "--search",
      paramLabel = "TEXT",
      description = "Only models, GPUs and providers whose names contain all words of TEXT.")
  private String search = "";

  private final Console console;
  private final CatalogStore store;

  PricesCommand(Console console, CatalogStore store) {
    this.console = console;
    this.store = store;
  }

  @Override
  public Integer call() {
    Contents contents = store.load();
    // The program's own prices are of use without the user's.
    console.problems(contents.problem().stream().toList());
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
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

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.dataset.DatasetResult;
import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a file should be, there is a device that never ends. The window must not wait for it. */
class DeviceFilesTest {
  private static final String MESSAGE = "is not an ordinary file";
  private static final Path DEVICE = Path.of("/dev/zero");

  private final List<Path> links = new ArrayList<>();
  @TempDir private Path folder;

  @BeforeEach
  void needsADevice() {
    assumeTrue(Files.exists(DEVICE), "not on this system");
  }

  private Path device(String name) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve(name), DEVICE);
    links.add(link);
    return link;
  }

  @AfterEach
  void removeLinks() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
  }

  private static void assertRefused(List<Problem> problems) {
    assertEquals(1, problems.size());
    assertEquals(MESSAGE, problems.getFirst().message().split(";", 2)[0]);
  }

  @Test
  void scenariosAndExports_areRefused() throws IOException {
    for (String name : List.of("a.tunewise", "a.png", "a.svg", "a.pptx", "a.xlsx", "a.pdf")) {
      assertRefused(ScenarioReader.read(device(name)).problems());
    }
  }

  @Test
  void trainingFiles_areRefused() throws IOException {
    DatasetResult result =
        DatasetReader.read(device("a.jsonl"), CatalogStore.shipped(), share -> true);
    assertRefused(List.of(assertInstanceOf(DatasetResult.Refused.class, result).problem()));
  }

  @Test
  void evaluations_areRefused() throws IOException {
    EvaluationFile.Result result =
        EvaluationFiles.read(device("a.csv"), Numbers.local(), Watch.NONE);
    assertRefused(assertInstanceOf(EvaluationFile.Refused.class, result).problems());
  }

  @Test
  void priceLists_areRefused() throws IOException {
    PriceListReader.Result result =
        PriceListReader.read(device("a.json"), LocalDate.EPOCH, share -> true);
    assertRefused(List.of(assertInstanceOf(PriceListReader.Refused.class, result).problem()));
  }

  @Test
  void templates_areRefused() throws IOException {
    SlideTemplate.Reading reading = SlideTemplate.read(device("a.pptx"));
    assertRefused(
        List.of(assertInstanceOf(SlideTemplate.Reading.Refused.class, reading).problem()));
  }

  @Test
  void ownPrices_countAsDamaged() throws IOException {
    device("prices.json");
    assertRefused(new CatalogStore(folder).load().problem().stream().toList());
  }

  @Test
  void settings_countAsNeverSet() throws IOException {
    device("settings.json");
    assertEquals(Settings.DEFAULTS, SettingsKeeper.read(folder));
  }
}

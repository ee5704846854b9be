package dev.tunewise.catalog;

import static dev.tunewise.catalog.Models.model;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogModel.Kind;
import dev.tunewise.catalog.CatalogStore.Contents;
import dev.tunewise.file.WriteException;
import dev.tunewise.model.ServedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogStoreTest {
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2027, 1, 14));
  private static final Origin READ = new Origin(AsOf.parse("2026-11-02").orElseThrow(), "a page");

  @TempDir private Path folder;

  private static List<CatalogModel> own(Contents contents) {
    return contents.catalog().models().stream().filter(CatalogModel::own).toList();
  }

  @Test
  void load_givesTheShippedCatalog_whereThereIsNoFile() {
    Contents contents = new CatalogStore(folder.resolve("not there")).load();
    assertEquals(CatalogStore.shipped(), contents.catalog());
    assertEquals(Optional.empty(), contents.problem());
  }

  @Test
  void load_givesBackWhatWasAdded() throws WriteException {
    CatalogModel everything =
        new CatalogModel(
            "a \"provider\"",
            "ft:odd \u2028 name \ud83d",
            Kind.EMBEDDING,
            new Prices(Map.of(Price.INPUT, 0.1 + 0.2, Price.OUTPUT, 0.0, Price.JOB_MINIMUM, 4.0)),
            List.of(
                new Tier(200_000, new Prices(Map.of(Price.INPUT, 2.0, Price.TUNED_OUTPUT, 3.5))),
                new Tier(500_000, new Prices(Map.of(Price.OUTPUT, 9.0)))),
            new ChargingRules(
                OptionalInt.of(4096),
                OptionalInt.of(5),
                OptionalDouble.of(0.5),
                Set.of(ServedModel.FINE_TUNING),
                Optional.of(READ)),
            new Life(
                new TrainingAccess(
                    DAY,
                    Optional.of(LocalDate.of(2026, 7, 2)),
                    OptionalInt.of(60),
                    Optional.of(LocalDate.of(2027, 1, 6)),
                    Optional.of(READ)),
                DAY,
                Optional.of(LocalDate.of(2026, 12, 24)),
                Optional.of(LocalDate.of(2027, 1, 2)),
                "next",
                Optional.of(READ)),
            new ModelSpeed(
                OptionalDouble.of(240),
                OptionalDouble.empty(),
                OptionalDouble.of(99.5),
                Optional.of(READ)),
            Optional.of(new CatalogModel.Step(LocalDate.of(2027, 1, 1), 1.5)),
            true,
            "a note",
            AsOf.parse("2025").orElseThrow(),
            "list.json, 2026-11-01",
            true);
    CatalogModel plain = model("openai", "x", Map.of(Price.INPUT, 1e-9, Price.OUTPUT, 1.0));
    CatalogStore store = new CatalogStore(folder.resolve("new folder"));
    store.add(List.of(everything, plain));
    assertEquals(List.of(everything, plain), own(store.load()));
  }

  @Test
  void add_replacesTheSameModel_andKeepsTheOthers() throws WriteException {
    CatalogStore store = new CatalogStore(folder);
    CatalogModel old = model("openai", "x", Map.of(Price.INPUT, 1.0));
    CatalogModel other = model("azure", "x", Map.of(Price.INPUT, 2.0));
    CatalogModel renewed = model("openai", "x", Map.of(Price.INPUT, 3.0));
    store.add(List.of(old, other));
    assertEquals(List.of(renewed, other), own(store.add(List.of(renewed))));
    assertEquals(List.of(), own(store.clear()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"format\":\"tunewise-prices\",\"version\":3}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":{}}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[7]}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"input\":\"1\\n2\"}]}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"input\":NaN}]}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"input\":-1}]}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"0000-01-01\",\"source\":\"s\",\"input\":1}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"inputs\":1}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"tiers\":[{\"input\":2}]}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"tiers\":[{\"over\":9,\"training\":2}]}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"charging\":{\"batchOnCache\":2}}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"charging\":{\"withoutBatch\":[\"hybrid\"]}}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"life\":{\"ends\":\"soon\"}}]}",
        "{\"format\":\"tunewise-prices\",\"version\":2,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"life\":{\"end\":\"2027-01-01\"}}]}",
        "{\"format\":\"tunewise-prices\",\"version\":1,\"gpus\":[{\"gpu\":\"g\",\"provider\":\"p\","
            + "\"tier\":\"t\",\"perHour\":1,\"minimum\":0,\"asOf\":\"2026\",\"source\":\"s\"}]}"
      })
  void load_saysInOneLineWhatIsWrong_andKeepsTheShippedCatalog(String content) throws IOException {
    CatalogStore store = new CatalogStore(folder);
    Files.writeString(store.file(), content);
    Contents contents = store.load();
    assertEquals(CatalogStore.shipped(), contents.catalog());
    String line = contents.problem().orElseThrow().line();
    assertTrue(line.startsWith(store.file().toString()), line);
    assertEquals(1, line.lines().count(), line);
    assertFalse(line.contains("Exception"), line);
  }

  @Test
  void load_namesThePlaceOfAFault() throws IOException {
    CatalogStore store = new CatalogStore(folder);
    Files.writeString(
        store.file(),
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"input\":\"cheap\"}]}");
    assertEquals(
        store.file()
            + ": $.models[0].input: must be a number from 0 to 1000, was the text \"cheap\"",
        store.load().problem().orElseThrow().line());
  }

  @Test
  void load_readsVersion1_whichSaysOnlyWhenAModelEnds() throws IOException {
    CatalogStore store = new CatalogStore(folder);
    Files.writeString(
        store.file(),
        "{\"format\":\"tunewise-prices\",\"version\":1,\"models\":[{\"provider\":\"p\",\"id\":\"m\","
            + "\"asOf\":\"2026-11-01\",\"source\":\"s\",\"input\":1,\"retires\":\"2027-01-14\"}]}");
    CatalogModel model = own(store.load()).getFirst();
    assertEquals(Life.until(DAY), model.life());
    assertEquals(ChargingRules.UNKNOWN, model.charging());
  }

  @Test
  void load_saysThatSomethingFollows_inItsOwnWords() throws IOException {
    CatalogStore store = new CatalogStore(folder);
    Files.writeString(store.file(), "{\"format\":\"tunewise-prices\",\"version\":1}\n{}");
    assertEquals(
        store.file()
            + ": line 2, column 1: content after the end; nothing may follow the closing brace",
        store.load().problem().orElseThrow().line());
  }

  @Test
  void add_refusesToReplaceADamagedFile_whichClearDoes() throws IOException {
    CatalogStore store = new CatalogStore(folder);
    Files.writeString(store.file(), "my precious prices");
    List<CatalogModel> models = List.of(model("p", "m", Map.of(Price.INPUT, 1.0)));
    assertThrows(WriteException.class, () -> store.add(models));
    assertEquals("my precious prices", Files.readString(store.file()));
    store.clear();
    assertEquals(models, own(store.add(models)));
  }
}

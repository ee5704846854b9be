package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.Models;
import dev.tunewise.catalog.Price;
import dev.tunewise.ui.dialog.FakeDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogKeeperTest {
  private static final CatalogModel MINE =
      Models.model("me", "mine", Map.of(Price.INPUT, 1.0, Price.OUTPUT, 2.0));

  @TempDir private Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<String> told = new ArrayList<>();
  private CatalogKeeper keeper;

  @BeforeEach
  void makeKeeper() {
    keeper = newKeeper();
  }

  private CatalogKeeper newKeeper() {
    return new CatalogKeeper(folder, new Background(Runnable::run, Runnable::run), dialogs);
  }

  private void add() {
    keeper.add(List.of(MINE), () -> told.add("done"), told::add);
  }

  private List<CatalogModel> own(CatalogKeeper of) {
    return of.catalogProperty().get().models().stream().filter(CatalogModel::own).toList();
  }

  @Test
  void added_isThere_atTheNextStart() {
    keeper.load();
    add();
    assertEquals(List.of("done"), told);
    assertEquals(List.of(MINE), own(keeper));
    CatalogKeeper next = newKeeper();
    assertEquals(CatalogStore.shipped(), next.catalogProperty().get());
    next.load();
    assertEquals(List.of(MINE), own(next));
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void removeOwn_asksFirst() {
    keeper.load();
    add();
    keeper.removeOwn();
    assertEquals(List.of(MINE), own(keeper));
    dialogs.agrees = true;
    keeper.removeOwn();
    assertEquals(
        List.of("Remove the imported model?", "Remove the imported model?"), dialogs.shown);
    keeper = newKeeper();
    keeper.load();
    assertEquals(List.of(), own(keeper));
  }

  @Test
  void damagedFile_isSaidOnce_andReplacedOnlyIfAsked() throws IOException {
    Path file = Files.writeString(folder.resolve("prices.json"), "{");
    keeper.load();
    assertEquals(1, dialogs.shown.size());
    assertTrue(dialogs.shown.getFirst().contains(file.toString()), dialogs.shown.getFirst());
    assertEquals(CatalogStore.shipped(), keeper.catalogProperty().get());
    add();
    assertEquals("{", Files.readString(file));
    assertEquals(List.of("Nothing was added; your own price list is damaged."), told);
    dialogs.agrees = true;
    add();
    assertEquals(List.of(MINE), own(keeper));
    assertEquals("done", told.getLast());
  }

  @Test
  void failure_isToldInOneLine() throws IOException {
    Files.createDirectory(folder.resolve("prices.json"));
    keeper.load();
    dialogs.agrees = true;
    add();
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("cannot be written"), told.getFirst());
  }
}

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionChart;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.export.workbook.ChangedBook;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.InputChanges.Offer;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.history.History;
import dev.tunewise.history.TypedText;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.dialog.Dialogs.Comparison;
import dev.tunewise.ui.dialog.Dialogs.Conflict;
import dev.tunewise.ui.dialog.Dialogs.OtherWindow;
import dev.tunewise.ui.dialog.Dialogs.Unsaved;
import dev.tunewise.ui.dialog.Dialogs.Version;
import dev.tunewise.ui.dialog.Dialogs.Versions;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSessionTest {
  private static final Scenario PRESET = Scenario.DEFAULT.withName("Preset");
  private static final Scenario OTHER = Scenario.DEFAULT.withName("Other");

  /** Whether the document takes nothing. */
  private final AtomicBoolean picky = new AtomicBoolean();

  private final ScenarioDocument document = new ScenarioDocument(PRESET, any -> !picky.get());
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeFileDialogs files = new FakeFileDialogs();
  private final FakeHost host = new FakeHost();
  private final FileSession session =
      new FileSession(
          document,
          new FileTools(s -> PRESET, new Background(Runnable::run, Runnable::run), files, dialogs),
          settings,
          host);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file = folder.resolve("plan.tunewise");
    ScenarioWriter.write(OTHER, file);
  }

  private void replaceByFolder() throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
    Files.writeString(file.resolve("content"), "");
    dialogs.agrees = true;
  }

  private static String nameIn(Path file) {
    return ScenarioReader.read(file) instanceof Loaded(Scenario scenario, _) ? scenario.name() : "";
  }

  private void change(String name) {
    document.edit("Name", s -> s.withName(name));
  }

  /** The workbook of the other scenario after a hand has changed a cell. */
  private Path changedWorkbook() throws IOException {
    return ChangedBook.write(
        folder.resolve("plan.xlsx"), OTHER, Map.of(Parameter.MONTHLY_CALLS, 7.0));
  }

  @Test
  void open_ofAWorkbook_offersWhatWasChangedInIt_onceTheScenarioIsOpen() throws IOException {
    Path book = changedWorkbook();
    session.open(book);
    assertEquals(OTHER, document.scenario(), "as it was exported");
    assertTrue(document.isDirty());
    assertEquals(Optional.empty(), document.path(), "saving never replaces the workbook");
    assertEquals(1, host.offered.size());
    InputEdit calls =
        new InputEdit.OfValue(Parameter.MONTHLY_CALLS, OTHER.get(Parameter.MONTHLY_CALLS), 7);
    assertEquals(List.of(new Offer(calls, false)), host.offered.getFirst().offers());
    assertEquals(List.of("plan.xlsx · 2026-11-30"), host.sources);
  }

  @Test
  void open_ofAWorkbook_offersNothing_whereUnsavedWorkIsKept() throws IOException {
    Path book = changedWorkbook();
    change("Unsaved");
    dialogs.unsaved = Unsaved.CANCEL;
    session.open(book);
    assertEquals("Unsaved", document.scenario().name());
    assertEquals(List.of(), host.offered);
  }

  @Test
  void open_showsFile_andRemembersIt() {
    session.open(file);
    assertEquals(OTHER, document.scenario());
    assertSame(PRESET, document.reference());
    assertEquals(Optional.of(file), document.path());
    assertEquals(List.of(file), settings.get().recentFiles());
    assertEquals(List.of(), dialogs.shown);
  }

  @ParameterizedTest
  @EnumSource(names = {"PNG", "SVG"})
  void open_ofAPicture_givesANewScenario_thatIsNotYetSaved(ExportFormat format) throws IOException {
    Path picture = folder.resolve("Chart." + format.name());
    byte[] content =
        new ChartExport(Numbers.local(), LocalDate.EPOCH)
            .bytes(
                new Simulator().simulate(OTHER),
                null,
                DecisionChart.TORNADO,
                ExportRequest.slide(format));
    Files.write(picture, content);
    session.open(picture);
    assertEquals(OTHER, document.scenario());
    assertSame(PRESET, document.reference());
    assertEquals(Optional.empty(), document.path());
    assertTrue(document.isDirty());
    assertEquals(List.of(picture), settings.get().recentFiles());
    files.answer = Optional.of(folder.resolve("saved.tunewise"));
    session.save();
    assertEquals("Other", nameIn(folder.resolve("saved.tunewise")));
    assertArrayEquals(content, Files.readAllBytes(picture));
  }

  /** What a deck, a report and a workbook of a comparison carry. */
  private Path comparison(ExportFormat format) throws IOException {
    List<Outcome> outcomes =
        Stream.of(PRESET, OTHER).map(s -> new Simulator().simulate(s)).toList();
    ScenarioComparison comparison = ScenarioComparison.of(outcomes, StrategyChoice.RECOMMENDED);
    byte[] content =
        new DeckExport(Numbers.local(), LocalDate.EPOCH)
            .bytes(comparison, format, DeckRequest.of(SlideKind.ofComparison(), ColorMode.LIGHT));
    return Files.write(folder.resolve("board." + format.extension()), content);
  }

  @ParameterizedTest
  @EnumSource(names = {"PPTX", "PDF", "XLSX"})
  void open_ofAComparison_asksWhichScenario(ExportFormat format) throws IOException {
    Path exported = comparison(format);
    byte[] content = Files.readAllBytes(exported);
    session.open(exported);
    assertEquals(PRESET, document.scenario(), "canceled");
    assertEquals(
        List.of(exported.getFileName() + " carries 2 scenarios. Which one? [Preset, Other]"),
        dialogs.shown);
    dialogs.chosen = OptionalInt.of(1);
    session.open(exported);
    assertEquals(OTHER, document.scenario());
    assertEquals(Optional.empty(), document.path(), "saving never replaces the export");
    assertTrue(document.isDirty());
    assertEquals(List.of(exported), settings.get().recentFiles());
    assertArrayEquals(content, Files.readAllBytes(exported));
  }

  @Test
  void open_ofAPictureWithoutScenario_saysSo() throws IOException {
    Path picture = folder.resolve("photo.svg");
    Files.writeString(picture, "<svg xmlns='http://www.w3.org/2000/svg'/>");
    change("Mine");
    session.open(picture);
    assertEquals("Mine", document.scenario().name());
    assertEquals(
        List.of(
            "photo.svg cannot be opened."
                + " [holds no scenario: only pictures exported by Tunewise do]"),
        dialogs.shown);
  }

  @Test
  void open_ofATrainingFile_isNoScenarioToRefuse() throws IOException {
    change("Mine");
    Path training =
        Files.writeString(
            folder.resolve("train.jsonl"), "{\"prompt\": \"a\", \"completion\": \"b\"}\n{}");
    files.choose(training);
    session.open();
    assertEquals(List.of(training), host.others);
    assertEquals("Mine", document.scenario().name());
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void open_leavesScenario_whenFileIsRefused() throws IOException {
    Files.writeString(
        file,
        """
        {"format": "tunewise-scenario", "version": 1, "colour": 1, "draws": 5}
        """);
    change("Mine");
    session.open(file);
    assertEquals("Mine", document.scenario().name());
    String shown = dialogs.shown.getFirst();
    assertTrue(shown.startsWith("plan.tunewise cannot be opened. ["), shown);
    assertTrue(shown.contains("colour") && shown.contains("draws"), shown);
    assertEquals(List.of(), settings.get().recentFiles());
  }

  @Test
  void openNamed_saysSo_whenNoFileCanHaveThatName() {
    session.openNamed("a\0b.tunewise");
    assertEquals(
        List.of(
            "a\\u0000b.tunewise cannot be opened."
                + " [cannot be the name of a file or folder here]"),
        dialogs.shown);
    session.openNamed(file.toString());
    assertEquals(OTHER, document.scenario());
  }

  @Test
  void open_forgetsRecentFile_whenItIsGone() throws IOException {
    settings.set(settings.get().withRecent(file));
    Files.delete(file);
    session.open(file);
    assertEquals(List.of(), settings.get().recentFiles());
    assertTrue(dialogs.shown.getFirst().contains("does not exist"), dialogs.shown::toString);
  }

  @Test
  void open_asks_whenChangesWouldBeLost() {
    change("Mine");
    dialogs.unsaved = Unsaved.CANCEL;
    session.open(file);
    assertEquals("Mine", document.scenario().name());
    dialogs.unsaved = Unsaved.DISCARD;
    session.open(file);
    assertEquals(OTHER, document.scenario());
    assertEquals(List.of("unsaved Mine", "unsaved Mine"), dialogs.shown);
  }

  /** Neither asks about what is open nor forgets what its file was. */
  @Test
  void newWith_leavesAllAsItIs_forAScenarioThatCannotBeShown() {
    session.open(file);
    change("Mine");
    Optional<FileStamp> stamp = session.stamp();
    host.said = "";
    Scenario tiny =
        OwnValues.set(Scenario.DEFAULT, Map.of(Parameter.BASE_ACCURACY, Double.MIN_VALUE));
    picky.set(true);
    session.newWith(tiny);
    session.newFrom(tiny);
    picky.set(false);
    assertEquals("Mine", document.scenario().name());
    assertEquals(Optional.of(tiny), document.refusedProperty().get());
    assertEquals(stamp, session.stamp());
    assertTrue(stamp.isPresent());
    assertEquals(List.of(), dialogs.shown);
    assertEquals("", host.said);
  }

  @Test
  void newFrom_savesFirst_whenAsked() {
    change("Mine");
    dialogs.unsaved = Unsaved.SAVE;
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    session.newFrom(OTHER);
    assertEquals("Mine", nameIn(folder.resolve("mine.tunewise")));
    assertEquals(OTHER, document.scenario());
    assertEquals(Optional.empty(), document.path());
  }

  @Test
  void newFrom_keepsScenario_whenSavingIsCalledOff() {
    change("Mine");
    dialogs.unsaved = Unsaved.SAVE;
    files.answer = Optional.empty();
    session.newFrom(OTHER);
    assertEquals("Mine", document.scenario().name());
    assertTrue(document.isDirty());
  }

  @Test
  void save_asksForFile_onlyOnce() {
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    change("Mine");
    session.save();
    files.answer = Optional.empty();
    change("Mine too");
    session.save();
    assertEquals("Mine too", nameIn(folder.resolve("mine.tunewise")));
    assertFalse(document.isDirty());
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void save_takesTypedTextOver_first() {
    host.pending = () -> change("Typed");
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    session.save();
    assertEquals("Typed", nameIn(folder.resolve("mine.tunewise")));
  }

  @Test
  void save_asks_whenAnotherProgramWroteTheFile() throws IOException {
    session.open(file);
    change("Mine");
    Files.writeString(file, "by another program");
    dialogs.agrees = false;
    session.save();
    assertTrue(document.isDirty());
    assertEquals("by another program", Files.readString(file));
    dialogs.agrees = true;
    session.save();
    assertFalse(document.isDirty());
    assertEquals("Mine", nameIn(file));
    assertEquals(2, dialogs.shown.size());
  }

  private static Optional<FileStamp> stamp(Path of) throws IOException {
    return FileStamp.of(of);
  }

  private void recover(Optional<FileStamp> known) {
    recover(new Loaded(PRESET.withName("Recovered")), known);
  }

  private void recover(Loaded content, Optional<FileStamp> known) {
    session.recover(
        new Copy("id", content, work(content.scenario(), known), Instant.now()), () -> {});
  }

  private static Copy copy(String id, UnsavedWork work) {
    return new Copy(id, new Loaded(work.scenario()), work, Instant.EPOCH);
  }

  private UnsavedWork work(Scenario scenario, Optional<FileStamp> known) {
    return new UnsavedWork(
        scenario, Optional.of(file), known.map(FileStamp::text), History.EMPTY, List.of());
  }

  @Test
  void save_asksNothing_afterRecovery_whenFileIsWhatItWas() throws IOException {
    recover(stamp(file));
    assertTrue(document.isDirty());
    session.save();
    assertEquals("Recovered", nameIn(file));
    assertEquals(List.of(), dialogs.shown);
  }

  /** As it was before copies told what their files were: nobody knows who wrote it last. */
  @Test
  void save_asks_afterRecovery_whenNothingIsKnownOfTheFile() throws IOException {
    dialogs.agrees = false;
    recover(Optional.empty());
    session.save();
    assertEquals(1, dialogs.shown.size());
    assertEquals("Other", nameIn(file));
    assertTrue(document.isDirty());
  }

  @Test
  void save_asks_afterRecovery_whenFileIsWrittenLater() throws IOException {
    dialogs.agrees = false;
    recover(stamp(file));
    Files.writeString(file, "by another program");
    session.save();
    assertEquals("by another program", Files.readString(file));
  }

  /** Edit; another program saves; edit; crash; recover; save. */
  @Test
  void save_asks_afterRecovery_whenFileWasWrittenBetweenTwoEdits() throws IOException {
    try (RecoveryStore store = new RecoveryStore(folder.resolve("copies"))) {
      session.open(file);
      change("Mine");
      store.save(work(document.scenario(), session.stamp()));
      Files.write(file, ScenarioWriter.toBytes(OTHER.withName("Theirs")));
      change("Mine too");
      store.save(work(document.scenario(), session.stamp()));
      Path crashed = copyOf(folder.resolve("copies"));
      Copy copy = new RecoveryStore(crashed).list().getFirst();
      dialogs.unsaved = Unsaved.DISCARD;
      session.newFrom(PRESET);
      session.recover(copy, () -> {});
      assertEquals("Mine too", document.scenario().name());
      dialogs.shown.clear();
      session.save();
      assertEquals(List.of("plan.tunewise was changed by another program."), dialogs.shown);
      assertEquals("Theirs", nameIn(file));
      dialogs.agrees = true;
      session.save();
      assertEquals("Mine too", nameIn(file));
      assertEquals("Theirs", nameIn(folder.resolve("plan.tunewise.bak")));
      change("Once more");
      session.save();
      assertEquals(2, dialogs.shown.size(), "its own writing is known");
    }
  }

  /** What a crash leaves: the same files, which nobody locks. */
  private Path copyOf(Path copies) throws IOException {
    Path crashed = Files.createDirectory(folder.resolve("crashed"));
    try (Stream<Path> all = Files.list(copies)) {
      for (Path each : all.toList()) {
        Files.copy(each, crashed.resolve(each.getFileName()));
      }
    }
    return crashed;
  }

  @Test
  void save_asks_whenTheChangeKeptTimeAndSize() throws IOException {
    session.open(file);
    change("Mine");
    FileTime time = Files.getLastModifiedTime(file);
    Files.write(file, ScenarioWriter.toBytes(OTHER.withName("OTHER")));
    Files.setLastModifiedTime(file, time);
    session.save();
    assertEquals(List.of("plan.tunewise was changed by another program."), dialogs.shown);
    assertEquals("OTHER", nameIn(file));
  }

  @Test
  void save_asksNothing_whenTheOtherProgramWroteTheSame() throws IOException {
    session.open(file);
    change("Mine");
    String same = new String(ScenarioWriter.toBytes(document.scenario()), StandardCharsets.UTF_8);
    Files.writeString(file, same.replace("\n", "\r\n"));
    session.save();
    assertEquals(List.of(), dialogs.shown);
    assertFalse(document.isDirty());
  }

  @Test
  void save_compares_andAsksAgain_thenSavesElsewhere() throws IOException {
    session.open(file);
    document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5_000));
    Files.write(file, ScenarioWriter.toBytes(OTHER.with(Parameter.MONTHLY_CALLS, 7_000)));
    dialogs.conflicts.addAll(List.of(Conflict.COMPARE, Conflict.SAVE_AS));
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    session.save();
    assertEquals(2, dialogs.shown.size());
    assertEquals(
        List.of(
            "Saving replaces what is in the file now, which is kept as plan.tunewise.bak.",
            "Saving replaces what is in the file now, which is kept as plan.tunewise.bak."),
        dialogs.explanations);
    Comparison compared = dialogs.compared.getFirst();
    assertEquals("Monthly calls", compared.differences().getFirst().name());
    assertEquals(
        List.of("In the file now", "What you save"), List.of(compared.before(), compared.after()));
    assertEquals(7_000, parameterIn(file));
    assertEquals(5_000, parameterIn(folder.resolve("mine.tunewise")));
    assertEquals(Optional.of(folder.resolve("mine.tunewise")), document.path());
    assertFalse(document.isDirty());
  }

  private static double parameterIn(Path of) {
    return ScenarioReader.read(of) instanceof Loaded(Scenario scenario, _)
        ? scenario.get(Parameter.MONTHLY_CALLS)
        : -1;
  }

  @Test
  void saveAs_toItsOwnFile_asks_whenAnotherProgramWroteIt() throws IOException {
    session.open(file);
    change("Mine");
    Files.write(file, ScenarioWriter.toBytes(OTHER.withName("Theirs")));
    files.answer = Optional.of(file);
    session.saveAs();
    assertEquals(List.of("plan.tunewise was changed by another program."), dialogs.shown);
    assertEquals("Theirs", nameIn(file));
  }

  /** The system has asked about that file by its name. */
  @Test
  void saveAs_overAnotherFile_keepsWhatWasInIt_andKnowsItFromThenOn() throws IOException {
    Path other = folder.resolve("other.tunewise");
    ScenarioWriter.write(OTHER.withName("Theirs"), other);
    change("Mine");
    files.answer = Optional.of(other);
    session.saveAs();
    assertEquals(List.of(), dialogs.shown);
    assertEquals("Mine", nameIn(other));
    assertEquals("Theirs", nameIn(folder.resolve("other.tunewise.bak")));
    Files.write(other, ScenarioWriter.toBytes(OTHER.withName("Later")));
    change("Mine too");
    session.save();
    assertEquals(List.of("other.tunewise was changed by another program."), dialogs.shown);
  }

  @Test
  void save_saysWhatTheFileBecame_whenItHoldsNoScenarioAnyMore() throws IOException {
    session.open(file);
    change("Mine");
    Files.writeString(file, "[1]");
    dialogs.conflicts.add(Conflict.CANCEL);
    session.save();
    String explanation = dialogs.explanations.getFirst();
    assertTrue(explanation.startsWith("It holds no scenario any more ("), explanation);
    assertEquals("[1]", Files.readString(file));
  }

  @Test
  void save_saysSo_whenTheFileHadGone() throws IOException {
    session.open(file);
    change("Mine");
    Files.delete(file);
    session.save();
    assertEquals("plan.tunewise was no longer there; it has been written anew.", said());
  }

  /** As a program leaves it that was killed while it wrote a file with two names. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"format\": \"tunewise-scenario\", \"versi", "", "\0\0\0"})
  void open_saysWhereItsContentIs_whenTheFileIsInPieces(String pieces) throws IOException {
    session.open(file);
    change("Mine");
    session.save();
    Files.writeString(file, pieces);
    Files.writeString(folder.resolve("plan.tunewise.unfinished"), "{}");
    session.open(file);
    String shown = dialogs.shown.getFirst();
    String rescue =
        "What was being saved is whole in plan.tunewise.unfinished.,"
            + " The version before is in plan.tunewise.bak.]";
    assertTrue(shown.endsWith(rescue), shown);
    session.open(folder.resolve("plan.tunewise.bak"));
    assertEquals(OTHER, document.scenario());
  }

  @Test
  void save_keepsThePreviousVersion_unlessTurnedOff() throws IOException {
    Path previous = folder.resolve("plan.tunewise.bak");
    session.open(file);
    change("First");
    session.save();
    assertEquals("Other", nameIn(previous));
    session.save();
    assertEquals("Other", nameIn(previous), "nothing new was saved");
    change("Second");
    session.save();
    assertEquals("First", nameIn(previous));
    settings.set(settings.get().withKeepsPreviousVersion(false));
    change("Third");
    session.save();
    assertEquals("First", nameIn(previous));
    assertEquals(List.of("plan.tunewise", "plan.tunewise.bak"), names());
  }

  @Test
  void save_succeeds_whenThePreviousVersionCannotBeKept() throws IOException {
    session.open(file);
    Files.createDirectory(folder.resolve("plan.tunewise.bak"));
    change("Mine");
    session.save();
    assertEquals("Mine", nameIn(file));
    assertEquals("Saved. The previous version could not be kept: it is a folder.", said());
  }

  @Test
  void revert_offersOtherVersions_andTakesOneAsAStep() throws IOException {
    session.open(file);
    change("First");
    session.save();
    change("Second");
    host.copies.add(
        copy("a", new UnsavedWork(OTHER.withName("Copied"), Optional.of(file.toAbsolutePath()))));
    host.copies.add(copy("b", new UnsavedWork(OTHER.withName("Of no file"), Optional.empty())));
    dialogs.chosen = OptionalInt.of(1);
    session.revert();
    Versions offered = dialogs.offered.getFirst();
    assertEquals(
        List.of("In the file now", "Previous version", "Copy that a crash left"),
        offered.all().stream().map(Version::title).toList());
    assertEquals(
        List.of("“First”", "“Other”", "“Copied”"),
        offered.all().stream().map(each -> each.differences().getFirst().after()).toList());
    assertEquals(OTHER, document.scenario());
    assertTrue(document.isDirty());
    assertEquals("Revert to the Previous Version", document.undoLabelProperty().get());
    document.undo();
    assertEquals("Second", document.scenario().name());
  }

  @Test
  void revert_toACopy_endsTheOfferOfIt() throws IOException {
    session.open(file);
    Copy left =
        copy("a", new UnsavedWork(OTHER.withName("Left"), Optional.of(file.toAbsolutePath())));
    Copy other = copy("b", new UnsavedWork(OTHER.withName("Of no file"), Optional.empty()));
    host.copies.addAll(List.of(left, other));
    dialogs.chosen = OptionalInt.of(0);
    session.revert();
    assertEquals("Left", document.scenario().name());
    assertEquals(List.of(other), host.copies);
  }

  @Test
  void revert_toTheFile_hasSeenWhatAnotherProgramWrote() throws IOException {
    session.open(file);
    change("Mine");
    Files.write(file, ScenarioWriter.toBytes(OTHER.withName("Theirs")));
    dialogs.chosen = OptionalInt.of(0);
    session.revert();
    assertEquals("Theirs", document.scenario().name());
    assertFalse(document.isDirty());
    change("Mine on top");
    session.save();
    assertEquals(List.of(), dialogs.shown);
    assertEquals("Mine on top", nameIn(file));
    assertEquals("Theirs", nameIn(folder.resolve("plan.tunewise.bak")));
  }

  @Test
  void revert_saysWhatCannotBeRead_andThatThereIsNothingElse() throws IOException {
    session.open(file);
    Files.writeString(folder.resolve("plan.tunewise.bak"), "[1]");
    session.revert();
    Versions offered = dialogs.offered.getFirst();
    assertEquals(List.of(), offered.all());
    assertTrue(offered.hasFile());
    assertEquals(1, offered.problems().size());
    assertTrue(offered.problems().getFirst().startsWith("plan.tunewise.bak cannot be read: "));
  }

  @Test
  void save_asksNothing_afterRecovery_whenFileIsGone() throws IOException {
    Optional<FileStamp> known = stamp(file);
    Files.delete(file);
    recover(known);
    session.save();
    assertEquals("Recovered", nameIn(file));
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void save_writesAgain_whenFileWasDeleted() throws IOException {
    session.open(file);
    change("Mine");
    Files.delete(file);
    session.save();
    assertEquals("Mine", nameIn(file));
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void save_keepsChanges_whenFileCannotBeWritten() throws IOException {
    session.open(file);
    change("Mine");
    replaceByFolder();
    session.save();
    assertTrue(document.isDirty());
    assertTrue(dialogs.shown.getLast().contains("could not be saved"), dialogs.shown::toString);
  }

  private static byte[] versionOne(String name) throws IOException {
    try (InputStream in = ScenarioReader.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private static final String CARRIED_OVER =
      "From an earlier version: shortest cacheable prefix (2,048 tokens) and batch discount (40 %)"
          + " now stand at each model; the range of the batch discount (30 % to 50 %) became two"
          + " independent ones.";

  private String said() {
    return host.said.replace('\u00a0', ' ');
  }

  @Test
  void versionOne_isCarriedOver_andKeptWhenSaved() throws IOException {
    byte[] old = versionOne("version-1.tunewise");
    Files.write(file, old);
    session.open(file);
    assertEquals(CARRIED_OVER, said());
    assertFalse(document.isDirty());
    assertArrayEquals(old, Files.readAllBytes(file));
    session.save();
    assertEquals(
        "Saved in today's format; the file of the earlier version is kept as plan.v1.bak.", said());
    assertArrayEquals(old, Files.readAllBytes(folder.resolve("plan.v1.bak")));
    assertEquals(new Loaded(document.scenario()), ScenarioReader.read(file));
    change("Mine");
    session.save();
    assertEquals("", said());
    assertEquals(List.of("plan.tunewise", "plan.tunewise.bak", "plan.v1.bak"), names());
    assertEquals(List.of(), dialogs.shown);
    session.open(file);
    assertEquals("", said());
  }

  @Test
  void versionOne_isKeptBesideAnotherCopy_thatStays() throws IOException {
    byte[] old = versionOne("version-1.tunewise");
    Files.write(file, old);
    Files.writeString(folder.resolve("plan.v1.bak"), "mine");
    session.open(file);
    session.save();
    assertEquals("mine", Files.readString(folder.resolve("plan.v1.bak")));
    assertArrayEquals(old, Files.readAllBytes(folder.resolve("plan.v1-2.bak")));
    Files.write(file, old);
    session.open(file);
    session.save();
    assertEquals(List.of("plan.tunewise", "plan.v1-2.bak", "plan.v1.bak"), names());
  }

  @Test
  void versionOne_isKeptWhereItLies_behindALink() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.tunewise");
    Files.write(real, versionOne("version-1.tunewise"));
    Path link = Files.createSymbolicLink(folder.resolve("link.tunewise"), real);
    session.open(link);
    session.save();
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(new Loaded(document.scenario()), ScenarioReader.read(real));
    assertArrayEquals(
        versionOne("version-1.tunewise"), Files.readAllBytes(real.resolveSibling("real.v1.bak")));
  }

  @Test
  void versionOne_isNotReplaced_whenItCannotBeKept() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    byte[] old = versionOne("version-1.tunewise");
    Path long250 = folder.resolve("x".repeat(250)); // with an ending too long for a name
    Files.write(long250, old);
    session.open(long250);
    change("Mine");
    session.save();
    String shown = dialogs.shown.getLast();
    assertTrue(shown.contains("could not be saved"), shown);
    assertTrue(shown.contains(".v1.bak: cannot be written: "), shown);
    assertArrayEquals(old, Files.readAllBytes(long250));
    assertTrue(document.isDirty());
    assertEquals(List.of("plan.tunewise", "x".repeat(250)), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "svg"})
  void versionOne_opensFromAPicture_whichStaysAsItIs(String ending) throws IOException {
    byte[] old = versionOne("version-1." + ending);
    Path picture = Files.write(folder.resolve("chart." + ending), old);
    session.open(picture);
    assertEquals(CARRIED_OVER, said());
    assertEquals(Optional.empty(), document.path());
    files.answer = Optional.of(folder.resolve("saved.tunewise"));
    session.save();
    assertEquals(
        new Loaded(document.scenario()), ScenarioReader.read(folder.resolve("saved.tunewise")));
    assertArrayEquals(old, Files.readAllBytes(picture));
    assertEquals(List.of("chart." + ending, "plan.tunewise", "saved.tunewise"), names());
  }

  @Test
  void versionOne_ofARecoveryCopy_isCarriedOver_andItsFileKept() throws IOException {
    byte[] old = versionOne("version-1.tunewise");
    Files.write(file, old);
    Loaded copied = (Loaded) ScenarioReader.read(old, "copy");
    recover(copied, stamp(file));
    assertEquals(CARRIED_OVER, said());
    session.save();
    assertEquals(List.of("plan.tunewise", "plan.v1.bak"), names());
    session.newFrom(PRESET);
    assertEquals("", said());
  }

  @Test
  void exit_leavesAtOnce_withoutChanges() {
    session.exit();
    assertTrue(host.left);
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void exit_stays_whenCanceledOrNotSaved() throws IOException {
    session.open(file);
    change("Mine");
    dialogs.unsaved = Unsaved.CANCEL;
    session.exit();
    assertFalse(host.left);
    dialogs.unsaved = Unsaved.SAVE;
    replaceByFolder();
    session.exit();
    assertFalse(host.left);
    Files.delete(file.resolve("content"));
    Files.delete(file);
    session.exit();
    assertTrue(host.left);
    assertEquals("Mine", nameIn(file));
  }

  private void look() {
    session.lookAtFile(new Background(Runnable::run, Runnable::run));
  }

  private void writeByAnother(String name) throws IOException {
    FileTime before = Files.getLastModifiedTime(file);
    Files.write(file, ScenarioWriter.toBytes(OTHER.withName(name)));
    Files.setLastModifiedTime(file, before);
  }

  @Test
  void look_offersToReload_whatAnotherProgramWrote() throws IOException {
    session.open(file);
    look();
    assertEquals("", said());
    writeByAnother("Theirs, longer");
    look();
    assertEquals("plan.tunewise was changed by another program. [Reload]", said());
    host.offer.run();
    assertEquals("Theirs, longer", document.scenario().name());
    assertFalse(document.isDirty());
    assertEquals("", said());
    look();
    assertEquals("", said());
    change("Mine");
    session.save();
    assertEquals(List.of(), dialogs.shown, "what was read again is known");
    document.undo();
    document.undo();
    assertEquals("Other", document.scenario().name());
  }

  @Test
  void look_saysOnce_whatAnotherProgramWrote_besideUnsavedWork() throws IOException {
    session.open(file);
    change("Mine");
    writeByAnother("Theirs, longer");
    look();
    assertTrue(said().endsWith("Saving will ask before it replaces anything."), said());
    host.said = "";
    look();
    assertEquals("", said());
    writeByAnother("Theirs, longer still");
    look();
    assertFalse(said().isEmpty());
    assertEquals("Mine", document.scenario().name());
  }

  @Test
  void look_saysNothing_ofItsOwnWriting_andOfAFileThatIsGone() throws IOException {
    session.open(file);
    change("Mine");
    session.save();
    look();
    assertEquals("", said());
    Files.delete(file);
    look();
    assertEquals("", said());
    session.newFrom(PRESET);
    look();
    assertEquals("", said());
  }

  /** What is open is all there is of it: it is not closed without a question. */
  @Test
  void file_thatIsGone_makesTheScenarioUnsaved() throws IOException {
    session.open(file);
    Files.delete(file);
    assertFalse(document.isDirty());
    look();
    assertTrue(document.isDirty());
    session.exit();
    assertEquals(List.of("unsaved Other"), dialogs.shown);
    assertFalse(host.left);
    session.save();
    assertFalse(document.isDirty());
    assertEquals("Other", nameIn(file));
  }

  @Test
  void save_thatFails_leavesTheScenarioUnsaved() throws IOException {
    session.open(file);
    replaceByFolder();
    session.save();
    assertTrue(dialogs.shown.getLast().contains("could not be saved"), dialogs.shown::toString);
    assertTrue(document.isDirty());
  }

  @Test
  void reload_keepsTheScenario_whereTheFileIsNone() throws IOException {
    session.open(file);
    Files.writeString(file, "by another program");
    look();
    host.offer.run();
    assertEquals("Other", document.scenario().name());
    assertTrue(dialogs.shown.getFirst().startsWith("plan.tunewise cannot be read again."));
  }

  @Test
  void open_asks_whenAnotherWindowHasTheFile() {
    host.elsewhere = List.of(file);
    session.open(file);
    assertEquals(List.of("other window plan.tunewise"), dialogs.shown);
    assertEquals(PRESET, document.scenario());
    dialogs.otherWindow = OtherWindow.SHOW;
    session.open(file);
    assertEquals(List.of(file), host.shownElsewhere);
    assertEquals(PRESET, document.scenario());
    dialogs.otherWindow = OtherWindow.OPEN;
    session.open(file);
    assertEquals("Other", document.scenario().name());
  }

  /** Undone as far as that, there is nothing left to save. */
  @Test
  void recover_knowsWhatTheFileHolds() throws IOException {
    History history = new History(List.of(new History.Step("Name", OTHER)), List.of());
    Optional<String> stamp = stamp(file).map(FileStamp::text);
    Scenario mine = OTHER.withName("Mine");
    session.recover(
        copy("a", new UnsavedWork(mine, Optional.of(file), stamp, history, List.of())), () -> {});
    assertTrue(document.isDirty());
    document.undo();
    assertEquals(OTHER, document.scenario());
    assertFalse(document.isDirty());
    document.redo();
    assertTrue(document.isDirty());
  }

  @Test
  void recover_asksAboutUnsavedWork_andPutsTypedTextBack() {
    change("Mine");
    List<TypedText> typed = List.of(new TypedText("Horizon", "36"));
    UnsavedWork work =
        new UnsavedWork(OTHER, Optional.empty(), Optional.empty(), History.EMPTY, typed);
    boolean[] then = {false};
    dialogs.unsaved = Unsaved.CANCEL;
    session.recover(copy("a", work), () -> then[0] = true);
    assertFalse(then[0]);
    assertEquals("Mine", document.scenario().name());
    dialogs.unsaved = Unsaved.DISCARD;
    session.recover(copy("a", work), () -> then[0] = true);
    assertTrue(then[0]);
    assertEquals(OTHER, document.scenario());
    assertEquals(typed, host.typed);
  }

  private static final class FakeHost extends QuietHost {
    Runnable pending = () -> {};
    final List<Path> others = new ArrayList<>();
    final List<InputChanges> offered = new ArrayList<>();
    final List<String> sources = new ArrayList<>();
    final List<Copy> copies = new ArrayList<>();
    List<TypedText> typed = List.of();
    List<Path> elsewhere = List.of();
    Runnable offer = () -> {};
    final List<Path> shownElsewhere = new ArrayList<>();
    String said = "";
    boolean left;

    @Override
    public void findCopies(Consumer<List<Copy>> told) {
      told.accept(copies);
    }

    @Override
    public void tookOver(Copy copy) {
      copies.remove(copy);
    }

    @Override
    public void offer(InputChanges changes, String name) {
      offered.add(changes);
      sources.add(changes.source());
    }

    @Override
    public void openOther(Path file, FileContent content) {
      others.add(file);
    }

    @Override
    public void commitPendingEdit() {
      pending.run();
    }

    @Override
    public void offer(String line, String button, Runnable action) {
      said = line + " [" + button + "]";
      offer = action;
    }

    @Override
    public boolean isOpenElsewhere(Path file) {
      return elsewhere.contains(file);
    }

    @Override
    public void showElsewhere(Path file) {
      shownElsewhere.add(file);
    }

    @Override
    public void putBack(List<TypedText> texts) {
      typed = texts;
    }

    @Override
    public void say(String line) {
      said = line;
    }

    @Override
    public void leave() {
      left = true;
    }
  }
}

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.cli.Cli;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.framework.junit5.ApplicationExtension;

/**
 * Faults of disks, folders, links and names against each way in which the program writes a file: it
 * says why in one line, what was there stays as it was, and nothing is left behind.
 */
@ExtendWith(ApplicationExtension.class)
class FileFaultsTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);
  private static final Scenario EDITED = Scenario.DEFAULT.withName("Edited");

  /** Ways to write, each with the name of what it writes. */
  enum Writer {
    WHOLE("plan") {
      @Override
      String write(Path file, Path elsewhere) {
        return refusal(() -> AtomicFiles.write(file, NEW));
      }
    },
    PERSONAL("plan") {
      @Override
      String write(Path file, Path elsewhere) {
        return refusal(() -> AtomicFiles.writePersonal(file, NEW));
      }
    },
    ALL_OR_NONE("plan") {
      @Override
      String write(Path file, Path elsewhere) {
        Map<Path, AtomicFiles.Content> contents = new LinkedHashMap<>();
        contents.put(elsewhere.resolve("first"), out -> out.write(NEW));
        contents.put(file, out -> out.write(NEW));
        return refusal(() -> AtomicFiles.writeAll(contents));
      }
    },
    TWO_AT_ONCE("plan") {
      @Override
      String write(Path file, Path elsewhere) {
        return refusal(
            () ->
                AtomicFiles.writeBoth(
                    elsewhere.resolve("first"),
                    file,
                    (one, other) -> {
                      one.write(NEW);
                      other.write(NEW);
                    }));
      }
    },
    SCENARIO("plan.tunewise") {
      @Override
      String write(Path file, Path elsewhere) {
        return refusal(() -> ScenarioWriter.write(EDITED, file));
      }
    },
    SESSION("plan.tunewise") {
      @Override
      String write(Path file, Path elsewhere) {
        ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
        FakeDialogs dialogs = new FakeDialogs();
        FakeFileDialogs files = new FakeFileDialogs();
        files.choose(file);
        Background background = new Background(Runnable::run, Runnable::run);
        FileSession session =
            new FileSession(
                document,
                new FileTools(preset -> preset, background, files, dialogs),
                new SimpleObjectProperty<>(Settings.DEFAULTS),
                new QuietHost());
        document.edit("Name", scenario -> EDITED);
        session.saveAs();
        assertTrue(document.isDirty(), "nothing is taken for saved");
        assertEquals(Optional.empty(), document.path());
        assertEquals(1, dialogs.shown.size(), "one question, one answer");
        return dialogs.shown.getFirst();
      }
    },
    RESULTS("input.result.json") {
      @Override
      String write(Path file, Path elsewhere) throws IOException {
        Path input = elsewhere.resolve("input.tunewise");
        ScenarioWriter.write(EDITED, input);
        String folder = file.getParent().toString();
        String said = command("simulate", input.toString(), "--no-uncertainty", "--out", folder);
        Files.delete(input);
        return said;
      }
    },
    PICTURE("input.accuracy.svg") {
      @Override
      String write(Path file, Path elsewhere) throws IOException {
        Path input = elsewhere.resolve("input.tunewise");
        ScenarioWriter.write(EDITED, input);
        String said =
            command(
                "export",
                input.toString(),
                "--out",
                file.getParent().toString(),
                "--charts",
                "accuracy",
                "--formats",
                "svg",
                "--no-bands");
        Files.delete(input);
        return said;
      }
    },
    PRICES("prices.json") {
      @Override
      String write(Path file, Path elsewhere) {
        return refusal(
            () ->
                new CatalogStore(file.getParent())
                    .add(CatalogStore.shipped().models().subList(0, 1)));
      }
    },
    /** Costs the settings, never the program: nothing is said. */
    SETTINGS("settings.json") {
      @Override
      String write(Path file, Path elsewhere) {
        Background background = new Background(Runnable::run, Runnable::run);
        SettingsKeeper keeper = new SettingsKeeper(file.getParent(), Settings.DEFAULTS, background);
        keeper.settings().set(Settings.DEFAULTS.withTheme(Theme.DARK));
        keeper.flush();
        assertEquals(Theme.DARK, keeper.settings().get().theme());
        return "quiet";
      }
    };

    private final String file;

    Writer(String file) {
      this.file = file;
    }

    /**
     * Tries to write.
     *
     * @param elsewhere where nothing is the matter
     * @return what is said, one line
     */
    abstract String write(Path file, Path elsewhere) throws IOException;

    /** Whether it makes the folder, so that none can be missing. */
    private boolean makesFolder() {
      return this == RESULTS || this == PICTURE || this == PRICES || this == SETTINGS;
    }
  }

  private interface Attempt {
    void run() throws IOException;
  }

  private static String refusal(Attempt attempt) {
    return assertThrows(WriteException.class, attempt::run).getMessage();
  }

  /** What a command says where it fails. */
  private static String command(String... arguments) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(2, Cli.run(arguments));
    } finally {
      System.setErr(before);
    }
    return said.toString(StandardCharsets.UTF_8).strip();
  }

  /** What is the matter where a file is to be written. */
  enum Fault {
    FOLDER_GONE("does not exist") {
      @Override
      boolean applies(Writer writer) {
        return !writer.makesFolder();
      }

      @Override
      void prepare(Path file) throws IOException {
        Files.delete(file.getParent());
      }
    },
    FOLDER_IS_A_FILE("") {
      @Override
      void prepare(Path file) throws IOException {
        Files.delete(file.getParent());
        Files.writeString(file.getParent(), "mine");
      }
    },
    FOLDER_READ_ONLY("permission denied") {
      @Override
      void prepare(Path file) throws IOException {
        Files.writeString(file, "mine");
        Files.setPosixFilePermissions(
            file.getParent(), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(file.getParent()), "this user may do everything");
      }
    },
    FILE_READ_ONLY("it is read-only") {
      @Override
      void prepare(Path file) throws IOException {
        Files.writeString(file, "mine");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "this user may do everything");
      }
    },
    FILE_IS_A_FOLDER("is a folder") {
      @Override
      void prepare(Path file) throws IOException {
        Files.createDirectory(file);
        Files.writeString(file.resolve("content"), "mine");
      }
    },
    LINKS_IN_A_CIRCLE("its links run in a circle") {
      @Override
      void prepare(Path file) throws IOException {
        Files.createSymbolicLink(file, file.resolveSibling("second"));
        Files.createSymbolicLink(file.resolveSibling("second"), file);
      }
    },
    LINK_TO_A_DEVICE("is not an ordinary file") {
      @Override
      void prepare(Path file) throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/full")), "not on this system");
        Files.createSymbolicLink(file, Path.of("/dev/full"));
      }
    },
    LINK_INTO_A_FOLDER_THAT_IS_GONE("does not exist") {
      @Override
      void prepare(Path file) throws IOException {
        Files.createSymbolicLink(file, file.resolveSibling("gone").resolve("there"));
      }
    };

    private final String reason;

    Fault(String reason) {
      this.reason = reason;
    }

    abstract void prepare(Path file) throws IOException;

    boolean applies(Writer writer) {
      return true;
    }
  }

  private static Stream<Arguments> all() {
    return Arrays.stream(Writer.values())
        .flatMap(
            writer ->
                Arrays.stream(Fault.values())
                    .filter(fault -> fault.applies(writer))
                    .map(fault -> Arguments.of(writer, fault)));
  }

  @TempDir Path home;

  @ParameterizedTest
  @MethodSource("all")
  void fault_isTold_andCostsNothing(Writer writer, Fault fault) throws IOException {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    Path folder = Files.createDirectory(home.resolve("folder"));
    fault.prepare(folder.resolve(writer.file));
    Map<Path, String> before = content();
    try {
      String said = writer.write(folder.resolve(writer.file), elsewhere);
      assertEquals(1, said.lines().count(), said);
      assertFalse(said.contains("Exception"), said);
      assertTrue(writer == Writer.SETTINGS || said.contains(fault.reason), said);
      assertEquals(before, content());
    } finally {
      if (Files.isDirectory(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  /** Copies of unsaved work have names of their own: only their folder can be in the way. */
  @ParameterizedTest
  @EnumSource(names = {"FOLDER_IS_A_FILE", "FOLDER_READ_ONLY"})
  void recovery_saysSo_andLeavesNothing(Fault fault) throws IOException {
    Path folder = Files.createDirectory(home.resolve("folder"));
    fault.prepare(folder.resolve("plan"));
    Map<Path, String> before = content();
    try (RecoveryStore store = new RecoveryStore(folder)) {
      String said = refusal(() -> store.save(new UnsavedWork(EDITED, Optional.empty())));
      assertEquals(1, said.lines().count(), said);
      assertEquals(before, content());
    } finally {
      if (Files.isDirectory(folder)) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  /** What a disk says when it takes no more, at any byte of a file. */
  @ParameterizedTest
  @EnumSource
  void disk_mayRefuseAtAnyByte(DiskFault fault) throws IOException {
    Path file = Files.writeString(home.resolve("plan"), "mine");
    Path other = home.resolve("other");
    for (int taken : new int[] {0, 1, 70_000}) {
      AtomicFiles.Content content =
          out -> {
            out.write(new byte[taken]);
            out.flush();
            throw new IOException(fault.system);
          };
      Map<Path, AtomicFiles.Content> both = new LinkedHashMap<>();
      both.put(other, out -> out.write(NEW));
      both.put(file, content);
      for (Attempt attempt :
          List.<Attempt>of(
              () -> AtomicFiles.write(file, content), () -> AtomicFiles.writeAll(both))) {
        assertEquals(file + ": cannot be written: " + fault.words, refusal(attempt));
        assertEquals(Map.of(Path.of("plan"), "mine"), content());
      }
    }
  }

  /** In the words of systems. */
  enum DiskFault {
    FULL("No space left on device", "the disk is full"),
    FULL_ON_WINDOWS("There is not enough space on the disk", "the disk is full"),
    QUOTA("Disk quota exceeded", "the disk quota is used up"),
    READ_ONLY("Read-only file system", "the disk is read-only"),
    BROKEN("Input/output error", "Input/output error");

    private final String system;
    private final String words;

    DiskFault(String system, String words) {
      this.system = system;
      this.words = words;
    }
  }

  /** All below the folder of this test: files with their content, links with where they lead. */
  private Map<Path, String> content() throws IOException {
    Map<Path, String> content = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.filter(path -> !path.equals(home)).toList()) {
        content.put(home.relativize(each), content(each));
      }
    }
    return content;
  }

  private static String content(Path path) throws IOException {
    if (Files.isSymbolicLink(path)) {
      return "→ " + Files.readSymbolicLink(path);
    }
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "folder" : Files.readString(path);
  }
}

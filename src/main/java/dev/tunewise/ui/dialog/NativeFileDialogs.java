package dev.tunewise.ui.dialog;

import dev.tunewise.file.FileNames;
import dev.tunewise.ui.settings.Settings;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The operating system's own dialogs. */
public final class NativeFileDialogs implements FileDialogs {
  private static final String UNNAMED = "Scenario";

  private final Supplier<Window> owner;
  private final ObjectProperty<Settings> settings;
  private final Dialogs dialogs;
  private final SystemViewer viewer;

  /** Dialogs in front of a window. */
  public NativeFileDialogs(
      Supplier<Window> owner, ObjectProperty<Settings> settings, Dialogs dialogs) {
    this.owner = owner;
    this.settings = settings;
    this.dialogs = dialogs;
    viewer = new SystemViewer(line -> dialogs.problem(line, List.of()));
  }

  @Override
  public void show(Path path) {
    viewer.open(path);
  }

  @Override
  public void showInFolder(List<Path> files) {
    viewer.showInFolder(files);
  }

  @Override
  public Optional<Path> open(Kind kind) {
    FileChooser chooser = chooser("Open", kind);
    return remembered(kind.key(), chooser.showOpenDialog(DialogPlace.front(owner.get())));
  }

  @Override
  public List<Path> openAll(Kind kind) {
    FileChooser chooser = chooser("Open", kind);
    List<File> chosen = chooser.showOpenMultipleDialog(DialogPlace.front(owner.get()));
    if (chosen == null || remembered(kind.key(), chosen.getFirst()).isEmpty()) {
      return List.of();
    }
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> save(Kind kind, String suggestedName) {
    FileChooser chooser = chooser("Save", kind);
    chooser.setInitialFileName(kind.complete(path(suggestedName)).toString());
    Optional<Path> chosen =
        remembered(kind.key(), chooser.showSaveDialog(DialogPlace.front(owner.get())));
    return chosen.flatMap(path -> completed(kind, path));
  }

  @Override
  public Optional<Path> folder(String key, String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    startFolder(key).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    File chosen = chooser.showDialog(DialogPlace.front(owner.get()));
    Optional<Path> folder = Optional.ofNullable(chosen).map(File::toPath);
    folder.ifPresent(path -> settings.set(settings.get().withFolder(key, path)));
    return folder;
  }

  /** Some systems add no extension, and so did not ask about the file that really is replaced. */
  private Optional<Path> completed(Kind kind, Path chosen) {
    Path complete = kind.complete(chosen);
    boolean unasked = !complete.equals(chosen) && Files.exists(complete);
    if (unasked) {
      String question = complete.getFileName() + " already exists. Replace it?";
      return dialogs.confirm(question, "", "Replace") ? Optional.of(complete) : Optional.empty();
    }
    return Optional.of(complete);
  }

  private FileChooser chooser(String verb, Kind kind) {
    DialogPlace.hideTooltips();
    FileChooser chooser = new FileChooser();
    chooser.setTitle(verb + " " + kind.description());
    String[] patterns = kind.extensions().stream().map(e -> "*." + e).toArray(String[]::new);
    chooser.getExtensionFilters().add(new ExtensionFilter(kind.description(), patterns));
    chooser.getExtensionFilters().add(new ExtensionFilter("All files", "*.*"));
    startFolder(kind.key()).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
    return chooser;
  }

  private Optional<Path> startFolder(String key) {
    // A chooser throws if its folder is gone.
    return Optional.ofNullable(settings.get().folders().get(key)).filter(Files::isDirectory);
  }

  private Optional<Path> remembered(String key, @Nullable File file) {
    Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
    path.map(Path::getParent)
        .ifPresent(folder -> settings.set(settings.get().withFolder(key, folder)));
    return path;
  }

  private static Path path(String suggestedName) {
    try {
      return Path.of(FileNames.safe(suggestedName, UNNAMED));
    } catch (InvalidPathException e) { // a system without letters for this name
      return Path.of(UNNAMED);
    }
  }
}

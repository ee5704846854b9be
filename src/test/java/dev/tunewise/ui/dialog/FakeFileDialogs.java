package dev.tunewise.ui.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses one and the same path and notes what was asked. */
public final class FakeFileDialogs implements FileDialogs {
  public Optional<Path> answer = Optional.empty();

  /** Kinds of files to open. */
  public final List<Kind> opened = new ArrayList<>();

  /** Names suggested for files to save, with extension. */
  public final List<String> suggested = new ArrayList<>();

  public final List<Path> shown = new ArrayList<>();
  public final List<List<Path>> shownInFolder = new ArrayList<>();

  /** Lets this path be chosen; gives it back. */
  public Path choose(Path path) {
    answer = Optional.of(path);
    return path;
  }

  @Override
  public Optional<Path> open(Kind kind) {
    opened.add(kind);
    return answer;
  }

  @Override
  public List<Path> openAll(Kind kind) {
    return open(kind).stream().toList();
  }

  @Override
  public Optional<Path> save(Kind kind, String suggestedName) {
    suggested.add(suggestedName + "." + kind.extensions().getFirst());
    return answer;
  }

  @Override
  public void show(Path path) {
    shown.add(path);
  }

  @Override
  public void showInFolder(List<Path> files) {
    shownInFolder.add(files);
  }

  @Override
  public Optional<Path> folder(String key, String title) {
    return answer;
  }
}

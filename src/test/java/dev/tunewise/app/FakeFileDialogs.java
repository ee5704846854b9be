package dev.tunewise.app;

import dev.tunewise.ui.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses one and the same path. */
final class FakeFileDialogs implements FileDialogs {
  Optional<Path> answer = Optional.empty();

  @Override
  public Optional<Path> open(Kind kind) {
    return answer;
  }

  @Override
  public Optional<Path> save(Kind kind, String suggestedName) {
    return answer;
  }

  @Override
  public Optional<Path> folder(String key, String title) {
    return answer;
  }
}

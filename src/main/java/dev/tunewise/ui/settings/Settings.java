package dev.tunewise.ui.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the program remembers of its user from one start to the next; immutable.
 *
 * @param window empty before the first start
 * @param dividers positions of the movable dividers, by name
 * @param recentFiles the latest first
 * @param folders the folder used last, by kind of file
 * @param choices other choices, such as the size of exported charts, by name
 */
public record Settings(
    Theme theme,
    Optional<WindowBounds> window,
    Map<String, Double> dividers,
    List<Path> recentFiles,
    Map<String, Path> folders,
    Map<String, String> choices) {
  /** What holds before anything was chosen. */
  public static final Settings DEFAULTS =
      new Settings(Theme.SYSTEM, Optional.empty(), Map.of(), List.of(), Map.of(), Map.of());

  private static final int MAX_RECENT_FILES = 10;
  private static final String REOPENS = "reopensLastFile";
  private static final String KEEPS_PREVIOUS = "keepsPreviousVersion";
  private static final String TEXT_SIZE = "textSize";

  public Settings {
    dividers = Map.copyOf(dividers);
    recentFiles =
        List.copyOf(recentFiles.subList(0, Math.min(MAX_RECENT_FILES, recentFiles.size())));
    folders = Map.copyOf(folders);
    choices = Map.copyOf(choices);
  }

  public Settings withTheme(Theme newTheme) {
    return new Settings(newTheme, window, dividers, recentFiles, folders, choices);
  }

  public Settings withWindow(WindowBounds bounds) {
    return new Settings(theme, Optional.of(bounds), dividers, recentFiles, folders, choices);
  }

  public Settings withDivider(String name, double position) {
    return withDividers(with(dividers, name, position));
  }

  public Settings withDividers(Map<String, Double> positions) {
    return new Settings(theme, window, positions, recentFiles, folders, choices);
  }

  /** With a file in front of the recent ones. */
  public Settings withRecent(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    List<Path> files = new ArrayList<>(recentFiles);
    files.remove(absolute);
    files.addFirst(absolute);
    return withRecentFiles(files);
  }

  /** Without a file that is no longer there. */
  public Settings withoutRecent(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    return withRecentFiles(recentFiles.stream().filter(f -> !f.equals(absolute)).toList());
  }

  public Settings withRecentFiles(List<Path> files) {
    return new Settings(theme, window, dividers, files, folders, choices);
  }

  public Settings withFolder(String kind, Path folder) {
    return new Settings(theme, window, dividers, recentFiles, with(folders, kind, folder), choices);
  }

  public Settings withChoice(String name, String choice) {
    return new Settings(theme, window, dividers, recentFiles, folders, with(choices, name, choice));
  }

  /** Whether the program starts with the file used last; at first it does not. */
  public boolean reopensLastFile() {
    return choices.getOrDefault(REOPENS, "").equals("true");
  }

  public Settings withReopensLastFile(boolean reopens) {
    return withChoice(REOPENS, String.valueOf(reopens));
  }

  /** Whether a save keeps what was in the file before beside it; at first it does. */
  public boolean keepsPreviousVersion() {
    return choices.getOrDefault(KEEPS_PREVIOUS, "true").equals("true");
  }

  public Settings withKeepsPreviousVersion(boolean keeps) {
    return withChoice(KEEPS_PREVIOUS, String.valueOf(keeps));
  }

  /** How large text is; empty before it was chosen. */
  public Optional<TextSize> textSize() {
    return TextSize.ofPercent(choices.getOrDefault(TEXT_SIZE, ""));
  }

  public Settings withTextSize(TextSize size) {
    return withChoice(TEXT_SIZE, String.valueOf(size.percent()));
  }

  private static <V> Map<String, V> with(Map<String, V> map, String name, V value) {
    Map<String, V> changed = new HashMap<>(map);
    changed.put(name, value);
    return changed;
  }
}

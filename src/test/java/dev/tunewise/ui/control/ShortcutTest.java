package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The table of keys holds all that the sources answer, and nothing else. */
class ShortcutTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/tunewise/ui");

  /** Keys with a modifier, as accelerators are written. */
  private static final Pattern COMBINATION =
      Pattern.compile("\"((?:(?:Shortcut|Shift|Alt)\\+)+[^\"+]+|F\\d+)\"");

  /** Keys in a sentence. */
  private static final Pattern BY_HAND =
      Pattern.compile("\"[^\"\n]*((?:Ctrl|Cmd|⌘)\\+|\\((?:Esc|Insert|Delete|Enter|Tab|F\\d+)\\b)");

  private static final Pattern CODE = Pattern.compile("KeyCode\\.([A-Z_0-9]+)");
  private static final Pattern CASES = Pattern.compile("case ((?:[A-Z][A-Z_0-9]*(?:, )?)+) ->");

  /** The menus make themselves known. */
  private static final Set<String> MENUS = Set.of("MainMenu");

  /** They take keys from others. */
  private static final Set<String> TABLE = Set.of("Shortcut", "MenuItems");

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!TABLE.contains(name)) {
          sources.put(name, Files.readString(file));
        }
      }
    }
    return sources;
  }

  private static Set<String> found(Pattern pattern, String source) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** Names of the keys that a source tells apart. */
  private static Set<String> codes(String source) {
    Set<String> codes = new TreeSet<>(found(CODE, source));
    if (source.contains("KeyEvent") || source.contains("KeyCode ")) {
      Set<String> known = new HashSet<>();
      Arrays.stream(KeyCode.values()).forEach(code -> known.add(code.name()));
      for (String cases : found(CASES, source)) {
        Arrays.stream(cases.split(", ")).filter(known::contains).forEach(codes::add);
      }
    }
    Set<String> names = new TreeSet<>();
    for (String code : codes) {
      String name = KeyCode.valueOf(code).getName();
      names.add(code.equals("CONTEXT_MENU") ? "Menu" : name.replace("Numpad ", ""));
    }
    return names;
  }

  private static List<Shortcut> of(String handler) {
    return Arrays.stream(Shortcut.values()).filter(s -> s.handlers().contains(handler)).toList();
  }

  private static Set<String> keysOf(String handler) {
    Set<String> keys = new TreeSet<>();
    for (Shortcut row : of(handler)) {
      row.keys().forEach(key -> keys.add(key.substring(key.lastIndexOf('+') + 1)));
    }
    return keys;
  }

  @Test
  void keys_thatAreAnswered_standInTheTable() throws IOException {
    List<String> missing = new ArrayList<>();
    sources()
        .forEach(
            (name, source) -> {
              Set<String> answered = codes(source);
              answered.removeAll(keysOf(name));
              answered.forEach(key -> missing.add(name + " answers " + key));
            });
    assertEquals(List.of(), missing);
  }

  @Test
  void accelerators_areThoseOfMenus_orStandInTheTable() throws IOException {
    Map<String, String> sources = sources();
    Set<String> known = new TreeSet<>();
    MENUS.forEach(menu -> known.addAll(found(COMBINATION, sources.getOrDefault(menu, ""))));
    assertTrue(known.size() > 20);
    List<String> missing = new ArrayList<>();
    sources.forEach(
        (name, source) -> {
          Set<String> used = found(COMBINATION, source);
          used.removeAll(known);
          of(name).forEach(row -> used.removeAll(row.keys()));
          used.forEach(keys -> missing.add(name + " has " + keys));
        });
    assertEquals(List.of(), missing);
  }

  /** They are other keys on other systems, and change in one place. */
  @Test
  void sentences_takeTheirKeysFromTheTable() throws IOException {
    List<String> byHand = new ArrayList<>();
    sources()
        .forEach((name, source) -> found(BY_HAND, source).forEach(k -> byHand.add(name + " " + k)));
    assertEquals(List.of(), byHand);
    assertEquals("Pastes (" + Keys.text("Shortcut+V") + ")", Shortcut.PASTE_ROWS.after("Pastes"));
    assertEquals("Looks (F9)", Keys.ofMenu("Looks", "F9"));
  }

  @Test
  void table_namesNobody_whoIsGone() throws IOException {
    Set<String> names = sources().keySet();
    for (Shortcut row : Shortcut.values()) {
      assertTrue(names.containsAll(row.handlers()), row.name());
      assertFalse(row.text().isBlank(), row.name());
      assertFalse(row.meaning().endsWith("."), row.name());
    }
  }

  @Test
  void place_hasKeys_thatMeanOneThing() {
    for (Shortcut.Place place : Shortcut.Place.values()) {
      List<String> meanings = place.shortcuts().stream().map(Shortcut::meaning).toList();
      assertFalse(meanings.isEmpty());
      assertEquals(meanings.size(), new HashSet<>(meanings).size());
    }
  }
}

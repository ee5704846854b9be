package dev.tunewise.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Contrast;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.settings.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LookTest {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private static final Color BLUE = Color.web("#3b5bdb");
  private static final SystemLook USUAL = new SystemLook(false, false, false, false, Color.GRAY);

  private final ObjectProperty<SystemLook> system = new SimpleObjectProperty<>(USUAL);
  private final List<String> names = List.of("prompting", "fine-tuning", "hybrid");
  private final VBox box = new VBox();
  private Look look;

  @Start
  void start(Stage stage) {
    look = new Look(theme, system);
    for (String name : names) {
      Region line = new Region();
      line.setStyle("-fx-background-color: -tw-" + name);
      Region text = new Region();
      text.setStyle("-fx-background-color: -tw-" + name + "-text");
      box.getChildren().addAll(line, text);
    }
    Region ground = new Region();
    ground.setStyle("-fx-background-color: -color-bg-default");
    Region accent = new Region();
    accent.setStyle("-fx-background-color: -color-accent-emphasis");
    Region menu = new Region();
    menu.setStyle("-fx-background-color: -tw-menu-chosen");
    Region letters = new Region();
    letters.setStyle("-fx-background-color: -color-fg-default");
    box.getChildren().addAll(ground, accent, menu, letters);
    stage.setScene(new Scene(box, 100, 100));
    stage.show();
  }

  private Color color(int index) {
    return (Color)
        ((Region) box.getChildren().get(index)).getBackground().getFills().getFirst().getFill();
  }

  private static Color of(java.awt.Color color) {
    return Color.rgb(color.getRed(), color.getGreen(), color.getBlue());
  }

  /** What a change of theme or system leads to, at once. */
  private void become(Theme choice, SystemLook asked, FxRobot robot) {
    robot.interact(
        () -> {
          theme.set(choice);
          system.set(asked);
          box.applyCss();
        });
  }

  private static SystemLook system(boolean dark, boolean highContrast) {
    return new SystemLook(dark, highContrast, false, false, Color.GRAY);
  }

  private void assertMode(ColorMode mode) {
    assertEquals(mode, look.modeProperty().get());
    Palette palette = Palette.of(mode);
    for (Strategy strategy : Strategy.values()) {
      assertEquals(of(palette.line(strategy)), color(2 * strategy.ordinal()));
      assertEquals(of(palette.text(strategy)), color(2 * strategy.ordinal() + 1));
    }
    assertEquals(of(palette.background()), color(2 * names.size()));
    ColorScheme frame = mode.isDark() ? ColorScheme.DARK : ColorScheme.LIGHT;
    assertEquals(frame, box.getScene().getPreferences().getColorScheme());
  }

  @Test
  void colors_areThoseOfTheCharts_inEachTheme(FxRobot robot) {
    for (boolean dark : new boolean[] {false, true}) {
      for (boolean contrast : new boolean[] {false, true}) {
        become(Theme.LIGHT, system(dark, contrast), robot);
        assertMode(ColorMode.LIGHT);
        become(Theme.DARK, system(dark, contrast), robot);
        assertMode(ColorMode.DARK);
        become(Theme.HIGH_CONTRAST, system(dark, contrast), robot);
        assertMode(dark ? ColorMode.DARK_CONTRAST : ColorMode.LIGHT_CONTRAST);
        become(Theme.SYSTEM, system(dark, contrast), robot);
        assertMode(ColorMode.of(dark, contrast));
      }
    }
  }

  @Test
  void accent_isTheSystems_whereItCanBeRead(FxRobot robot) {
    int accent = 2 * names.size() + 1;
    become(Theme.LIGHT, USUAL, robot);
    Color own = color(accent);
    become(Theme.LIGHT, new SystemLook(false, false, false, false, BLUE), robot);
    assertEquals(BLUE, color(accent));
    assertMode(ColorMode.LIGHT);
    become(Theme.LIGHT, new SystemLook(false, false, true, true, BLUE), robot);
    assertEquals(BLUE, color(accent));
    become(Theme.LIGHT, new SystemLook(false, false, false, false, Color.GOLD), robot);
    assertEquals(own, color(accent));
    become(Theme.HIGH_CONTRAST, new SystemLook(false, true, false, false, BLUE), robot);
    assertMode(ColorMode.LIGHT_CONTRAST);
    assertNotEquals(BLUE, color(accent));
  }

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void menus_canBeRead_whereTheyAreChosen(Theme choice, FxRobot robot) {
    become(choice, USUAL, robot);
    int menu = 2 * names.size() + 2;
    assertTrue(Contrast.ratio(rgb(color(menu + 1)), rgb(color(menu))) >= 4.5);
  }

  @Test
  void accent_keepsLettersReadable_whateverItIs() {
    Random random = new Random(7);
    int taken = 0;
    for (int i = 0; i < 500; i++) {
      Color accent = Color.rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      for (ColorMode mode : ColorMode.ofFiles()) {
        Color ground = of(Palette.of(mode).background());
        Optional<String> rules = AccentColors.rules(accent, ground, of(Palette.of(mode).ink()));
        if (rules.isPresent()) {
          taken++;
          Map<String, Integer> named = colors(rules.get());
          int letters = named.get("-color-accent-fg");
          int emphasis = named.get("-color-accent-emphasis");
          assertTrue(Contrast.ratio(0xFFFFFF, emphasis) >= 4.5, rules.get());
          assertTrue(Contrast.ratio(rgb(ground), emphasis) >= 3, rules.get());
          assertTrue(
              Contrast.ratio(letters, named.get("-color-accent-subtle")) >= 4.5, accent + "");
          assertTrue(Contrast.ratio(letters, rgb(ground)) >= 4.5, rules.get());
        }
      }
    }
    assertTrue(taken > 100, taken + " taken");
  }

  private static int rgb(Color color) {
    return Integer.parseInt(color.toString().substring(2, 8), 16);
  }

  private static Map<String, Integer> colors(String sheet) {
    Map<String, Integer> named = new HashMap<>();
    Matcher found = Pattern.compile("(-[\\w-]+): #([0-9a-f]{6});").matcher(sheet);
    while (found.find()) {
      named.put(found.group(1), Integer.parseInt(found.group(2), 16));
    }
    return named;
  }

  /** Letters on every ground that is not filled with the opposite, and edges. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void highContrast_isSevenToOne(String name) throws IOException {
    Path sheet = Path.of("src/main/resources/dev/tunewise/ui/look/%s-contrast.css".formatted(name));
    Map<String, Integer> named = colors(Files.readString(sheet));
    int ground = named.get("-color-bg-default");
    for (String color : named.keySet()) {
      if (color.endsWith("-fg") || color.endsWith("-text") || color.startsWith("-color-fg-")) {
        boolean turned = color.equals("-color-fg-emphasis");
        int under = turned ? named.get("-color-accent-emphasis") : ground;
        assertTrue(Contrast.ratio(named.get(color), under) >= 7, color);
      }
      if (color.startsWith("-color-bg-")) {
        assertEquals(ground, named.get(color), color);
      }
    }
    assertTrue(Contrast.ratio(named.get("-tw-disabled"), ground) >= 4.5);
    assertTrue(Contrast.ratio(named.get("-color-border-default"), ground) >= 7);
    assertTrue(Contrast.ratio(named.get("-color-border-muted"), ground) >= 7);
    for (Strategy strategy : Strategy.values()) {
      Palette palette = Palette.of(ColorMode.of(name.equals("dark"), true));
      assertTrue(Contrast.ratio(palette.line(strategy).getRGB(), ground) >= 7);
    }
  }

  @Test
  void highContrast_isWhatTheSystemsCallIt() {
    assertTrue(SystemLook.isHighContrast(Map.of("Windows.SPI.HighContrast", true)));
    assertFalse(SystemLook.isHighContrast(Map.of("Windows.SPI.HighContrast", false)));
    assertTrue(SystemLook.isHighContrast(Map.of("GTK.theme_name", "HighContrast")));
    assertTrue(SystemLook.isHighContrast(Map.of("GTK.theme_name", "HighContrastInverse")));
    assertTrue(SystemLook.isHighContrast(Map.of("GTK.theme_name", "High-Contrast")));
    assertFalse(SystemLook.isHighContrast(Map.of("GTK.theme_name", "Adwaita")));
    assertFalse(SystemLook.isHighContrast(Map.of()));
  }

  /** With and without a compositor: a sheet that is missing or broken leaves the colors out. */
  @ParameterizedTest
  @EnumSource(ColorMode.class)
  void sheet_ofEachKind_hasTheColors(ColorMode mode, FxRobot robot) {
    String before = String.valueOf(Application.getUserAgentStylesheet());
    for (boolean popupsBlend : new boolean[] {false, true}) {
      robot.interact(
          () -> {
            String sheet = Look.sheet(mode, popupsBlend);
            Application.setUserAgentStylesheet(StyleSheets.url(Look.class, sheet));
            box.applyCss();
            assertEquals(of(Palette.of(mode).line(Strategy.PROMPTING)), color(0));
            Application.setUserAgentStylesheet(before);
          });
    }
  }

  @Test
  void ownSheets_nameNoControl_whoseRulesAreLeftOut() throws IOException {
    Set<String> unused = UnusedControls.classes().keySet();
    Pattern styleClass = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    List<String> named = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".css")).toList()) {
        String sheet = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/|\\{[^}]*}", " ");
        styleClass
            .matcher(sheet)
            .results()
            .map(found -> found.group(1))
            .filter(unused::contains)
            .forEach(named::add);
      }
    }
    assertEquals(List.of(), named);
  }

  /** What the program shows has the rules of the base theme, what it does without has none. */
  @Test
  void sheet_hasRules_ofWhatIsShown(FxRobot robot) {
    robot.interact(
        () -> {
          box.getChildren().setAll(new TextField(), new ToolBar());
          box.applyCss();
          assertFalse(((Region) box.getChildren().getFirst()).getPadding().equals(Insets.EMPTY));
          assertNull(((Region) box.getChildren().getLast()).getBackground());
        });
  }

  /** A color that no sheet defines leaves a text black, on dark ground too. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void namedColors_areDefined(String mode) throws IOException {
    Pattern name = Pattern.compile("-(?:color|tw)-[\\w-]*\\w(?<defined>\\s*:)?");
    Set<String> used = new TreeSet<>();
    Set<String> defined = new HashSet<>();
    List<String> sheets = sheets(mode);
    for (String sheet : sheets) {
      Matcher found = name.matcher(sheet);
      while (found.find()) {
        if (found.group("defined") != null) {
          defined.add(found.group().replaceAll("\\s*:", ""));
        } else if (!sheet.equals(sheets.getFirst())) { // the theme's own uses are its own affair
          used.add(found.group());
        }
      }
    }
    assertTrue(used.size() > 20);
    used.removeAll(defined);
    assertEquals(Set.of(), used);
  }

  /** Of a field's edge only what lies beside its ground is to be seen. */
  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void groundAboveAnEdge_letsNothingThrough(String mode) throws IOException {
    String all = String.join("\n", sheets(mode));
    Set<String> translucent = new HashSet<>(Set.of("transparent", "rgba"));
    Pattern definition = Pattern.compile("(-(?:color|tw)-[\\w-]+)\\s*:([^;]*);");
    for (int before = 0; before < translucent.size(); ) {
      before = translucent.size();
      definition
          .matcher(all)
          .results()
          .filter(found -> names(found.group(2)).anyMatch(translucent::contains))
          .forEach(found -> translucent.add(found.group(1)));
    }
    assertTrue(translucent.contains("-color-neutral-subtle"));
    Pattern layers = Pattern.compile("-fx-background-color:([^,;]*),([^,;]*)[,;]");
    List<String> wrong = new ArrayList<>();
    for (String sheet : sheets(mode).subList(1, sheets(mode).size())) {
      Matcher found = layers.matcher(sheet);
      while (found.find()) {
        if (!found.group(1).strip().equals("transparent")
            && names(found.group(2)).anyMatch(translucent::contains)) {
          wrong.add(found.group());
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Stream<String> names(String value) {
    return Pattern.compile("-?[a-z][\\w-]*").matcher(value).results().map(MatchResult::group);
  }

  /** The base theme of a mode, then the program's own sheets that go with it; no comments. */
  private static List<String> sheets(String mode) throws IOException {
    List<String> sheets = new ArrayList<>();
    try (InputStream base =
        LookTest.class.getResourceAsStream("/atlantafx/base/theme/primer-%s.css".formatted(mode))) {
      sheets.add(new String(base.readAllBytes(), StandardCharsets.UTF_8));
    }
    Set<String> others = Set.of("light.css", "dark.css", "light-contrast.css", "dark-contrast.css");
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".css")).toList()) {
        String called = file.getFileName().toString();
        if (!others.contains(called) || called.equals(mode + ".css")) {
          sheets.add(Files.readString(file));
        }
      }
    }
    return sheets.stream().map(sheet -> sheet.replaceAll("(?s)/\\*.*?\\*/", "")).toList();
  }
}

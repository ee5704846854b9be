package dev.tunewise.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LookTest {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final List<String> names = List.of("prompting", "fine-tuning", "hybrid");
  private final VBox box = new VBox();
  private Look look;

  @Start
  void start(Stage stage) {
    look = new Look(theme);
    for (String name : names) {
      Region line = new Region();
      line.setStyle("-fx-background-color: -tw-" + name);
      Region text = new Region();
      text.setStyle("-fx-background-color: -tw-" + name + "-text");
      box.getChildren().addAll(line, text);
    }
    Region ground = new Region();
    ground.setStyle("-fx-background-color: -color-bg-default");
    box.getChildren().add(ground);
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

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void colors_areThoseOfTheCharts(Theme choice, FxRobot robot) {
    robot.interact(
        () -> {
          theme.set(choice);
          box.applyCss();
        });
    boolean dark = choice == Theme.DARK;
    Palette palette = dark ? Palette.DARK : Palette.LIGHT;
    assertEquals(dark ? ColorMode.DARK : ColorMode.LIGHT, look.modeProperty().get());
    for (Strategy strategy : Strategy.values()) {
      assertEquals(of(palette.line(strategy)), color(2 * strategy.ordinal()));
      assertEquals(of(palette.text(strategy)), color(2 * strategy.ordinal() + 1));
    }
    assertEquals(of(palette.background()), color(2 * names.size()));
  }

  /** With and without a compositor: a sheet that is missing or broken leaves the colors out. */
  @ParameterizedTest
  @CsvSource({"LIGHT,true", "LIGHT,false", "DARK,true", "DARK,false"})
  void sheet_ofEachKind_hasTheColors(ColorMode mode, boolean popupsBlend, FxRobot robot) {
    String before = String.valueOf(Application.getUserAgentStylesheet());
    robot.interact(
        () -> {
          String sheet = Look.sheet(mode, popupsBlend);
          Application.setUserAgentStylesheet(StyleSheets.url(Look.class, sheet));
          box.applyCss();
          assertEquals(
              of((mode == ColorMode.DARK ? Palette.DARK : Palette.LIGHT).line(Strategy.PROMPTING)),
              color(0));
          Application.setUserAgentStylesheet(before);
        });
  }

  /** A color that no sheet defines leaves a text black, on dark ground too. */
  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void namedColors_areDefined(Theme choice) throws IOException {
    String mode = choice.name().toLowerCase(Locale.ROOT);
    Pattern name = Pattern.compile("-(?:color|tw)-[\\w-]*\\w(?<defined>\\s*:)?");
    Set<String> used = new TreeSet<>();
    Set<String> defined = new HashSet<>();
    List<String> sheets = new ArrayList<>();
    try (InputStream base =
        LookTest.class.getResourceAsStream("/atlantafx/base/theme/primer-%s.css".formatted(mode))) {
      sheets.add(new String(base.readAllBytes(), StandardCharsets.UTF_8));
    }
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
      Set<String> others = Set.of("light.css", "dark.css");
      for (Path file : files.filter(f -> f.toString().endsWith(".css")).toList()) {
        String called = file.getFileName().toString();
        if (!others.contains(called) || called.equals(mode + ".css")) {
          sheets.add(Files.readString(file));
        }
      }
    }
    for (String sheet : sheets) {
      Matcher found = name.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
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
}

package dev.tunewise.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.settings.Theme;
import java.util.List;
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
}

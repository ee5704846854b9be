package dev.tunewise.chart.draw;

import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.ScenarioLines.Line;
import dev.tunewise.text.Words;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/**
 * The labels at the line ends: the name, cut to the room there is, with strategy and value below.
 *
 * @param blocks one per line of the chart, and one for the target if it has one
 * @param margin room to the right of the plot
 */
record ScenarioLabels(List<TextBlock> blocks, double margin) {
  /** Share of the chart's width that labels may take. */
  private static final double WIDEST = 0.3;

  /** Share of a text's width that another font may need more. */
  private static final double FONT_SLACK = 1.04;

  /** From the plot to the labels; room for markers and leaders. */
  static final double GAP = 12;

  ScenarioLabels {
    blocks = List.copyOf(blocks);
  }

  static ScenarioLabels of(ScenarioLines data, ChartTheme theme, double width) {
    double widest = WIDEST * width;
    List<TextBlock> blocks = new ArrayList<>();
    Font font = theme.strongLabel();
    for (int i = 0; i < data.lines().size(); i++) {
      Line line = data.lines().get(i);
      Color color = ScenarioStyle.of(i, theme).line();
      String value = line.strategy().label() + ' ' + line.nowText() + (i == 0 ? " · baseline" : "");
      blocks.add(TextBlock.of(cut(line.name(), font, widest) + "\n" + value, font, color));
    }
    if (data.target().isPresent()) {
      String text = "Target " + data.y().quantity().brief(data.target().getAsDouble());
      blocks.add(TextBlock.of(text, theme.label(), theme.palette().muted()));
    }
    double most = blocks.stream().mapToDouble(TextBlock::width).max().orElse(0);
    return new ScenarioLabels(blocks, most * FONT_SLACK + theme.px(GAP + 4));
  }

  /** As much of the beginning as fits. */
  private static String cut(String name, Font font, double widest) {
    String text = Words.brief(name, 60);
    for (int letters = text.codePointCount(0, text.length()); letters > 4; letters--) {
      String shorter = Words.brief(text, letters);
      if (TextBlock.of(shorter, font, Color.BLACK).width() <= widest) {
        return shorter;
      }
    }
    return Words.brief(text, 4);
  }
}

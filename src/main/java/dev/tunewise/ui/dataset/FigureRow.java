package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetReport.OverLong;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.LabelCounts;
import dev.tunewise.dataset.LineProblem;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** The headline numbers of a training file, side by side, or in two rows where they must. */
final class FigureRow extends TilePane {
  private static final double GAP = 10;
  private static final double WIDE = 860;

  private final DatasetReport report;
  private final Numbers numbers;

  FigureRow(DatasetReport report, DatasetText text) {
    this.report = report;
    numbers = text.numbers();
    setHgap(GAP);
    setVgap(GAP);
    setMinHeight(Region.USE_PREF_SIZE);
    prefTileWidthProperty().bind(widthProperty().map(FigureRow::tileWidth));
    getChildren()
        .setAll(
            List.of(
                figure("Examples", numbers.count(report.examples()), unreadable()),
                figure("Duplicates", text.duplicates(report), share(report.duplicates())),
                figure(
                    "Empty answers",
                    numbers.count(report.count(LineProblem.EMPTY_ANSWER)),
                    share(report.count(LineProblem.EMPTY_ANSWER))),
                report.overLong().map(this::overLong).orElse(figure("Too long", "–", "no limit")),
                figure("Distinct labels", text.labels(report), labels()),
                figure(
                    "Tokens per example",
                    numbers.full(report.current().example().mean(), 1)
                        + (report.isMoreThanCounted() ? "+" : ""),
                    "mean · " + text.tokens(report))));
  }

  private static double tileWidth(Number width) {
    int columns = width.doubleValue() < WIDE ? 3 : 6;
    return Math.max(1, Math.floor((width.doubleValue() - (columns - 1) * GAP) / columns));
  }

  private String unreadable() {
    long lines = report.unreadable();
    return lines == 0 ? "all lines can be read" : numbers.count(lines, "line") + " unreadable";
  }

  private String share(long examples) {
    return examples == 0
        ? "none"
        : numbers.percent((double) examples / report.examples()) + " of the examples";
  }

  private VBox overLong(OverLong over) {
    return figure(
        "Too long",
        numbers.count(over.examples()),
        "over " + numbers.count(over.limit()) + " tokens");
  }

  private String labels() {
    return report.labels().map(this::fewest).orElse("answers are not short");
  }

  private String fewest(LabelCounts labels) {
    return labels.areClasses()
        ? "rarest: " + numbers.count(labels.fewestExamples()) + " examples"
        : "too many to be classes";
  }

  private static VBox figure(String name, String value, String detail) {
    Label heading = Nodes.label(name, "tw-figure-name");
    Label number = Nodes.label(value, "tw-figure-value");
    Label remark = Nodes.paragraph(detail, "tw-dialog-remark");
    VBox figure = Nodes.styled(new VBox(heading, number, remark), "tw-figure");
    figure.setAccessibleRole(AccessibleRole.TEXT);
    figure.setAccessibleText(name + ": " + value + ", " + detail);
    return figure;
  }
}

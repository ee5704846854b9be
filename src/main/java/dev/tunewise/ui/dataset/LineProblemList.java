package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.LineProblem;
import dev.tunewise.dataset.LineProblemReport;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong with lines of a training file, each kind with how often and where. */
final class LineProblemList extends GridPane {
  private final DatasetText text;

  LineProblemList(DatasetReport report, DatasetText text) {
    super(14, 10);
    this.text = text;
    getStyleClass().add("tw-problem-list");
    getColumnConstraints()
        .setAll(Grids.fitted(HPos.RIGHT), Grids.fitted(HPos.LEFT), Grids.growing());
    report.problems().forEach(problem -> addRow(problem, report.layout().kind()));
    if (report.problems().isEmpty()) {
      add(Nodes.paragraph("No example has a problem."), 2, 0);
    }
  }

  private void addRow(LineProblemReport found, ElementKind kind) {
    Label count =
        Nodes.label(
            text.numbers().count(found.count()), "tw-problem-count", style(found.problem()));
    VBox what =
        new VBox(name(found.problem()), Nodes.label(harm(found.problem()), "tw-dialog-remark"));
    VBox where = new VBox(2);
    for (String line : text.places(found, kind)) {
      where.getChildren().add(Nodes.paragraph(line));
    }
    for (Region part : new Region[] {count, what, where}) {
      setValignment(part, VPos.TOP);
      part.setMinHeight(Region.USE_PREF_SIZE);
    }
    addRow(getRowCount(), count, what, where);
  }

  private static Label name(LineProblem problem) {
    Label name = Nodes.paragraph(problem.label(), "tw-problem-name");
    name.setMaxWidth(260);
    name.setPrefWidth(260);
    return name;
  }

  private static String harm(LineProblem problem) {
    return switch (problem.harm()) {
      case UNREADABLE -> "left out: no example";
      case UNUSABLE -> "left out: nothing to learn from";
      case REFUSED_BY_SOME -> "counted; some providers refuse it";
      case REMARK -> "counted; no provider minds";
    };
  }

  private static String style(LineProblem problem) {
    return switch (problem.harm()) {
      case UNREADABLE, UNUSABLE -> "tw-harm-high";
      case REFUSED_BY_SOME -> "tw-harm-some";
      case REMARK -> "tw-harm-none";
    };
  }
}

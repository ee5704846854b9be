package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.Fault;
import dev.tunewise.dataset.FaultReport;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong with lines of a training file, each kind with how often and where. */
final class FaultList extends GridPane {
  private final DatasetText text;

  FaultList(DatasetReport report, DatasetText text) {
    super(14, 10);
    this.text = text;
    getStyleClass().add("tw-fault-list");
    getColumnConstraints()
        .setAll(Grids.fitted(HPos.RIGHT), Grids.fitted(HPos.LEFT), Grids.growing());
    report.faults().forEach(this::addRow);
    if (report.faults().isEmpty()) {
      add(Nodes.paragraph("No line has a fault."), 2, 0);
    }
  }

  private void addRow(FaultReport found) {
    Label count =
        Nodes.label(text.numbers().count(found.count()), "tw-fault-count", style(found.fault()));
    VBox what = new VBox(name(found.fault()), Nodes.label(harm(found.fault()), "tw-front-remark"));
    VBox where = new VBox(2);
    for (String line : text.places(found)) {
      where.getChildren().add(Nodes.paragraph(line));
    }
    for (Region part : new Region[] {count, what, where}) {
      setValignment(part, VPos.TOP);
      part.setMinHeight(Region.USE_PREF_SIZE);
    }
    addRow(getRowCount(), count, what, where);
  }

  private static Label name(Fault fault) {
    Label name = Nodes.paragraph(fault.label(), "tw-fault-name");
    name.setMaxWidth(260);
    name.setPrefWidth(260);
    return name;
  }

  private static String harm(Fault fault) {
    return switch (fault.harm()) {
      case UNREADABLE -> "left out: no example";
      case UNUSABLE -> "left out: nothing to learn from";
      case REFUSED_BY_SOME -> "counted; some providers refuse it";
      case REMARK -> "counted; no provider minds";
    };
  }

  private static String style(Fault fault) {
    return switch (fault.harm()) {
      case UNREADABLE, UNUSABLE -> "tw-harm-high";
      case REFUSED_BY_SOME -> "tw-harm-some";
      case REMARK -> "tw-harm-none";
    };
  }
}

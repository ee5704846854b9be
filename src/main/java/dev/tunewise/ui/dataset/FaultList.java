package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.Fault;
import dev.tunewise.dataset.FaultReport;
import dev.tunewise.ui.control.Card;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong with lines of a training file, each kind with how often and where. */
final class FaultList extends GridPane {
  private final DatasetText text;

  FaultList(DatasetReport report, DatasetText text) {
    super(14, 10);
    this.text = text;
    getStyleClass().add("tw-fault-list");
    ColumnConstraints places = new ColumnConstraints();
    places.setHgrow(Priority.ALWAYS);
    getColumnConstraints().setAll(column(HPos.RIGHT), column(HPos.LEFT), places);
    report.faults().forEach(this::addRow);
    if (report.faults().isEmpty()) {
      add(Card.paragraph("No line has a fault."), 2, 0);
    }
  }

  private static ColumnConstraints column(HPos side) {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(side);
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  private void addRow(FaultReport found) {
    Label count = new Label(text.numbers().count(found.count()));
    count.getStyleClass().addAll("tw-fault-count", style(found.fault()));
    VBox what = new VBox(name(found.fault()), remark(harm(found.fault())));
    VBox where = new VBox(2);
    for (String line : text.places(found)) {
      where.getChildren().add(Card.paragraph(line));
    }
    for (Region part : new Region[] {count, what, where}) {
      setValignment(part, VPos.TOP);
      part.setMinHeight(Region.USE_PREF_SIZE);
    }
    addRow(getRowCount(), count, what, where);
  }

  private static Label name(Fault fault) {
    Label name = Card.paragraph(fault.label());
    name.getStyleClass().add("tw-fault-name");
    name.setMaxWidth(260);
    name.setPrefWidth(260);
    return name;
  }

  private static Label remark(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("tw-front-remark");
    return label;
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

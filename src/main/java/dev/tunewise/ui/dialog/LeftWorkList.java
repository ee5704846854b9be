package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.Dialogs.LeftWork;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Work that crashes left behind: one is told of, of several one is chosen. */
final class LeftWorkList {
  private static final String ENDED = "Tunewise ended unexpectedly";

  private final VBox page = Nodes.styled(new VBox(), "tw-versions");
  private final ToggleGroup group = new ToggleGroup();

  /**
   * A list.
   *
   * @param left at least one, with names that fit a line
   */
  LeftWorkList(List<LeftWork> left) {
    if (left.size() == 1) {
      LeftWork work = left.getFirst();
      String when = VersionList.when(work.saved());
      page.getChildren().add(Nodes.paragraph(ENDED + ". The changes are from " + when + "."));
      work.about().forEach(line -> page.getChildren().add(Nodes.paragraph(line)));
    } else {
      page.getChildren().add(Nodes.paragraph(ENDED + " and kept what was not saved."));
      left.forEach(this::add);
      group.selectToggle(group.getToggles().getFirst());
    }
  }

  private void add(LeftWork work) {
    String title = work.name() + ", " + VersionList.when(work.saved());
    VersionList.addChoice(page, group, title, work.about());
  }

  Node node() {
    return page;
  }

  /** Counted from 0. */
  int chosen() {
    return Math.max(0, group.getToggles().indexOf(group.getSelectedToggle()));
  }
}

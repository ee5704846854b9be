package dev.tunewise.ui.dialog;

import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.Dialogs.Version;
import dev.tunewise.ui.dialog.Dialogs.Versions;
import dev.tunewise.wording.DifferenceText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Versions to choose from, each with its first differences to what is open; below them all of those
 * of the chosen one.
 */
final class VersionList {
  private static final int FIRST_FEW = 3;
  private static final String NO_VERSION_YET =
      "The version before is kept from the next save on, beside the file.";
  private static final String NO_FILE_YET =
      "Once it has been saved, each save keeps the version before beside the file.";

  private final VBox page = Nodes.styled(new VBox(), "tw-versions");
  private final ToggleGroup group = new ToggleGroup();
  private final List<RadioButton> choices = new ArrayList<>();
  private final Numbers numbers = Numbers.local();

  VersionList(Versions versions) {
    if (versions.all().isEmpty()) {
      String why = versions.hasFile() ? NO_VERSION_YET : NO_FILE_YET;
      page.getChildren().add(Nodes.paragraph(why));
    } else {
      versions.all().forEach(this::add);
      int rows = versions.all().stream().mapToInt(v -> v.differences().size()).max().orElse(0);
      DifferenceTable table = new DifferenceTable("Open now", "After reverting", rows);
      VBox.setVgrow(table.node(), Priority.ALWAYS);
      page.getChildren().add(table.node());
      group
          .selectedToggleProperty()
          .subscribe(
              chosen -> {
                if (chosen != null) {
                  table.show(versions.all().get(chosen()).differences());
                }
              });
      group.selectToggle(choices.getFirst());
      page.getChildren().add(Nodes.paragraph("Reverting can be undone.", "tw-dialog-remark"));
    }
    versions
        .problems()
        .forEach(line -> page.getChildren().add(Nodes.paragraph(line, "tw-dialog-remark")));
  }

  private void add(Version version) {
    String summary = DifferenceText.summary(version.differences(), FIRST_FEW, numbers);
    String title = version.title() + ", " + when(version.saved());
    choices.add(addChoice(page, group, title, List.of(summary)));
  }

  /** Adds a choice with lines about it, which choose it too. */
  static RadioButton addChoice(VBox page, ToggleGroup group, String title, List<String> about) {
    RadioButton choice = new RadioButton(title);
    choice.setMnemonicParsing(false);
    choice.setToggleGroup(group);
    choice.setAccessibleText(title + ". " + String.join(". ", about));
    VBox one = new VBox(2, choice);
    for (String text : about) {
      Label line = Nodes.paragraph(text, "tw-version-summary");
      line.setOnMouseClicked(event -> choice.fire());
      one.getChildren().add(line);
    }
    page.getChildren().add(one);
    return choice;
  }

  Node node() {
    return page;
  }

  /** Where the keyboard begins; there must be a version. */
  Node first() {
    return choices.getFirst();
  }

  int chosen() {
    return group.getToggles().indexOf(group.getSelectedToggle());
  }

  /** A moment where the user is. */
  static String when(Instant moment) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
        .format(moment.atZone(ZoneId.systemDefault()));
  }
}

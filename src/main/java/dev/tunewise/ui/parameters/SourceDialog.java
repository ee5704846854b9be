package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.TextLimit;
import dev.tunewise.ui.dialog.DialogPlace;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.wording.ParameterText;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks where the number of a parameter comes from; without a text it has no source. */
final class SourceDialog {
  private final Parameter parameter;
  private final ParameterEdits edits;

  SourceDialog(Parameter parameter, ParameterEdits edits) {
    this.parameter = parameter;
    this.edits = edits;
  }

  void show(Window owner) {
    String name = ParameterText.name(parameter);
    FormDialog<String> dialog = new FormDialog<>();
    dialog.setTitle("Source of " + name);
    TextField source = new TextField(Sources.unedited(edits.source(parameter)));
    source.setPromptText("Support dashboard, October");
    source.setAccessibleText("Source of " + name);
    TextLimit.install(source, Scenario.MAX_TEXT_LENGTH);
    Label where = new Label("_Where the number comes from");
    where.setMnemonicParsing(true);
    where.setLabelFor(source);
    dialog
        .getDialogPane()
        .setContent(
            new VBox(
                6,
                where,
                source,
                Nodes.paragraph(
                    "Stands on the assumptions slide, in reports and workbooks. Once the number changes,"
                        + " the note says so.",
                    "tw-dialog-remark")));
    dialog.getDialogPane().setPrefWidth(460);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
    dialog.setResultConverter(button -> button == ButtonType.OK ? source.getText().strip() : null);
    dialog.beginAt(source);
    DialogPlace.inFront(dialog, owner);
    dialog.closeWith(edits.replacements());
    dialog.showAndWait().ifPresent(text -> edits.noteSource(parameter, text));
  }
}

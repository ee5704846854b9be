package dev.tunewise.ui.dialog;

import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.OtherWindowText;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Dialogs in windows of their own, in front of the main window. */
public final class WindowDialogs implements Dialogs {
  private static final double WIDTH = 520;
  private static final double WIDE = 760;

  private final Supplier<Window> owner;

  public WindowDialogs(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Unsaved askAboutUnsaved(String name) {
    ButtonType save = new ButtonType("Save", ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonData.NO);
    FormDialog<ButtonType> alert =
        alert(Icon.QUESTION, "Save changes to “" + shortened(name) + "”?");
    alert.setContentText("Changes that are not saved are lost.");
    alert.getDialogPane().getButtonTypes().setAll(save, discard, ButtonType.CANCEL);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == save ? Unsaved.SAVE : answer == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
  }

  @Override
  public Conflict askAboutConflict(String headline, String explanation, boolean comparable) {
    ButtonType compare = new ButtonType("Compare…", ButtonData.LEFT);
    ButtonType saveAs = new ButtonType("Save As…", ButtonData.NO);
    ButtonType replace = new ButtonType("Replace", ButtonData.YES);
    FormDialog<ButtonType> alert = alert(Icon.WARNING, headline);
    alert.setContentText(explanation);
    List<ButtonType> buttons = alert.getDialogPane().getButtonTypes();
    buttons.addAll(List.of(ButtonType.CANCEL, saveAs, replace));
    if (comparable) {
      buttons.add(compare);
    }
    preferCancel(alert, replace);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == compare
        ? Conflict.COMPARE
        : answer == saveAs
            ? Conflict.SAVE_AS
            : answer == replace ? Conflict.REPLACE : Conflict.CANCEL;
  }

  @Override
  public void show(Comparison comparison) {
    FormDialog<ButtonType> dialog = dialog();
    int count = comparison.differences().size();
    dialog.setHeaderText(
        "Two versions of "
            + shortened(comparison.name())
            + ": "
            + Words.count(count, "difference"));
    DifferenceTable table = new DifferenceTable(comparison.before(), comparison.after(), count);
    table.show(comparison.differences());
    dialog.getDialogPane().setContent(table.node());
    dialog.getDialogPane().setPrefWidth(WIDE);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
    dialog.showAndWait();
  }

  @Override
  public OptionalInt chooseVersion(Versions versions) {
    VersionList list = new VersionList(versions);
    FormDialog<ButtonType> dialog = dialog();
    dialog.getDialogPane().setContent(list.node());
    if (versions.all().isEmpty()) {
      dialog.setHeaderText("There is no other version of this scenario.");
      dialog.getDialogPane().setPrefWidth(WIDTH);
      dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
      dialog.showAndWait();
      return OptionalInt.empty();
    }
    ButtonType revert = new ButtonType("Revert", ButtonData.OK_DONE);
    dialog.setHeaderText("Which version do you want back?");
    dialog.getDialogPane().setPrefWidth(WIDE);
    dialog.getDialogPane().getButtonTypes().setAll(revert, ButtonType.CANCEL);
    dialog.beginAt(list.first());
    return dialog.showAndWait().filter(revert::equals).isPresent()
        ? OptionalInt.of(list.chosen())
        : OptionalInt.empty();
  }

  @Override
  public OtherWindow askAboutOtherWindow(String file) {
    ButtonType show = new ButtonType("Show It", ButtonData.YES);
    ButtonType open = new ButtonType("Open Anyway", ButtonData.NO);
    FormDialog<ButtonType> alert = alert(Icon.QUESTION, OtherWindowText.open(file));
    alert.setContentText(OtherWindowText.TWICE);
    alert.getDialogPane().getButtonTypes().setAll(show, open, ButtonType.CANCEL);
    ButtonType answer = alert.showAndWait().orElse(ButtonType.CANCEL);
    return answer == show
        ? OtherWindow.SHOW
        : answer == open ? OtherWindow.OPEN : OtherWindow.CANCEL;
  }

  @Override
  public Recovered askToRecover(List<LeftWork> left) {
    ButtonType recover = new ButtonType("Recover", ButtonData.YES);
    ButtonType discard = new ButtonType("Discard", ButtonData.NO);
    ButtonType later = new ButtonType("Later", ButtonData.CANCEL_CLOSE);
    List<LeftWork> named =
        left.stream()
            .map(work -> new LeftWork(shortened(work.name()), work.saved(), work.about()))
            .toList();
    String which =
        named.size() == 1
            ? "Recover unsaved changes to “" + named.getFirst().name() + "”?"
            : "Recover unsaved work?";
    FormDialog<ButtonType> alert = alert(Icon.QUESTION, which);
    LeftWorkList list = new LeftWorkList(named);
    alert.getDialogPane().setContent(list.node());
    alert.getDialogPane().getButtonTypes().setAll(recover, discard, later);
    ButtonType answer = alert.showAndWait().orElse(later);
    Recover what =
        answer == recover ? Recover.RECOVER : answer == discard ? Recover.DISCARD : Recover.LATER;
    return new Recovered(what, list.chosen());
  }

  @Override
  public boolean confirm(String question, String explanation, String button) {
    ButtonType agree = new ButtonType(button, ButtonData.OK_DONE);
    FormDialog<ButtonType> alert = alert(Icon.QUESTION, question);
    alert.setContentText(explanation);
    alert.getDialogPane().getButtonTypes().setAll(agree, ButtonType.CANCEL);
    preferCancel(alert, agree);
    return alert.showAndWait().filter(agree::equals).isPresent();
  }

  @Override
  public OptionalInt choose(String question, List<String> options, String button) {
    ButtonType agree = new ButtonType(button, ButtonData.OK_DONE);
    ToggleGroup group = new ToggleGroup();
    List<RadioButton> choices = options.stream().map(RadioButton::new).toList();
    choices.forEach(choice -> choice.setToggleGroup(group));
    choices.forEach(choice -> choice.setMnemonicParsing(false));
    FormDialog<ButtonType> alert = alert(Icon.QUESTION, question);
    VBox list = Nodes.styled(new VBox(), "tw-choices");
    list.getChildren().setAll(choices);
    alert.getDialogPane().setContent(list);
    alert.getDialogPane().getButtonTypes().setAll(agree, ButtonType.CANCEL);
    choices.getFirst().setSelected(true);
    alert.beginAt(choices.getFirst());
    return alert.showAndWait().filter(agree::equals).isPresent()
        ? OptionalInt.of(group.getToggles().indexOf(group.getSelectedToggle()))
        : OptionalInt.empty();
  }

  @Override
  public void problem(String headline, List<String> lines) {
    FormDialog<ButtonType> alert = alert(Icon.PROBLEM, headline);
    if (lines.size() == 1) {
      alert.setContentText(lines.getFirst());
    } else if (!lines.isEmpty()) {
      alert.getDialogPane().setContent(textArea(String.join("\n", lines), 2 * lines.size() + 1));
    }
    alert.getDialogPane().getButtonTypes().setAll(ButtonType.OK);
    alert.showAndWait();
  }

  private FormDialog<ButtonType> alert(Icon icon, String headline) {
    FormDialog<ButtonType> alert = dialog();
    alert.setHeaderText(headline);
    alert.setIcon(icon);
    alert.getDialogPane().setPrefWidth(WIDTH);
    alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    return alert;
  }

  private FormDialog<ButtonType> dialog() {
    FormDialog<ButtonType> alert = new FormDialog<>();
    alert.setTitle("Tunewise");
    Window window = DialogPlace.front(owner.get());
    if (window.isShowing()) {
      DialogPlace.inFront(alert, window);
    }
    return alert;
  }

  /** What takes something away needs more than an Enter pressed too soon. */
  private static void preferCancel(FormDialog<ButtonType> alert, ButtonType agree) {
    Button cancel = (Button) alert.getDialogPane().lookupButton(ButtonType.CANCEL);
    ((Button) alert.getDialogPane().lookupButton(agree)).setDefaultButton(false);
    cancel.setDefaultButton(true);
    alert.beginAt(cancel);
  }

  private static TextArea textArea(String text, int rows) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    area.setPrefRowCount(Math.min(rows, 14));
    area.setAccessibleText("Details");
    return area;
  }

  /** A name for a headline, which would not wrap well over many lines. */
  private static String shortened(String name) {
    String line = name.isBlank() ? "Untitled" : name.replaceAll("\\s+", " ");
    return line.length() <= 60 ? line : line.substring(0, 59) + "…";
  }
}

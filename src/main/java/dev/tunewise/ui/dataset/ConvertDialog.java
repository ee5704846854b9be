package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.ConversionReport;
import dev.tunewise.dataset.ConversionText;
import dev.tunewise.dataset.Converter;
import dev.tunewise.dataset.Splitter;
import dev.tunewise.dataset.TargetForm;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** Asks for a provider's form, shows what of a training file it can hold, and writes that. */
final class ConvertDialog {
  private static final FileDialogs.Kind KIND =
      new FileDialogs.Kind("training", "Training file (JSON lines)", List.of("jsonl"));

  private final Context context;
  private final Path file;
  private final ConversionText text = new ConversionText(Numbers.local());
  private final WorkWindow window;
  private TargetForm target = TargetForm.OPENAI_CHAT;

  ConvertDialog(Context context, Window owner, Path file) {
    this.context = context;
    this.file = file;
    window =
        new WorkWindow(
            owner, "Convert Training File", "Convert…", form(), this::ask, context.fileDialogs());
  }

  void show() {
    window.show();
    look();
  }

  private GridPane form() {
    GridPane grid = new GridPane(14, 6);
    grid.getColumnConstraints().setAll(Grids.fitted(HPos.LEFT), Grids.growing());
    ToggleGroup group = new ToggleGroup();
    for (TargetForm each : TargetForm.values()) {
      RadioButton choice = new RadioButton(Words.capitalized(each.label()));
      choice.setToggleGroup(group);
      choice.setSelected(each == target);
      choice.setAccessibleText(each.label() + ", " + each.description());
      choice
          .selectedProperty()
          .subscribe(
              (before, now) -> {
                if (now) {
                  target = each;
                  look();
                }
              });
      Label description = Nodes.paragraph(each.description(), "tw-dialog-remark");
      grid.addRow(grid.getRowCount(), choice, description);
    }
    return grid;
  }

  private void look() {
    window.look(
        "Reading " + file.getFileName() + "…",
        new Converter(file, target)::preview,
        (ConversionReport report) -> window.say(text.headline(report), text.lines(report)));
  }

  private void ask() {
    String stem = Splitter.stem(file) + "-" + target.key();
    context.fileDialogs().save(KIND, stem).ifPresent(this::write);
  }

  private void write(Path out) {
    Converter converter = new Converter(file, target);
    window.write(
        "Writing " + out.getFileName() + "…",
        watch -> converter.write(out, watch),
        (ConversionReport report) -> {
          window.say(text.headline(report), text.lines(report));
          window.done("Saved " + out.getFileName() + ".", List.of(out));
        });
  }
}

package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.ConversionText;
import dev.tunewise.dataset.Split;
import dev.tunewise.dataset.SplitReport;
import dev.tunewise.dataset.SplitText;
import dev.tunewise.dataset.Splitter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.wording.FaultText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks for the share to hold out, shows how a training file is split, and writes both parts. */
final class SplitDialog {
  /** Under which the folder used last is remembered. */
  private static final String FOLDER = "training";

  private static final double FIELD_WIDTH = 88;
  private static final double SHARE = 0.2;
  private static final long SEED = 42;

  private final Context context;
  private final Path file;
  private final Numbers numbers = Numbers.local();
  private final SplitText text = new SplitText(numbers);
  private final NumberField share;
  private final NumberField seed;
  private final WorkWindow window;
  private final LatestTask splitting = new LatestTask("split");
  private double shareValue = SHARE;
  private long seedValue = SEED;
  private @Nullable Splitter splitter;

  SplitDialog(Context context, Window owner, Path file) {
    this.context = context;
    this.file = file;
    share = new NumberField(new ShareFormat(numbers), this::setShare);
    seed = new NumberField(new BoundedNumber(numbers, 0, Scenario.MAX_SEED, true), this::setSeed);
    window =
        new WorkWindow(
            owner, "Split Training File", "Split…", form(), this::ask, context.fileDialogs());
  }

  void show() {
    window.show();
    share.requestFocus();
    window.look(
        "Reading " + file.getFileName() + "…",
        watch -> Splitter.read(file, watch),
        (Splitter found) -> {
          splitter = found;
          split();
        });
  }

  private GridPane form() {
    GridPane grid = new GridPane(10, 6);
    grid.getColumnConstraints()
        .setAll(Grids.fitted(HPos.LEFT), Grids.fitted(HPos.RIGHT), Grids.growing());
    add(
        grid,
        "_Held out for evaluation",
        share,
        shareValue,
        "of the examples, of each label alike");
    add(grid, "Seed", seed, (double) seedValue, "another one holds other examples out");
    return grid;
  }

  private void add(GridPane grid, String name, NumberField field, double value, String remark) {
    field.show(value);
    field.setPrefWidth(FIELD_WIDTH);
    field.setMinWidth(FIELD_WIDTH);
    field.getStyleClass().add("dialog-number");
    field.setAccessibleText(name.replace("_", "") + ", " + remark);
    field.faultProperty().subscribe(fault -> check());
    Label label = Nodes.label(name);
    label.setMnemonicParsing(true);
    label.setLabelFor(field);
    grid.addRow(grid.getRowCount(), label, field, Nodes.paragraph(remark, "tw-dialog-remark"));
  }

  private void setShare(double value) {
    shareValue = value;
    share.show(value);
    split();
  }

  private void setSeed(double value) {
    seedValue = (long) value;
    seed.show(value);
    split();
  }

  private void check() {
    if (splitter != null) {
      String fault =
          Stream.of(share, seed)
              .map(field -> field.faultProperty().get())
              .filter(each -> !each.isEmpty())
              .findFirst()
              .orElse("");
      window.problem(fault);
    }
  }

  private void split() {
    Splitter found = splitter;
    if (found != null) {
      double wanted = shareValue;
      long from = seedValue;
      splitting.request(
          () -> found.split(wanted, from),
          split -> say(found, split),
          fault -> window.problem("The split could not be made: " + FaultText.why(fault)));
    }
  }

  private void say(Splitter found, Split split) {
    List<String> leftOut = new ConversionText(numbers).unusable(found.leftOut(), found.kind());
    window.say(text.headline(split), text.lines(split, leftOut));
    check();
  }

  private void ask() {
    Splitter found = splitter;
    if (found != null && share.commit() && seed.commit()) {
      context
          .fileDialogs()
          .folder(FOLDER, "Folder for both parts")
          .filter(folder -> mayReplace(List.of(found.train(folder), found.heldOut(folder))))
          .ifPresent(folder -> write(found, folder));
    }
  }

  private boolean mayReplace(List<Path> wanted) {
    List<Path> there = wanted.stream().filter(Files::exists).toList();
    if (there.isEmpty()) {
      return true;
    }
    String question =
        there.size() == 1
            ? there.getFirst().getFileName() + " already exists. Replace it?"
            : "Both files already exist. Replace them?";
    return context.dialogs().confirm(question, "", "Replace");
  }

  private void write(Splitter found, Path folder) {
    double wanted = shareValue;
    long from = seedValue;
    window.write(
        "Writing both parts…",
        watch -> found.write(found.split(wanted, from), folder, watch),
        (SplitReport report) -> {
          say(found, report.split());
          window.done(
              "Saved %s and %s."
                  .formatted(report.train().getFileName(), report.heldOut().getFileName()),
              List.of(report.train(), report.heldOut()));
        });
  }
}

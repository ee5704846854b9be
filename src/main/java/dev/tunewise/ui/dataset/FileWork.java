package dev.tunewise.ui.dataset;

import dev.tunewise.catalog.TeacherPlan;
import dev.tunewise.dataset.DatasetEdits;
import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.TokenStatistics;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.prices.LabelCosts;
import dev.tunewise.ui.prices.PriceLists;
import java.nio.file.Path;
import javafx.stage.Window;

/** What can be made of a training file beside a report: other files, and what its labels cost. */
record FileWork(Context context, PriceLists lists) {
  void split(Window front, Path file) {
    new SplitDialog(context, front, file).show();
  }

  void convert(Window front, Path file) {
    new ConvertDialog(context, front, file).show();
  }

  /**
   * Asks what such labels cost from a teacher that reads and writes as much as in the file; as a
   * call of the scenario where the file does not say that, which is told.
   */
  void labelCost(Window front, DatasetReport report) {
    boolean said = DatasetEdits.of(report).whyNoCall().isEmpty();
    new LabelCosts(context, lists)
        .open(
            front,
            DatasetText.tokensOfLabels(report),
            plan -> said ? as(plan, report.current()) : plan);
  }

  private static TeacherPlan as(TeacherPlan plan, TokenStatistics tokens) {
    return plan.withTokens(
        Math.rint(tokens.prompt().mean()),
        Math.rint(tokens.answer().mean()),
        Math.rint(tokens.reasoning().mean()));
  }
}

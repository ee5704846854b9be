package dev.tunewise.ui.usage;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.List;

/** Reads exports of usage and lets the user apply what they say. */
public final class UsageFiles {
  private static final String EDIT = "Usage";

  private final Context context;

  public UsageFiles(Context context) {
    this.context = context;
  }

  /** Asks for files and reports on them together. */
  public void choose() {
    List<Path> files = context.fileDialogs().openAll(FileDialogs.USAGE);
    if (!files.isEmpty()) {
      open(files);
    }
  }

  /** Reports on files together; there is one at least. */
  public void open(List<Path> files) {
    context.pending().commit();
    ScenarioDocument document = context.document();
    new UsageDialog(
            context.owner().get(),
            document.scenario(),
            context.settings(),
            change -> document.edit(EDIT, change))
        .show(files);
  }
}

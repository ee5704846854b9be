package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Nodes;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** Lets files that were just written be looked at: the only one, or all of them in their folder. */
public final class SavedFiles extends HBox {
  private static final double GAP = 8;

  private final Button open = new Button("Open");
  private final Button folder = new Button("Show in Folder");
  private List<Path> files = List.of();

  /** Buttons that can be seen once there is something to look at. */
  public SavedFiles(FileDialogs viewer) {
    super(GAP);
    setAlignment(Pos.CENTER_RIGHT);
    for (Button button : List.of(open, folder)) {
      button.setMinWidth(USE_PREF_SIZE);
      getChildren().add(button);
    }
    open.setOnAction(event -> viewer.show(files.getFirst()));
    folder.setOnAction(event -> viewer.showInFolder(files));
    offer(List.of());
  }

  /** Offers these; nothing if there are none. */
  public void offer(List<Path> written) {
    files = written.stream().map(Path::toAbsolutePath).toList();
    Nodes.showIf(files.size() == 1, open);
    Nodes.showIf(!files.isEmpty(), folder);
    Nodes.showIf(!files.isEmpty(), this);
  }
}

package dev.tunewise.ui;

import dev.tunewise.model.Scenario;
import java.nio.file.Path;

/** What the window can ask of the program as a whole; each asks about unsaved changes by itself. */
public interface Commands {
  void newFrom(Scenario preset);

  /** Begins with numbers of the user's own, which are saved nowhere yet. */
  void newWith(Scenario scenario);

  void open();

  void open(Path file);

  void save();

  void saveAs();

  /** Offers other versions of the open scenario. */
  void revert();

  /** Offers what crashes left behind. */
  void recoverWork();

  void exit();
}

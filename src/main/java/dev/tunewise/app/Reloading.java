package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.wording.SavingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * Notices when the user comes back that another program has written the open file meanwhile, says
 * so in one line, and reads it again if that is wanted. Each version is told of once; saving asks
 * in any case.
 */
final class Reloading {
  private static final String STEP = "Reload";

  private final ScenarioDocument document;
  private final FileTools tools;
  private final Saving saving;
  private final FileHost host;

  /** A disk that does not answer must not be asked again and again. */
  private boolean looking;

  private Optional<FileStamp> told = Optional.empty();

  /** What the file was at the last look, which found nothing new. */
  private Optional<Glance> same = Optional.empty();

  Reloading(ScenarioDocument document, FileTools tools, Saving saving, FileHost host) {
    this.document = document;
    this.tools = tools;
    this.saving = saving;
    this.host = host;
  }

  /** As much of a file as is known without reading it. */
  private record Glance(Path file, FileStamp known, FileTime modified, long size) {
    static Glance at(Path file, FileStamp known) throws IOException {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Glance(file, known, now.lastModifiedTime(), now.size());
    }
  }

  /** What a look found: the content is told apart only where a glance is not the last one. */
  private record Look(Glance glance, Optional<FileStamp> other) {}

  /**
   * Looks at the file.
   *
   * @param beside does what may take for ever
   */
  void look(Background beside) {
    Optional<FileStamp> known = saving.known();
    if (looking || document.path().isEmpty() || known.isEmpty()) {
      return;
    }
    looking = true;
    Path file = document.path().get();
    Optional<Glance> last = same;
    beside.run(
        () -> look(file, known.get(), last),
        found -> {
          looking = false;
          judge(found);
        },
        failed -> {
          looking = false;
          if (failed instanceof NoSuchFileException
              && document.path().equals(Optional.of(file))
              && saving.known().equals(known)) {
            document.lost(); // saving writes it anew
          }
        });
  }

  private static Look look(Path file, FileStamp known, Optional<Glance> last) throws IOException {
    Glance now = Glance.at(file, known);
    if (last.equals(Optional.of(now))) {
      return new Look(now, Optional.empty());
    }
    FileStamp stamp =
        FileStamp.of(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
    return new Look(now, Optional.of(stamp).filter(other -> !other.equals(known)));
  }

  private void judge(Look found) {
    Glance glance = found.glance();
    boolean current =
        document.path().equals(Optional.of(glance.file()))
            && saving.known().equals(Optional.of(glance.known()));
    if (!current) {
      return; // saved or left meanwhile
    }
    if (found.other().isEmpty()) {
      same = Optional.of(glance);
    } else if (!found.other().equals(told)) {
      told = found.other();
      String name = FileNames.shown(glance.file());
      if (document.isDirty()) {
        host.say(SavingText.changedBesideWork(name));
      } else {
        host.offer(SavingText.changed(name), STEP, () -> reload(glance.file()));
      }
    }
  }

  private record Content(Optional<FileStamp> stamp, ReadResult result) {}

  private void reload(Path file) {
    if (!document.path().equals(Optional.of(file))) {
      return;
    }
    tools
        .background()
        .run(
            () -> new Content(FileStamp.of(file), ScenarioReader.read(file)),
            now -> take(file, now),
            e -> refuse(file, List.of(SavingText.gone())));
  }

  /** One step that can be undone: what was edited meanwhile is not lost either. */
  private void take(Path file, Content now) {
    boolean current = document.path().equals(Optional.of(file));
    if (current && now.stamp().isPresent() && now.result() instanceof Loaded loaded) {
      host.say("");
      saving.seen(now.stamp().get());
      document.revert(STEP, loaded.scenario());
      document.saved(loaded.scenario(), file);
    } else if (current) {
      refuse(
          file,
          now.stamp().isEmpty()
              ? List.of(SavingText.gone())
              : now.result().problems().stream().map(Problem::message).toList());
    }
  }

  private void refuse(Path file, List<String> why) {
    String name = FileNames.shown(file);
    tools.dialogs().problem(SavingText.notReloaded(name), why);
  }
}

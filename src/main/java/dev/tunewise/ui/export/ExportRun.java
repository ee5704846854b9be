package dev.tunewise.ui.export;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.WriteException;
import dev.tunewise.wording.FaultText;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/**
 * Makes files in the background: first the content of all of them, then it writes them. Canceled
 * before that, it writes none; what is being made then is thrown away once it is done, and nobody
 * waits for it.
 */
final class ExportRun {
  /** Is told, on the FX thread, how it goes; nothing any more once it is canceled. */
  interface Listener {
    /**
     * The content of a file is being made.
     *
     * @param number from 1 to {@code count}
     */
    void making(ExportFile file, int number, int count);

    void written(List<ExportFile> files);

    /** Says why, in one line. */
    void failed(String reason);
  }

  private enum State {
    MAKING,
    WRITING,
    CANCELED
  }

  private final List<ExportFile> files;
  private final Listener listener;
  private final AtomicReference<State> state = new AtomicReference<>(State.MAKING);

  private ExportRun(List<ExportFile> files, Listener listener) {
    this.files = files;
    this.listener = listener;
  }

  static ExportRun start(List<ExportFile> files, Listener listener) {
    ExportRun run = new ExportRun(files, listener);
    Thread.ofPlatform().daemon().name("export").start(run::run);
    return run;
  }

  /** Ends it without any file written; false if it is too late for that. */
  boolean cancel() {
    return state.compareAndSet(State.MAKING, State.CANCELED);
  }

  private void run() {
    try {
      List<byte[]> contents = new ArrayList<>();
      for (ExportFile file : files) {
        int number = contents.size() + 1;
        tell(() -> listener.making(file, number, files.size()));
        contents.add(file.content().bytes());
        if (isCanceled()) {
          return;
        }
      }
      if (state.compareAndSet(State.MAKING, State.WRITING)) {
        write(contents);
        tell(() -> listener.written(files));
      }
    } catch (WriteException e) {
      tell(() -> listener.failed(e.getMessage()));
    } catch (OutOfMemoryError e) {
      tell(() -> listener.failed(FaultText.NO_MEMORY_SENTENCE));
    } catch (UncheckedIOException e) {
      tell(() -> listener.failed(FileReason.temporary(e)));
    } catch (RuntimeException | Error e) {
      tell(() -> listener.failed("A fault of the program stopped the export."));
      throw e;
    }
  }

  private void write(List<byte[]> contents) throws WriteException {
    Map<Path, AtomicFiles.Content> byPath = new LinkedHashMap<>();
    for (int i = 0; i < contents.size(); i++) {
      byte[] content = contents.get(i);
      byPath.put(files.get(i).path(), out -> out.write(content));
    }
    AtomicFiles.writeAll(byPath);
  }

  private boolean isCanceled() {
    return state.get() == State.CANCELED;
  }

  private void tell(Runnable news) {
    Platform.runLater(
        () -> {
          if (!isCanceled()) {
            news.run();
          }
        });
  }
}

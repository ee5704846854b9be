package dev.tunewise.ui.export;

import dev.tunewise.export.PrintSheet;
import dev.tunewise.export.print.PrintOrder;
import dev.tunewise.export.print.Printer;
import dev.tunewise.wording.FaultText;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.application.Platform;
import javax.print.PrintException;

/** Prints in the background. What was not sent when it is canceled stays unprinted. */
final class PrintRun {
  /** Is told, on the FX thread, how it goes; nothing any more once it is canceled. */
  interface Listener {
    /**
     * A page is being printed.
     *
     * @param number from 1 on
     */
    void printing(int number, int count);

    void printed(int count);

    /** Says why, in one line. */
    void failed(String reason);
  }

  private final Listener listener;
  private final AtomicBoolean canceled = new AtomicBoolean();

  private PrintRun(Listener listener) {
    this.listener = listener;
  }

  /**
   * Begins to print.
   *
   * @param sheets makes what is to be printed, which takes a while
   */
  static PrintRun start(
      Printer printer, Supplier<List<PrintSheet>> sheets, PrintOrder order, Listener listener) {
    PrintRun run = new PrintRun(listener);
    Thread.ofPlatform().daemon().name("print").start(() -> run.run(printer, sheets, order));
    return run;
  }

  void cancel() {
    canceled.set(true);
  }

  private void run(Printer printer, Supplier<List<PrintSheet>> sheets, PrintOrder order) {
    try {
      List<PrintSheet> made = sheets.get();
      if (!canceled.get()) {
        printer.print(made, order, this::goesOn);
      }
      tell(() -> listener.printed(made.size()));
    } catch (PrintException e) {
      String reason = e.getMessage();
      tell(
          () ->
              listener.failed(
                  "The printer did not take it" + (reason == null ? "." : ": " + reason)));
    } catch (OutOfMemoryError e) {
      tell(() -> listener.failed(FaultText.NO_MEMORY_SENTENCE));
    } catch (UncheckedIOException e) {
      tell(() -> listener.failed("The disk has no room for pages on their way to the printer."));
    } catch (RuntimeException | Error e) {
      tell(() -> listener.failed("A fault of the program stopped the print."));
      throw e;
    }
  }

  private boolean goesOn(int page, int count) {
    tell(() -> listener.printing(page, count));
    return !canceled.get();
  }

  private void tell(Runnable news) {
    Platform.runLater(
        () -> {
          if (!canceled.get()) {
            news.run();
          }
        });
  }
}

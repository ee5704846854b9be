package dev.tunewise.app;

import static java.util.stream.Collectors.joining;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;

/** The FX thread of a program that a test has started in a process of its own. */
final class OnFx {
  static final int ANSWER_SECONDS = 60;

  private OnFx() {}

  /** Asks for something on the FX thread. */
  static <T> T ask(Callable<T> action) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(action.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    try {
      return done.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer; all threads: " + stacks(), e);
    }
  }

  private static String stacks() {
    StringBuilder text = new StringBuilder();
    Thread.getAllStackTraces()
        .forEach(
            (thread, stack) ->
                text.append(thread.getName())
                    .append("\n  ")
                    .append(Stream.of(stack).map(String::valueOf).collect(joining("\n  ")))
                    .append('\n'));
    return text.toString();
  }
}

package dev.tunewise.app;

import dev.tunewise.app.WindowRequest.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks the other windows of this user, which are processes of their own. One that does not answer
 * is waited for at most a second, all of them two; whoever asks goes on without them then.
 */
final class OtherWindows {
  private static final Duration ALL = Duration.ofSeconds(2);

  /** For what is answered without the window itself. */
  private static final Duration FOR_AN_ANSWER = Duration.ofMillis(500);

  private static final Duration FOR_THE_WINDOW = Duration.ofSeconds(1);

  private final WindowSockets sockets;

  OtherWindows(WindowSockets sockets) {
    this.sockets = sockets;
  }

  /** What became of a file that another window was to open. */
  enum Outcome {
    TAKEN,
    /** There is no other window, or they have something else to do. */
    NOT_TAKEN,
    /** A window is there and does not answer. */
    UNANSWERED
  }

  private enum Answer {
    YES,
    NO,
    NONE
  }

  /** Lets the window that has a file open show it, or else the one used last open it. */
  Outcome handOver(String argument) {
    List<Path> all = sockets.others();
    if (all.isEmpty()) {
      return Outcome.NOT_TAKEN;
    }
    Path file;
    try {
      file = Path.of(argument);
    } catch (InvalidPathException e) {
      return Outcome.NOT_TAKEN;
    }
    if (new WindowRequest(Kind.OPEN, file).line().isEmpty()) {
      return Outcome.NOT_TAKEN;
    }
    long end = System.nanoTime() + ALL.toNanos();
    List<Path> awake = new ArrayList<>();
    boolean silent = false;
    for (Path socket : all) {
      switch (ask(socket, new WindowRequest(Kind.SHOW, file), FOR_AN_ANSWER, end)) {
        case YES -> {
          return Outcome.TAKEN;
        }
        case NO -> awake.add(socket);
        case NONE -> silent |= Files.exists(socket);
      }
    }
    for (Path socket : awake) {
      switch (ask(socket, new WindowRequest(Kind.OPEN, file), FOR_THE_WINDOW, end)) {
        case YES -> {
          return Outcome.TAKEN;
        }
        case NO -> {}
        case NONE -> silent = true;
      }
    }
    return silent ? Outcome.UNANSWERED : Outcome.NOT_TAKEN;
  }

  /** Whether another window has a file open. */
  boolean have(Path file) {
    return askAll(new WindowRequest(Kind.HAS, file), FOR_AN_ANSWER);
  }

  /** Brings the window that has a file open to the front; false if there is none any more. */
  boolean show(Path file) {
    return askAll(new WindowRequest(Kind.SHOW, file), FOR_THE_WINDOW);
  }

  private boolean askAll(WindowRequest request, Duration each) {
    long end = System.nanoTime() + ALL.toNanos();
    return sockets.others().stream()
        .anyMatch(socket -> ask(socket, request, each, end) == Answer.YES);
  }

  private static Answer ask(Path socket, WindowRequest request, Duration most, long end) {
    Optional<byte[]> line = request.line();
    long until = Math.min(end, System.nanoTime() + most.toNanos());
    if (line.isEmpty() || until - System.nanoTime() <= 0) {
      return Answer.NONE;
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Selector selector = Selector.open()) {
      channel.configureBlocking(false);
      if (!channel.connect(UnixDomainSocketAddress.of(socket))) {
        channel.register(selector, SelectionKey.OP_CONNECT);
        if (!await(selector, until) || !channel.finishConnect()) {
          return Answer.NONE;
        }
      }
      if (channel.write(ByteBuffer.wrap(line.get())) < line.get().length) {
        return Answer.NONE; // a line always fits
      }
      channel.register(selector, SelectionKey.OP_READ);
      ByteBuffer answer = ByteBuffer.allocate(1);
      boolean answered = await(selector, until) && channel.read(answer) == 1;
      return !answered ? Answer.NONE : answer.get(0) == WindowRequest.YES ? Answer.YES : Answer.NO;
    } catch (ConnectException e) {
      removeLeft(socket);
      return Answer.NONE;
    } catch (IOException | UnsupportedOperationException e) {
      return Answer.NONE;
    }
  }

  private static boolean await(Selector selector, long until) throws IOException {
    long millis = (until - System.nanoTime()) / 1_000_000;
    return millis > 0 && selector.select(millis) > 0;
  }

  /** Nobody listens there any more: its program was killed. */
  private static void removeLeft(Path socket) {
    try {
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      // It costs the next start a moment again.
    }
  }
}

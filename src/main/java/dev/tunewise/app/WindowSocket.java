package dev.tunewise.app;

import dev.tunewise.file.OwnFiles;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Where other starts of the program reach this window: a socket file that only the user can connect
 * to, no port of the network. Requests are read by a thread of their own, few at a time and each
 * within a moment; what they ask for is done by the window.
 */
final class WindowSocket implements AutoCloseable {
  private static final int MOST_AT_ONCE = 8;
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final Path file;
  private final Window window;
  private final Executor fx;
  private final ServerSocketChannel server;
  private final Selector selector;

  /** What can be asked of a window. */
  interface Window {
    /** Whether it has the file open; asked from any thread. */
    boolean hasOpen(Path file);

    /** Comes to the front. */
    void show();

    /** Comes to the front and opens the file; false if it has something else to do. */
    boolean open(Path file);
  }

  private WindowSocket(
      Path file, Window window, Executor fx, ServerSocketChannel server, Selector selector) {
    this.file = file;
    this.window = window;
    this.fx = fx;
    this.server = server;
    this.selector = selector;
  }

  /**
   * Begins to listen.
   *
   * @param fx runs what windows are asked for
   * @return empty where there are no such sockets, or no place for one: then each start has a
   *     window of its own
   */
  static Optional<WindowSocket> listen(WindowSockets sockets, Window window, Executor fx) {
    Path file = sockets.own();
    try {
      OwnFiles.makeFolder(sockets.folder());
      OwnFiles.tighten(sockets.folder());
      Files.deleteIfExists(file); // of a killed process with the same number
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        server.bind(UnixDomainSocketAddress.of(file));
        OwnFiles.tighten(file);
        requireOwn(sockets.folder(), file);
        server.configureBlocking(false);
        Selector selector = Selector.open();
        server.register(selector, SelectionKey.OP_ACCEPT);
        WindowSocket socket = new WindowSocket(file, window, fx, server, selector);
        Thread.ofPlatform().daemon().name("other-windows").start(socket::serve);
        return Optional.of(socket);
      } catch (IOException | RuntimeException e) {
        server.close();
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** In a folder of somebody else, somebody else could take the socket's place. */
  private static void requireOwn(Path folder, Path file) throws IOException {
    if (!Files.getOwner(folder).equals(Files.getOwner(file))) {
      throw new IOException("the folder of sockets belongs to another user");
    }
  }

  /** Notes that this window is the one used last. */
  void used() {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Another window is asked first.
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
      server.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The next start removes what is left.
    }
  }

  private void serve() {
    while (selector.isOpen()) {
      try {
        selector.select(PATIENCE / 1_000_000);
        for (SelectionKey key : selector.selectedKeys()) {
          if (key.attachment() instanceof Conversation conversation) {
            conversation.read();
          } else {
            accept();
          }
        }
        selector.selectedKeys().clear();
        selector.keys().forEach(WindowSocket::endLate);
      } catch (ClosedSelectorException | CancelledKeyException e) {
        // It ends, or that conversation has.
      } catch (IOException e) {
        close();
      }
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = server.accept();
    if (channel == null) {
      return;
    }
    if (selector.keys().size() > MOST_AT_ONCE) {
      channel.close();
      return;
    }
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, new Conversation(channel));
  }

  private static void endLate(SelectionKey key) {
    if (key.attachment() instanceof Conversation conversation && conversation.isLate()) {
      conversation.end();
    }
  }

  /** One request and its answer. */
  private final class Conversation {
    private final SocketChannel channel;
    private final ByteBuffer line = ByteBuffer.allocate(WindowRequest.MAX_BYTES);
    private final long begun = System.nanoTime();
    private boolean asked;

    Conversation(SocketChannel channel) {
      this.channel = channel;
    }

    boolean isLate() {
      return System.nanoTime() - begun > PATIENCE;
    }

    void end() {
      try {
        channel.close();
      } catch (IOException e) {
        // It is over in any case.
      }
    }

    /** Whoever says more than one line, or hangs up, is not listened to. */
    void read() {
      try {
        int read = asked ? -1 : channel.read(line);
        boolean whole = line.position() > 0 && line.get(line.position() - 1) == '\n';
        if (read < 0 || (!whole && !line.hasRemaining())) {
          end();
        } else if (whole) {
          asked = true;
          WindowRequest.parse(Arrays.copyOf(line.array(), line.position() - 1))
              .ifPresentOrElse(this::answer, this::end);
        }
      } catch (IOException e) {
        end();
      }
    }

    private void answer(WindowRequest request) {
      switch (request.kind()) {
        case HAS -> answer(window.hasOpen(request.file()));
        case SHOW -> {
          if (window.hasOpen(request.file())) {
            answerFrom(request);
          } else {
            answer(false);
          }
        }
        case OPEN -> answerFrom(request);
      }
    }

    /** Who waits no longer has gone on alone: what they asked for is not done any more. */
    private void answerFrom(WindowRequest request) {
      fx.execute(
          () -> {
            if (!isThere()) {
              return;
            }
            if (request.kind() == WindowRequest.Kind.OPEN) {
              answer(window.open(request.file()));
            } else {
              window.show();
              answer(true);
            }
          });
    }

    private boolean isThere() {
      try {
        return channel.isOpen() && channel.read(ByteBuffer.allocate(1)) == 0;
      } catch (IOException e) {
        return false;
      }
    }

    private void answer(boolean yes) {
      try {
        channel.write(ByteBuffer.wrap(new byte[] {yes ? WindowRequest.YES : WindowRequest.NO}));
      } catch (IOException e) {
        // Nobody waits for it any more.
      }
      end();
    }
  }
}

package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.app.OtherWindows.Outcome;
import dev.tunewise.file.ProgramFolders;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class OtherWindowsTest {
  private static final String SCREEN = Integer.toHexString(":test".hashCode());

  @TempDir Path home;
  private Path file;
  private final FakeWindow first = new FakeWindow();
  private final FakeWindow second = new FakeWindow();
  private final List<WindowSocket> open = new CopyOnWriteArrayList<>();

  /** A window that does as told and notes what it was asked for. */
  private static final class FakeWindow implements WindowSocket.Window {
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Optional<Path> openFile = Optional.empty();
    volatile boolean busy;

    @Override
    public boolean hasOpen(Path asked) {
      return openFile.equals(Optional.of(asked));
    }

    @Override
    public void show() {
      asked.add("show");
    }

    @Override
    public boolean open(Path given) {
      asked.add("open " + given);
      return !busy;
    }
  }

  @BeforeEach
  void makeFile() throws IOException {
    file = Files.createFile(home.resolve("plän 1.tunewise"));
  }

  @AfterEach
  void close() {
    open.forEach(WindowSocket::close);
  }

  private WindowSockets sockets(long process) {
    return new WindowSockets(home.resolve("windows"), SCREEN, process);
  }

  private WindowSocket listen(long process, FakeWindow window) {
    return listen(process, window, Runnable::run);
  }

  private WindowSocket listen(long process, FakeWindow window, Executor fx) {
    WindowSocket socket = WindowSocket.listen(sockets(process), window, fx).orElseThrow();
    open.add(socket);
    return socket;
  }

  private Outcome handOver() {
    return new OtherWindows(sockets(9)).handOver(file.toString());
  }

  @Test
  void handOver_findsNobody_whereThereIsNoWindow() {
    assertEquals(Outcome.NOT_TAKEN, handOver());
  }

  @Test
  void handOver_opensTheFile_inTheWindowUsedLast() throws IOException {
    listen(1, first);
    listen(2, second);
    setUsed(1, 20);
    setUsed(2, 10);
    assertEquals(Outcome.TAKEN, handOver());
    assertEquals(List.of("open " + file), first.asked);
    assertEquals(List.of(), second.asked);
  }

  private void setUsed(long process, long second) throws IOException {
    Files.setLastModifiedTime(sockets(process).own(), FileTime.from(Instant.ofEpochSecond(second)));
  }

  @Test
  void handOver_showsTheWindow_thatHasTheFile() throws IOException {
    listen(1, first);
    listen(2, second);
    setUsed(1, 20);
    setUsed(2, 10);
    second.openFile = Optional.of(file);
    assertEquals(Outcome.TAKEN, handOver());
    assertEquals(List.of(), first.asked);
    assertEquals(List.of("show"), second.asked);
  }

  @Test
  void handOver_goesOn_toAWindowThatIsNotBusy() throws IOException {
    listen(1, first);
    first.busy = true;
    assertEquals(Outcome.NOT_TAKEN, handOver());
    listen(2, second);
    setUsed(1, 20);
    setUsed(2, 10);
    assertEquals(Outcome.TAKEN, handOver());
    assertEquals(List.of("open " + file), second.asked);
  }

  /** Who asked has gone on alone: the file must not be opened twice. */
  @Test
  void handOver_doesNotWaitForAWindowThatHangs_whichOpensNothingLater() {
    BlockingQueue<Runnable> hanging = new LinkedBlockingQueue<>();
    listen(1, first, hanging::add);
    long begun = System.nanoTime();
    assertEquals(Outcome.UNANSWERED, handOver());
    assertTrue(System.nanoTime() - begun < 2_500_000_000L);
    assertEquals(1, hanging.size());
    hanging.remove().run();
    assertEquals(List.of(), first.asked);
  }

  /** As a program that is stopped: it is there, but does not even read. */
  @Test
  void handOver_doesNotWaitForAProcessThatHangs() throws IOException {
    Files.createDirectories(home.resolve("windows"));
    try (ServerSocketChannel stopped = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      stopped.bind(UnixDomainSocketAddress.of(sockets(1).own()));
      long begun = System.nanoTime();
      assertEquals(Outcome.UNANSWERED, handOver());
      assertTrue(System.nanoTime() - begun < 2_500_000_000L);
    }
  }

  @Test
  void handOver_removesTheSocket_ofAKilledProgram() throws IOException {
    listen(1, first);
    Path left = sockets(2).own();
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(left));
    }
    assertTrue(Files.exists(left));
    assertEquals(Outcome.TAKEN, handOver());
    assertFalse(Files.exists(left));
    try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      killed.bind(UnixDomainSocketAddress.of(left));
    }
    listen(2, second); // a new process with its number
    assertTrue(new OtherWindows(sockets(1)).handOver(file.toString()) == Outcome.TAKEN);
  }

  @Test
  void handOver_asksNobodyOnAnotherScreen() {
    listen(1, first);
    WindowSockets elsewhere = new WindowSockets(home.resolve("windows"), "other", 9);
    assertEquals(Outcome.NOT_TAKEN, new OtherWindows(elsewhere).handOver(file.toString()));
  }

  @Test
  void handOver_asksNobody_forWhatIsNoPathOnOneLine() {
    listen(1, first);
    OtherWindows others = new OtherWindows(sockets(9));
    assertEquals(Outcome.NOT_TAKEN, others.handOver("a\nOPEN /b.tunewise"));
    assertEquals(Outcome.NOT_TAKEN, others.handOver("x".repeat(5000) + "/a.tunewise"));
    assertEquals(Outcome.NOT_TAKEN, others.handOver("a\0.tunewise"));
    assertEquals(List.of(), first.asked);
  }

  @Test
  void have_andShow_findTheWindow() {
    listen(1, first);
    OtherWindows others = new OtherWindows(sockets(9));
    assertFalse(others.have(file));
    assertFalse(others.show(file));
    first.openFile = Optional.of(file);
    assertTrue(others.have(file));
    assertEquals(List.of(), first.asked);
    assertTrue(others.show(file));
    assertEquals(List.of("show"), first.asked);
    assertFalse(new OtherWindows(sockets(1)).have(file), "not this window itself");
  }

  @Test
  void close_leavesNoSocket() {
    listen(1, first).close();
    assertFalse(Files.exists(sockets(1).own()));
    assertEquals(Outcome.NOT_TAKEN, handOver());
  }

  @Test
  void socket_isTheUsersAlone() throws IOException {
    assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
    Files.createDirectories(home.resolve("windows"));
    listen(1, first);
    assertEquals("rwx------", rights(home.resolve("windows")));
    assertEquals("rw-------", rights(sockets(1).own()));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  /** What is no request is hung up on, and the next one is answered all the same. */
  @Test
  void socket_readsNothingButRequests() throws IOException {
    listen(1, first);
    for (String text :
        List.of(
            "\n",
            "OPEN relative.tunewise\n",
            "OPEN /a\tb\n",
            "open /a\n",
            "QUIT /a\n",
            "OPEN /a\nOPEN /b\n",
            "OPEN " + "/a".repeat(4000) + "\n")) {
      try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
        channel.connect(UnixDomainSocketAddress.of(sockets(1).own()));
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(-1, channel.read(ByteBuffer.allocate(1)), text);
      } catch (IOException e) {
        assertTrue(text.length() > WindowRequest.MAX_BYTES, text); // hung up on while it talked
      }
    }
    assertEquals(List.of(), first.asked);
    assertEquals(Outcome.TAKEN, handOver());
  }

  /** The second start as users do it: another process, which ends at once with 0. */
  @Test
  void secondStart_handsItsFileOver_andEnds() throws Exception {
    assumeTrue(Display.isLinux());
    ProgramFolders folders = ProgramFolders.in(home);
    WindowSockets own =
        new WindowSockets(folders.runtime().resolve("windows"), SCREEN, sockets(1).process());
    WindowSocket.listen(own, first, Runnable::run).ifPresent(open::add);
    Process started = start();
    assertTrue(started.waitFor(20, TimeUnit.SECONDS));
    assertEquals("", new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(0, started.exitValue());
    assertEquals(List.of("open " + file), first.asked);
  }

  private Process start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Dsun.jnu.encoding=UTF-8",
            "-cp",
            System.getProperty("java.class.path"),
            Launcher.class.getName(),
            home.relativize(file).toString());
    Map<String, String> environment = builder.environment();
    environment.put("DISPLAY", ":test");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put(ProgramFolders.HOME, home.toString());
    return builder.directory(home.toFile()).redirectErrorStream(true).start();
  }
}

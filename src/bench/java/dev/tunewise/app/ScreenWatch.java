package dev.tunewise.app;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Tells from the frame buffer of an X server of its own when a window appears, when there is
 * something in it and when it comes to rest. So programs of any kind are measured alike.
 */
final class ScreenWatch implements AutoCloseable {
  private static final String SIZE = "1280x900x24";
  private static final int STEP = 4;
  private static final int MILLIS_PER_LOOK = 4;
  private static final int MILLIS_OF_REST = 1000;
  private static final int MILLIS_AT_MOST = 60_000;

  /** Half the side of the square around the middle, where the mouse pointer is. */
  private static final int POINTER = 32;

  /** A blinking caret and what is as small are no change. */
  private static final int CHANGE = 12;

  private final Path folder;
  private final Process server;
  private final String display;

  /**
   * What was seen, milliseconds since the process was started.
   *
   * @param window something else than the empty screen is there
   * @param content a third color is there: more than a window in one color
   * @param settled the last change before a second of rest
   */
  record Seen(double window, double content, double settled) {}

  /** Looks at a process as long as it is on the screen. */
  interface AtRest {
    void look(Process process) throws IOException, InterruptedException;
  }

  ScreenWatch(Path folder) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    Path number = folder.resolve("display");
    server =
        new ProcessBuilder(
                "Xvfb",
                "-displayfd",
                "1",
                "-screen",
                "0",
                SIZE,
                "-fbdir",
                folder.toString(),
                "-nolisten",
                "tcp")
            .redirectOutput(number.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    for (int i = 0; i < 100 && Files.size(number) < 2; i++) {
      Thread.sleep(50);
    }
    display = ":" + Files.readString(number).strip();
  }

  String display() {
    return display;
  }

  /** Starts a program, looks at it until it rests, and ends it. */
  Seen watch(ProcessBuilder program, AtRest atRest) throws IOException, InterruptedException {
    program.environment().put("DISPLAY", display);
    program.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    program.redirectError(ProcessBuilder.Redirect.DISCARD);
    try (FileChannel file = FileChannel.open(folder.resolve("Xvfb_screen0"))) {
      MappedByteBuffer memory = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
      Screen screen = new Screen(memory);
      int[] before = screen.look();
      int empty = before[0];
      long start = System.nanoTime();
      Process process = program.start();
      try {
        double window = 0;
        double content = 0;
        double settled = 0;
        double now = 0;
        while (process.isAlive()
            && now < MILLIS_AT_MOST
            && (content == 0 || now - settled < MILLIS_OF_REST)) {
          Thread.sleep(MILLIS_PER_LOOK);
          now = (System.nanoTime() - start) / 1e6;
          int[] seen = screen.look();
          if (differing(before, seen) >= CHANGE) {
            settled = now;
            before = seen;
            int colors = colors(seen, empty);
            window = window == 0 && colors > 1 ? now : window;
            content = content == 0 && colors > 2 ? now : content;
          }
        }
        if (content == 0) {
          throw new IllegalStateException("no window: " + program.command());
        }
        atRest.look(process);
        return new Seen(window, content, settled);
      } finally {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
        }
        Thread.sleep(300); // the screen is empty again
      }
    }
  }

  private static int differing(int[] one, int[] other) {
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      if (one[i] != other[i]) {
        count++;
      }
    }
    return count;
  }

  /** How many colors there are, the empty screen's among them; not more than three are told. */
  private static int colors(int[] seen, int empty) {
    int[] others = Arrays.stream(seen).filter(color -> color != empty).limit(1).toArray();
    if (others.length == 0) {
      return 1;
    }
    return Arrays.stream(seen).anyMatch(color -> color != empty && color != others[0]) ? 3 : 2;
  }

  @Override
  public void close() {
    server.destroy();
  }

  /** The picture as X dumps it: a header of big-endian numbers, colors, then rows of pixels. */
  private static final class Screen {
    private final IntBuffer pixels;
    private final int width;
    private final int height;
    private final int rowLength;

    Screen(MappedByteBuffer memory) {
      IntBuffer header = memory.duplicate().order(ByteOrder.BIG_ENDIAN).asIntBuffer();
      width = header.get(4);
      height = header.get(5);
      rowLength = header.get(12) / Integer.BYTES;
      int start = header.get(0) + header.get(19) * 12;
      pixels =
          memory.slice(start, memory.limit() - start).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
    }

    int[] look() {
      int[] seen = new int[(width / STEP) * (height / STEP)];
      int i = 0;
      for (int y = 0; y + STEP <= height; y += STEP) {
        for (int x = 0; x + STEP <= width; x += STEP) {
          boolean pointer = Math.abs(x - width / 2) < POINTER && Math.abs(y - height / 2) < POINTER;
          seen[i++] = pointer ? seen[0] : pixels.get(y * rowLength + x) & 0xffffff;
        }
      }
      return seen;
    }
  }
}

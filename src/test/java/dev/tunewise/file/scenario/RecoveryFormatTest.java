package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.Bounds;
import dev.tunewise.history.History;
import dev.tunewise.history.History.Step;
import dev.tunewise.history.TypedText;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class RecoveryFormatTest {
  private static final Path FILE = Path.of("plan.tunewise").toAbsolutePath();

  private static Scenario calls(int calls) {
    return Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, calls);
  }

  private static List<Step> steps(String label, int count, Scenario like) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Step(label + i, like.with(Parameter.MONTHLY_CALLS, 1000 + i)))
        .toList();
  }

  private static UnsavedWork work(History history) {
    return new UnsavedWork(
        calls(7),
        Optional.of(FILE),
        Optional.of("12 abc"),
        history,
        List.of(new TypedText("Monthly calls", "25,0\n\"0")));
  }

  private static Optional<UnsavedWork> read(byte[] content) {
    return RecoveryFormat.read(content).map(RecoveryFormat.Content::work);
  }

  @Test
  void read_givesBack_whatWasWritten() {
    UnsavedWork work = work(new History(steps("undo ", 3, calls(1)), steps("redo ", 2, calls(2))));
    assertEquals(Optional.of(work), read(new RecoveryFormat().toBytes(work)));
    UnsavedWork alone = new UnsavedWork(calls(9), Optional.empty());
    assertEquals(Optional.of(alone), read(new RecoveryFormat().toBytes(alone)));
  }

  @Test
  void toBytes_writesTheSame_whenMuchOfItIsKnown() {
    RecoveryFormat format = new RecoveryFormat();
    List<Step> undo = new ArrayList<>(steps("undo ", 3, calls(1)));
    UnsavedWork first = work(new History(undo, List.of()));
    format.toBytes(first);
    undo.add(new Step("last", first.scenario()));
    UnsavedWork second = work(new History(undo, List.of()));
    assertEquals(Optional.of(second), read(format.toBytes(second)));
  }

  @Test
  void work_keepsTheNewestSteps_inLittleRoom() {
    UnsavedWork work =
        work(new History(steps("undo ", 60, calls(1)), steps("redo ", 60, calls(2))));
    assertEquals(UnsavedWork.MAX_STEPS, work.history().undo().size());
    assertEquals("undo 59", work.history().undo().getLast().label());
    byte[] content = new RecoveryFormat().toBytes(work);
    assertEquals(Optional.of(work), read(content));
    int alone = new RecoveryFormat().toBytes(new UnsavedWork(calls(7), Optional.empty())).length;
    assertTrue(content.length < 12 * alone, content.length + " bytes, alone " + alone);
  }

  /** The longest scenarios: a hundred of them would not fit. */
  @Test
  void toBytes_leavesOutTheOldestSteps_whereThereIsNoRoom() {
    Scenario large = calls(1).withSources(longSources());
    List<Step> undo = new ArrayList<>(steps("undo ", 2, calls(1)));
    undo.addAll(steps("large ", 40, large.withNotes("\u2192".repeat(9_000))));
    byte[] content = new RecoveryFormat().toBytes(work(new History(undo, List.of())));
    History history = read(content).orElseThrow().history();
    assertTrue(history.undo().size() < 42 && history.undo().size() > 5, history.undo().size() + "");
    assertEquals(undo.subList(42 - history.undo().size(), 42), history.undo());
  }

  private static Map<String, String> longSources() {
    Map<String, String> sources = new TreeMap<>();
    IntStream.range(0, 100).forEach(i -> sources.put("key" + i, "x".repeat(9_000)));
    return sources;
  }

  @Test
  void read_isEmpty_ofWhatIsNoCopy() throws IOException {
    byte[] content = new RecoveryFormat().toBytes(work(History.EMPTY));
    assertEquals(Optional.empty(), read(new byte[0]));
    assertEquals(Optional.empty(), read("{}".getBytes(StandardCharsets.UTF_8)));
    assertEquals(Optional.empty(), read(Arrays.copyOf(content, content.length / 2)));
    assertEquals(Optional.empty(), read(packed("{}")));
    assertEquals(Optional.empty(), read(packed("[1]")));
    String text = unpacked(content);
    assertEquals(Optional.of(work(History.EMPTY)), read(packed(text)));
    assertEquals(
        Optional.empty(), read(packed(text.replace("\"version\": 2,", "\"version\": 3,"))));
  }

  /** What is unpacked is bounded, too. */
  @Test
  void read_isEmpty_ofWhatIsTooLong() throws IOException {
    assertEquals(
        Optional.empty(), read(packed(" ".repeat((int) Bounds.RECOVERY.unpacked()) + "{}")));
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static String unpacked(byte[] content) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

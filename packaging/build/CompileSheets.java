import com.sun.javafx.css.ImmutablePseudoClassSetsCache;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.PseudoClass;
import javafx.css.Stylesheet;

/**
 * Writes each style sheet beside itself in JavaFX's binary form, which JavaFX looks for first: it
 * is read in a thirtieth of the time that parsing takes, and the first picture waits for it.
 *
 * <p>Arguments: the folder of compiled classes, and the list of controls that the program does
 * without. Needs JavaFX and the base theme on the class path.
 */
public final class CompileSheets {
  public static void main(String... arguments) throws IOException, ReflectiveOperationException {
    Path classes = Path.of(arguments[0]);
    Set<String> unused = unused(Path.of(arguments[1]));
    List<Path> sheets;
    try (Stream<Path> files = Files.walk(classes)) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
    }
    Path scratch = Files.createTempDirectory("sheets");
    Path text = scratch.resolve("sheet.css");
    Path made = scratch.resolve("sheet.bss");
    for (Path sheet : sheets) {
      Files.writeString(text, SheetText.read(sheet, unused));
      new CssParser().parse(text.toUri().toURL());
      orderStates();
      Stylesheet.convertToBinary(text.toFile(), made.toFile());
      Files.write(binary(sheet), withoutAddress(Files.readAllBytes(made)));
    }
    Files.delete(text);
    Files.delete(made);
    Files.delete(scratch);
  }

  private static Set<String> unused(Path list) throws IOException {
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static Path binary(Path sheet) {
    return Path.of(sheet.toString().replaceAll("\\.css$", ".bss"));
  }

  /**
   * States of a selector, such as {@code :disabled:focused}, are written in the order of a set that
   * the JVM shuffles at each of its starts. JavaFX keeps one set of each kind from the first time
   * it parsed it: an ordered one in its place makes two builds the same.
   */
  private static void orderStates() throws ReflectiveOperationException {
    Field cache = ImmutablePseudoClassSetsCache.class.getDeclaredField("CACHE");
    cache.setAccessible(true);
    @SuppressWarnings("unchecked") // its declared type
    Map<Set<PseudoClass>, Set<PseudoClass>> sets =
        (Map<Set<PseudoClass>, Set<PseudoClass>>) cache.get(null);
    sets.replaceAll((states, kept) -> inOrder(kept));
  }

  private static Set<PseudoClass> inOrder(Set<PseudoClass> states) {
    return states.stream()
        .sorted(Comparator.comparing(PseudoClass::getPseudoClassName))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
  }

  /**
   * The same without the place of the sheet on this machine, which no file of a build names. It
   * begins with a version, the number of its texts, which of them stands for none, and the texts,
   * which the rest refers to by number.
   */
  private static byte[] withoutAddress(byte[] binary) throws IOException {
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(binary));
        DataOutputStream out = new DataOutputStream(result)) {
      out.writeShort(in.readShort());
      short count = in.readShort();
      out.writeShort(count);
      out.writeShort(in.readShort());
      for (int i = 0; i < count; i++) {
        String text = in.readUTF();
        out.writeUTF(text.startsWith("file:") ? "" : text);
      }
      in.transferTo(out);
    }
    return result.toByteArray();
  }
}

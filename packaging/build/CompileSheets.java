import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes each style sheet beside itself in JavaFX's binary form, which JavaFX looks for first: it
 * is read in a thirtieth of the time that parsing takes, and the first picture waits for it.
 *
 * <p>Arguments: the folder of compiled classes, and the list of controls that the program does
 * without. Needs JavaFX and the base theme on the class path.
 */
public final class CompileSheets {
  public static void main(String... arguments) throws IOException {
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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes each style sheet beside itself in JavaFX's binary form, which JavaFX looks for first: it
 * is read in a thirtieth of the time that parsing takes, and the first picture waits for it.
 *
 * <p>Argument: the folder of compiled classes. Needs JavaFX on the class path.
 */
public final class CompileSheets {
  public static void main(String... arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    List<Path> sheets;
    try (Stream<Path> files = Files.walk(classes)) {
      sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
    }
    List<File> binaries = sheets.stream().map(CompileSheets::binary).toList();
    // One that is there would be taken for what another sheet imports.
    binaries.forEach(File::delete);
    Path scratch = Files.createTempDirectory("sheets");
    for (int i = 0; i < sheets.size(); i++) {
      Path made = scratch.resolve(i + ".bss");
      Stylesheet.convertToBinary(sheets.get(i).toFile(), made.toFile());
      Files.write(binaries.get(i).toPath(), withoutAddress(Files.readAllBytes(made)));
      Files.delete(made);
    }
    Files.delete(scratch);
  }

  private static File binary(Path sheet) {
    return new File(sheet.toString().replaceAll("\\.css$", ".bss"));
  }

  /**
   * The same without the place of the sheet on this machine: two builds give the same file. It
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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * Lists the libraries of the program with their licenses, {@code THIRD-PARTY.md} for people and
 * {@code tunewise.cdx.json} for programs, and fails where one must not be shipped.
 *
 * <p>Arguments: the project folder, the folder to write to, the program's version, the time that
 * the bill of materials names, the class path. Runs with the program on the class path.
 */
public final class ListParts {
  public static void main(String... arguments) throws IOException {
    ClassPath classPath = ClassPath.of(arguments[4]);
    Path folder = Path.of(arguments[1]);
    try {
      Parts parts = Parts.of(Path.of(arguments[0]), classPath);
      write(parts, folder, arguments[2], Instant.parse(arguments[3]), classPath.jars());
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Writes both lists to a folder. */
  static void write(Parts parts, Path folder, String version, Instant time, List<Path> shipped)
      throws IOException {
    Folders.write(folder.resolve("THIRD-PARTY.md"), LicensePapers.thirdParty(parts));
    Files.write(folder.resolve("tunewise.cdx.json"), PartsBill.of(parts, version, time, shipped));
  }
}

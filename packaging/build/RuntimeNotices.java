import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the {@code legal} folder of a Java runtime says: the license of the whole, and the works of
 * others in it, each with its own notice there.
 *
 * @param works as their notices name them, with their modules
 */
record RuntimeNotices(List<Work> works) {
  /**
   * A work of others.
   *
   * @param name with its version
   * @param file its notice below the {@code legal} folder, such as {@code java.base/zlib.md}
   */
  record Work(String name, String file) {}

  /**
   * Reads the notices of a runtime.
   *
   * @throws IllegalStateException if its license is another than the GPL with the class path
   *     exception, or a notice does not say whose it is
   */
  static RuntimeNotices of(Path runtime) throws IOException {
    Path legal = runtime.resolve("legal");
    Path license = legal.resolve("java.base").resolve("LICENSE");
    if (!Files.exists(license)
        || !Files.readString(license).contains("\"CLASSPATH\" EXCEPTION TO THE GPL")) {
      throw new IllegalStateException(license + " does not hold the class path exception");
    }
    List<Work> works = new ArrayList<>();
    for (Path file : Folders.walk(legal)) {
      if (Files.isRegularFile(file) && file.toString().endsWith(".md")) {
        works.add(new Work(title(file), legal.relativize(file).toString().replace('\\', '/')));
      }
    }
    return new RuntimeNotices(List.copyOf(works));
  }

  private static String title(Path notice) throws IOException {
    return Files.readString(notice)
        .lines()
        .filter(line -> line.startsWith("## "))
        .map(line -> line.substring(3).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(notice + " has no heading"));
  }
}

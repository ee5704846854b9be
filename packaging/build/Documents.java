import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The papers that come with the program: its licenses and those of its parts, what changed, and the
 * schema of scenario files.
 *
 * @param jars as they are shipped
 */
record Documents(Parts parts, String version, Instant time, List<Path> jars) {
  void add(Path folder) throws IOException {
    copy("LICENSE", folder);
    copy("packaging/CHANGELOG.md", folder);
    copy("packaging/licenses/LGPL-2.1.txt", folder);
    copy("assets/fonts/OFL.txt", folder);
    copy("assets/schema/scenario.schema.json", folder);
    ListParts.write(parts, folder, version, time, jars);
  }

  private void copy(String file, Path folder) throws IOException {
    Path source = parts.project().resolve(file);
    Folders.copy(source, folder.resolve(source.getFileName()));
  }
}

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * All that the program ships which others have made, with the licenses it is under.
 *
 * @param libraries in the order of the class path
 * @param runtime of the Java runtime; empty where a program is started by one that is there
 */
record Parts(Path project, List<Library> libraries, Optional<RuntimeNotices> runtime) {
  static final String FONT = "Inter 4.001";

  /**
   * The parts of a program.
   *
   * @throws IllegalStateException that names each part which cannot be shipped
   */
  static Parts of(Path project, ClassPath classPath) throws IOException {
    Properties owners = new Properties();
    try (InputStream in = Files.newInputStream(licenses(project).resolve("owners.properties"))) {
      owners.load(in);
    }
    return new Parts(project, Library.of(classPath, owners), Optional.empty());
  }

  Parts with(Path javaRuntime) throws IOException {
    return new Parts(project, libraries, Optional.of(RuntimeNotices.of(javaRuntime)));
  }

  List<Library> under(License license) {
    return libraries.stream().filter(library -> library.license() == license).toList();
  }

  /** The text of a license that comes along because it holds the owner's name. */
  String text(License license) throws IOException {
    return Files.readString(licenses(project).resolve(license.spdx() + ".txt")).strip();
  }

  /** The texts that the parts themselves do not bring along. */
  static Path licenses(Path project) {
    return project.resolve("packaging").resolve("licenses");
  }
}

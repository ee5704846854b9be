import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/**
 * A library that the program ships.
 *
 * @param jar as it was published
 * @param owner whose work it is; empty where the jar tells it and the license need not
 */
record Library(String group, String name, String version, Path jar, License license, String owner) {

  /**
   * The libraries of a class path.
   *
   * @param jars of a Maven repository; folders are passed over
   * @param owners by name of library
   * @throws IllegalStateException with a line for each that cannot be shipped: its license is not
   *     known or not allowed, or nobody says whose work it is
   */
  static List<Library> of(ClassPath jars, Properties owners) throws IOException {
    List<Library> libraries = new ArrayList<>();
    List<String> refused = new ArrayList<>();
    TreeSet<String> unused = new TreeSet<>(owners.stringPropertyNames());
    for (Path jar : jars.jars()) {
      Pom pom = Pom.of(jar);
      String title = pom.group() + ":" + pom.name() + ":" + pom.version();
      unused.remove(pom.name());
      List<String> named = pom.licenses();
      Optional<License> license = named.stream().flatMap(n -> License.of(n).stream()).findFirst();
      String owner = owners.getProperty(pom.name(), "");
      if (license.isEmpty()) {
        refused.add(
            title
                + (named.isEmpty()
                    ? ": names no license"
                    : ": is under " + named.getFirst() + ", which License.java does not allow"));
      } else if (license.get().namesOwner() && owner.isEmpty()) {
        refused.add(title + ": owners.properties does not say whose work it is");
      } else {
        libraries.add(
            new Library(pom.group(), pom.name(), pom.version(), jar, license.get(), owner));
      }
    }
    unused.forEach(name -> refused.add(name + ": in owners.properties, but nothing ships it"));
    if (!refused.isEmpty()) {
      throw new IllegalStateException(
          "The program cannot ship:\n  " + String.join("\n  ", refused));
    }
    return libraries;
  }

  /** As package URLs name it. */
  String url() {
    return "pkg:maven/" + group + "/" + name + "@" + version;
  }
}

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a library says of itself in Maven's description of it, which stands beside its jar. */
final class Pom {
  private final Path file;
  private final Element project;

  private Pom(Path file) throws IOException {
    this.file = file;
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      project = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }

  /**
   * The description of a jar in a Maven repository.
   *
   * @throws IOException if the jar stands elsewhere
   */
  static Pom of(Path jar) throws IOException {
    Path version = jar.toAbsolutePath().getParent();
    return new Pom(
        version.resolve(
            "%s-%s.pom".formatted(version.getParent().getFileName(), version.getFileName())));
  }

  String group() {
    return text(project, "groupId")
        .or(() -> child(project, "parent").flatMap(parent -> text(parent, "groupId")))
        .orElseThrow(() -> new IllegalStateException(file + " names no group"));
  }

  String name() {
    return file.getParent().getParent().getFileName().toString();
  }

  String version() {
    return file.getParent().getFileName().toString();
  }

  /** Names and addresses of its licenses, or those of the nearest parent that names some. */
  List<String> licenses() throws IOException {
    List<String> found = new ArrayList<>();
    for (Element license : children(project, "licenses", "license")) {
      text(license, "name").ifPresent(found::add);
      text(license, "url").ifPresent(found::add);
    }
    Optional<Element> parent = child(project, "parent");
    return found.isEmpty() && parent.isPresent() ? parent(parent.get()).licenses() : found;
  }

  private Pom parent(Element parent) throws IOException {
    Path repository = file.getParent().getParent().getParent();
    for (int i = 0; i < group().split("\\.").length; i++) {
      repository = repository.getParent();
    }
    String name = text(parent, "artifactId").orElseThrow();
    String version = text(parent, "version").orElseThrow();
    Path folder =
        repository.resolve(text(parent, "groupId").orElseThrow().replace('.', '/')).resolve(name);
    Path file = folder.resolve(version).resolve(name + "-" + version + ".pom");
    if (!Files.exists(file)) {
      throw new IOException(this.file + " has a parent that is missing: " + file);
    }
    return new Pom(file);
  }

  private static List<Element> children(Element element, String list, String name) {
    return child(element, list).stream().flatMap(found -> named(found, name).stream()).toList();
  }

  private static Optional<Element> child(Element element, String name) {
    return named(element, name).stream().findFirst();
  }

  private static List<Element> named(Element element, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && child.getTagName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  private static Optional<String> text(Element element, String name) {
    return child(element, name).map(found -> found.getTextContent().strip());
  }
}

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks the program's libraries up in a database of known vulnerabilities that is at hand: what OSV
 * publishes of Maven's libraries, one archive of JSON files. Asks no network. Fails where a version
 * is affected, and where there is no database: then nothing was checked.
 *
 * <p>Arguments: the archive, the bill of materials that {@link ListParts} makes.
 */
public final class KnownVulnerabilities {
  private static final JsonMapper JSON = new JsonMapper();

  /** Versions of the libraries by name, as the database writes it: {@code group:name}. */
  private final Map<String, String> versions;

  private final List<String> found = new ArrayList<>();
  private int entries;
  private String newest = "";

  private KnownVulnerabilities(Map<String, String> versions) {
    this.versions = versions;
  }

  public static void main(String... arguments) throws IOException {
    Path database = Path.of(arguments[0]);
    if (!Files.isRegularFile(database)) {
      System.err.println(
          """
          No database of known vulnerabilities at %s: nothing was checked.
          It is what OSV publishes for Maven, all.zip, as osv-scanner keeps it for offline use.
          -Dvulnerabilities.database=FILE names another place."""
              .formatted(database));
      System.exit(1);
    }
    Map<String, String> versions = new HashMap<>();
    for (JsonNode part : JSON.readTree(Path.of(arguments[1])).path("components")) {
      if (part.has("group")) {
        versions.put(text(part, "group") + ":" + text(part, "name"), text(part, "version"));
      }
    }
    KnownVulnerabilities check = among(versions, database);
    System.out.println(check);
    System.exit(check.found.isEmpty() ? 0 : 1);
  }

  /** What is known of these versions. */
  static KnownVulnerabilities among(Map<String, String> versions, Path database)
      throws IOException {
    KnownVulnerabilities check = new KnownVulnerabilities(versions);
    check.read(database);
    return check;
  }

  @Override
  public String toString() {
    return String.join("\n", found)
        + (found.isEmpty() ? "" : "\n")
        + "%d libraries against %d entries, the newest of %s: %d known vulnerabilities"
            .formatted(versions.size(), entries, newest, found.size());
  }

  private void read(Path database) throws IOException {
    try (ZipFile archive = new ZipFile(database.toFile())) {
      for (ZipEntry entry : Collections.list(archive.entries())) {
        if (entry.getName().endsWith(".json")) {
          try (InputStream in = archive.getInputStream(entry)) {
            look(JSON.readTree(in));
          }
        }
      }
    }
    Collections.sort(found);
  }

  private void look(JsonNode entry) {
    entries++;
    String modified = text(entry, "modified");
    newest = modified.compareTo(newest) > 0 ? modified : newest;
    if (entry.has("withdrawn")) {
      return;
    }
    for (JsonNode affected : entry.path("affected")) {
      JsonNode named = affected.path("package");
      String version = versions.get(text(named, "name"));
      if (version != null
          && text(named, "ecosystem").split(":", 2)[0].equals("Maven")
          && isAffected(affected, version)) {
        found.add(
            "%s %s: %s, %s"
                .formatted(
                    text(named, "name"),
                    version,
                    text(entry, "id"),
                    entry.path("summary").asString("no summary")));
      }
    }
  }

  private static String text(JsonNode object, String key) {
    return object.path(key).asString("");
  }

  private static boolean isAffected(JsonNode affected, String version) {
    for (JsonNode listed : affected.path("versions")) {
      if (listed.asString("").equals(version)) {
        return true;
      }
    }
    for (JsonNode range : affected.path("ranges")) {
      if (!text(range, "type").equals("GIT") && isInside(range, version)) {
        return true;
      }
    }
    return false;
  }

  /** A turn of a range: from a version on the library is affected, or no longer. */
  private record Turn(ComparableVersion from, boolean affected, boolean including) {
    boolean isReachedBy(ComparableVersion version) {
      int order = version.compareTo(from);
      return order > 0 || (order == 0 && including);
    }
  }

  private static boolean isInside(JsonNode range, String version) {
    List<Turn> turns = new ArrayList<>();
    for (JsonNode event : range.path("events")) {
      event.forEachEntry(
          (kind, at) -> {
            ComparableVersion from = new ComparableVersion(at.asString(""));
            switch (kind) {
              case "introduced" -> turns.add(new Turn(from, true, true));
              case "fixed" -> turns.add(new Turn(from, false, true));
              case "last_affected" -> turns.add(new Turn(from, false, false));
              default -> {} // a limit of what was looked at
            }
          });
    }
    turns.sort(Comparator.comparing(Turn::from));
    ComparableVersion asked = new ComparableVersion(version);
    boolean inside = false;
    for (Turn turn : turns) {
      inside = turn.isReachedBy(asked) ? turn.affected() : inside;
    }
    return inside;
  }
}

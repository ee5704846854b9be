package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KnownVulnerabilitiesTest {
  private static final String RANGE = "\"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": [%s]}]";

  @RegisterExtension private static final BuildPrograms build = new BuildPrograms();

  @TempDir private Path folder;

  @Test
  void affectedVersions_areFound_byListAndByRange() throws Throwable {
    assertEquals(
        """
        a:old 1.9.1: FIRST, Reads too much
        a:old 1.9.1: LAST, Reads too much
        a:old 1.9.1: LISTED, Reads too much
        a:old 1.9.1: SECOND, Reads too much
        2 libraries against 9 entries, the newest of 2026-02-03T00:00:00Z: 4 known vulnerabilities""",
        report(
            entry("LISTED", "a:old", "\"versions\": [\"1.9\", \"1.9.1\"]", ""),
            entry("FIRST", "a:old", range("introduced 0", "fixed 1.10"), ""),
            // In any order, and in the order of versions, not of letters.
            entry("SECOND", "a:old", range("fixed 1.2", "introduced 1.9", "introduced 0"), ""),
            entry("LAST", "a:old", range("introduced 1", "last_affected 1.9.1"), ""),
            entry("FIXED", "a:old", range("introduced 0", "fixed 1.9.1"), ""),
            entry("LATER", "a:old", range("introduced 1.10"), ""),
            entry("EARLIER", "a:old", range("introduced 0", "last_affected 1.9"), ""),
            entry("OTHER", "a:other", range("introduced 0"), ""),
            entry("WITHDRAWN", "a:old", range("introduced 0"), "\"withdrawn\": \"2026-01-01\",")));
  }

  private static String range(String... events) {
    List<String> objects =
        List.of(events).stream()
            .map(event -> event.split(" "))
            .map(event -> "{\"%s\": \"%s\"}".formatted(event[0], event[1]))
            .toList();
    return RANGE.formatted(String.join(", ", objects));
  }

  private static String entry(String id, String library, String affected, String more) {
    return """
    {"id": "%s", %s "summary": "Reads too much", "modified": "2026-02-03T00:00:00Z",
     "affected": [{"package": {"ecosystem": "Maven", "name": "%s"}, %s}]}
    """
        .formatted(id, more, library, affected);
  }

  private String report(String... entries) throws Throwable {
    Path database = folder.resolve("all.zip");
    try (OutputStream file = Files.newOutputStream(database);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (int i = 0; i < entries.length; i++) {
        zip.putNextEntry(new ZipEntry(i + ".json"));
        zip.write(entries[i].getBytes(StandardCharsets.UTF_8));
      }
    }
    return build
        .call("KnownVulnerabilities", "among", Map.of("a:old", "1.9.1", "a:safe", "1"), database)
        .toString();
  }
}

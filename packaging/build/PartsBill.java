import dev.tunewise.file.JsonOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The bill of materials in the form of CycloneDX: each part with version, license, where it is from
 * and the sum of what is shipped. The same parts give the same bytes.
 */
final class PartsBill {
  private final JsonOutput json;
  private final Parts parts;
  private final List<Path> shipped;

  private PartsBill(JsonOutput json, Parts parts, List<Path> shipped) {
    this.json = json;
    this.parts = parts;
    this.shipped = shipped;
  }

  /**
   * The bill as JSON.
   *
   * @param time that it says it was made
   * @param shipped the jars that are shipped, by the names under which they were published
   */
  static byte[] of(Parts parts, String version, Instant time, List<Path> shipped) {
    return JsonOutput.file(json -> new PartsBill(json, parts, shipped).write(version, time));
  }

  private void write(String version, Instant time) {
    json.text("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
    json.text("bomFormat", "CycloneDX");
    json.text("specVersion", "1.6");
    json.number("version", 1);
    json.object(
        "metadata",
        () -> {
          json.text("timestamp", time.toString());
          json.object(
              "component",
              () -> {
                json.text("type", "application");
                json.text("name", "tunewise");
                json.text("version", version);
                license(License.APACHE);
              });
        });
    json.list(
        "components",
        () -> {
          parts.libraries().forEach(library -> json.item(() -> library(library)));
          json.item(this::font);
          parts.runtime().ifPresent(notices -> json.item(() -> runtime(notices)));
        });
  }

  private void library(Library library) {
    json.text("type", "library");
    json.text("bom-ref", library.url());
    json.text("group", library.group());
    json.text("name", library.name());
    json.text("version", library.version());
    shipped.stream()
        .filter(jar -> jar.getFileName().equals(library.jar().getFileName()))
        .forEach(jar -> json.list("hashes", () -> json.itemOnOneLine(() -> sum(jar))));
    license(library.license());
    json.text("purl", library.url());
  }

  private void sum(Path jar) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      json.text("alg", "SHA-256");
      json.text("content", HexFormat.of().formatHex(sum));
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(jar + " cannot be summed", e);
    }
  }

  private void license(License license) {
    json.list(
        "licenses",
        () -> {
          if (license.isExpression()) {
            json.itemOnOneLine(() -> json.text("expression", license.spdx()));
          } else {
            json.itemOnOneLine(
                () -> json.objectOnOneLine("license", () -> json.text("id", license.spdx())));
          }
        });
  }

  private void font() {
    int space = Parts.FONT.indexOf(' ');
    json.text("type", "file");
    json.text("name", Parts.FONT.substring(0, space));
    json.text("version", Parts.FONT.substring(space + 1));
    license(License.FONT);
  }

  private void runtime(RuntimeNotices notices) {
    json.text("type", "platform");
    json.object("supplier", () -> json.text("name", System.getProperty("java.vendor")));
    json.text("name", "OpenJDK");
    json.text("version", Runtime.version().toString());
    license(License.CLASS_PATH);
    json.list(
        "components",
        () ->
            notices
                .works()
                .forEach(
                    work ->
                        json.itemOnOneLine(
                            () -> {
                              json.text("type", "library");
                              json.text("name", work.name());
                              json.text("description", "legal/" + work.file());
                            })));
  }
}

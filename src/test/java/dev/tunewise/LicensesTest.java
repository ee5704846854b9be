package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whose work the program ships, it names. */
class LicensesTest {
  private static final Pattern JAR = Pattern.compile("[/\\\\]([^/\\\\:;\"]+)\\.jar");

  /** Beginnings of the names of jars, and the name of the work in the table. */
  private static final Map<String, String> WORKS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("SparseBitSet", "SparseBitSet"),
              Map.entry("atlantafx", "AtlantaFX"),
              Map.entry("batik", "Apache Batik"),
              Map.entry("commons-codec", "Codec"),
              Map.entry("commons-collections4", "Collections"),
              Map.entry("commons-compress", "Compress"),
              Map.entry("commons-io", "Commons IO"),
              Map.entry("commons-lang3", "Lang"),
              Map.entry("commons-logging", "Logging"),
              Map.entry("commons-math3", "Math"),
              Map.entry("commons-rng", "RNG"),
              Map.entry("curvesapi", "curvesapi"),
              Map.entry("fastcsv", "FastCSV"),
              Map.entry("fontbox", "FontBox"),
              Map.entry("graphics2d", "PdfBox-Graphics2D"),
              Map.entry("jackson", "Jackson"),
              Map.entry("javafx", "OpenJFX"),
              Map.entry("jfreechart", "JFreeChart"),
              Map.entry("jspecify", "JSpecify"),
              Map.entry("jtokkit", "JTokkit"),
              Map.entry("log4j-api", "log4j API"),
              Map.entry("log4j-to-jul", "log4j to JUL"),
              Map.entry("org.jfree.chart.fx", "JFreeChart FX"),
              Map.entry("org.jfree.fxgraphics2d", "FXGraphics2D"),
              Map.entry("pdfbox", "Apache PDFBox"),
              Map.entry("picocli", "picocli"),
              Map.entry("poi", "Apache POI"),
              Map.entry("xmlbeans", "XMLBeans"),
              Map.entry("xmlgraphics", "Apache XML Graphics Commons")));

  @Test
  void everyJarOfTheProgram_isNamedWithItsLicense() throws IOException {
    String arguments = Files.readString(Path.of("target", "tunewise.args"));
    String table = Files.readString(Path.of("packaging", "licenses", "THIRD-PARTY.md"));
    List<String> jars =
        JAR.matcher(arguments)
            .results()
            .map(found -> found.group(1))
            .filter(jar -> !jar.equals("tunewise"))
            .distinct()
            .toList();
    assertTrue(jars.size() > 30, jars.toString());
    for (String jar : jars) {
      String work =
          WORKS.entrySet().stream()
              .filter(entry -> jar.startsWith(entry.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(() -> new AssertionError("nobody says whose work " + jar + " is"));
      assertTrue(table.contains(work), jar + ": " + work + " is missing in THIRD-PARTY.md");
    }
  }
}

package dev.tunewise.export.office;

import dev.tunewise.export.Caption;
import dev.tunewise.export.SafeText;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.ScenarioPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Puts whole scenarios into Office files, as custom XML, and says what made the files. */
final class EmbeddedScenarios {
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  private EmbeddedScenarios() {}

  static void add(POIXMLDocument document, Deck deck) throws IOException {
    properties(document.getProperties(), deck);
    PackagePart main = document.getPackagePart();
    int number = 1;
    for (Subject subject : deck.subjects()) {
      Xml xml = new Xml();
      xml.text(
          ScenarioPicture.ELEMENT,
          ScenarioPicture.text(subject.scenario()),
          "xmlns",
          ScenarioPicture.NAMESPACE);
      try {
        PackagePartName name = freeName(document, number++);
        PackagePart part = document.getPackage().createPart(name, "application/xml");
        try (OutputStream out = part.getOutputStream()) {
          out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
        main.addRelationship(name, TargetMode.INTERNAL, RELATION);
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
    }
  }

  /** Templates may have custom XML of their own. */
  private static PackagePartName freeName(POIXMLDocument document, int from)
      throws InvalidFormatException {
    for (int i = from; ; i++) {
      PackagePartName name = PackagingURIHelper.createPartName("/customXml/item" + i + ".xml");
      if (document.getPackage().getPart(name) == null) {
        return name;
      }
    }
  }

  private static void properties(POIXMLProperties properties, Deck deck) {
    Subject first = deck.subjects().getFirst();
    List<String> names = deck.subjects().stream().map(s -> Caption.name(s.scenario())).toList();
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(SafeText.xml(String.join(", ", names)));
    core.setSubjectProperty(SafeText.xml(Caption.origin(first.scenario(), deck.date())));
    core.setDescription(SafeText.xml(String.join("; ", Caption.prices(first.scenario()))));
    core.setCreator("Tunewise " + ProgramVersion.TEXT);
    core.setKeywords("");
  }
}

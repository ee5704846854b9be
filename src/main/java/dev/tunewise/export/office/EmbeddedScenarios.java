package dev.tunewise.export.office;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.SafeText;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.ScenarioMark;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;

/** Puts whole scenarios into Office files, as custom XML, and says what made the files. */
public final class EmbeddedScenarios {
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";

  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n";

  private static final String DATA_STORE =
      "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  private static final String PROPERTIES_TYPE =
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
  private static final String PROPERTIES_RELATION = RELATION + "Props";

  /** As many bytes of an item as tell whether it is one of ours. */
  private static final int ROOT_BYTES = 300;

  private EmbeddedScenarios() {}

  /** Takes those of an earlier export out, which a document made from it is not about. */
  static void remove(POIXMLDocument document) throws IOException {
    PackagePart main = document.getPackagePart();
    List<String> ours = new ArrayList<>();
    try {
      for (PackageRelationship relation : main.getRelationshipsByType(RELATION)) {
        try (InputStream in = main.getRelatedPart(relation).getInputStream()) {
          String root = new String(in.readNBytes(ROOT_BYTES), StandardCharsets.UTF_8);
          if (root.contains('"' + ScenarioMark.NAMESPACE + '"')) {
            ours.add(relation.getId());
          }
        }
      }
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    ours.forEach(main::removeRelationship);
  }

  public static void add(POIXMLDocument document, Provenance provenance) throws IOException {
    properties(document.getProperties(), provenance);
    int number = 1;
    for (Scenario scenario : provenance.scenarios()) {
      number = freeNumber(document.getPackage(), number);
      try {
        add(document, number, ScenarioWriter.toText(scenario));
      } catch (InvalidFormatException e) {
        throw new IOException(e);
      }
    }
  }

  /** An item of custom XML, and its properties, without which Office may drop it. */
  private static void add(POIXMLDocument document, int number, String json)
      throws IOException, InvalidFormatException {
    String item =
        new Xml().text(ScenarioMark.ELEMENT, json, "xmlns", ScenarioMark.NAMESPACE).toString();
    UUID id = UUID.nameUUIDFromBytes((number + json).getBytes(StandardCharsets.UTF_8));
    String properties =
        DECLARATION
            + new Xml()
                .in(
                    "ds:datastoreItem",
                    () -> {},
                    "xmlns:ds",
                    DATA_STORE,
                    "ds:itemID",
                    "{" + id.toString().toUpperCase(Locale.ROOT) + "}");
    OPCPackage pack = document.getPackage();
    PackagePart itemPart = part(pack, "item", number, "application/xml", item);
    PackagePart propertiesPart = part(pack, "itemProps", number, PROPERTIES_TYPE, properties);
    document
        .getPackagePart()
        .addRelationship(itemPart.getPartName(), TargetMode.INTERNAL, RELATION);
    itemPart.addRelationship(
        propertiesPart.getPartName(), TargetMode.INTERNAL, PROPERTIES_RELATION);
  }

  private static PackagePart part(
      OPCPackage pack, String name, int number, String type, String content)
      throws IOException, InvalidFormatException {
    PackagePart part = pack.createPart(name(name, number), type);
    try (OutputStream out = part.getOutputStream()) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return part;
  }

  private static PackagePartName name(String name, int number) throws InvalidFormatException {
    return PackagingURIHelper.createPartName("/customXml/" + name + number + ".xml");
  }

  /** Templates may have custom XML of their own. */
  private static int freeNumber(OPCPackage pack, int from) throws IOException {
    try {
      int number = from;
      while (pack.containPart(name("item", number))
          || pack.containPart(name("itemProps", number))) {
        number++;
      }
      return number;
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static void properties(POIXMLProperties properties, Provenance provenance) {
    POIXMLProperties.CoreProperties core = properties.getCoreProperties();
    core.setTitle(SafeText.xml(provenance.title()));
    core.setSubjectProperty(SafeText.xml(provenance.origin()));
    core.setDescription(SafeText.xml(String.join("; ", provenance.prices())));
    core.setCreator("Tunewise " + ProgramVersion.TEXT);
    core.setKeywords("");
  }
}

package dev.tunewise.export.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLDocumentPart.RelationPart;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.apache.xmlbeans.XmlException;

/** The master that speaker notes need. */
final class NotesMaster {
  private NotesMaster() {}

  /**
   * Makes one from the first slide's theme if there is none yet. The library names the theme of a
   * new notes master without a look at the themes of other masters: while it does, the presentation
   * itself seems to have them all.
   */
  static void ensure(XMLSlideShow slides) throws IOException {
    if (slides.getNotesMaster() != null) {
      return;
    }
    Set<PackagePartName> known =
        slides.getRelations().stream()
            .map(part -> part.getPackagePart().getPartName())
            .collect(Collectors.toSet());
    List<String> borrowed = new ArrayList<>();
    for (PackagePart part :
        slides.getPackage().getPartsByContentType(XSLFRelation.THEME.getContentType())) {
      if (!known.contains(part.getPartName())) {
        RelationPart relation = slides.addRelation(null, XSLFRelation.THEME, theme(part));
        borrowed.add(relation.getRelationship().getId());
      }
    }
    slides.createNotesMaster();
    borrowed.forEach(slides.getPackagePart()::removeRelationship);
  }

  private static XSLFTheme theme(PackagePart part) throws IOException {
    try {
      return new XSLFTheme(part);
    } catch (XmlException e) {
      throw new IOException("a theme is no XML", e);
    }
  }
}

package dev.tunewise.export.office;

import dev.tunewise.file.scenario.ScenarioPicture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a template's slides once they are removed: the library leaves workbooks of charts
 * and the like behind, which would be in the way of new ones. A template that is itself an export
 * carries a scenario that the new deck is not about.
 */
final class TemplateRemains {
  private static final int ROOT_BYTES = 300;

  private final OPCPackage pack;
  private final Set<PackagePartName> reached = new HashSet<>();
  private final Deque<PackagePart> waiting = new ArrayDeque<>();

  private TemplateRemains(OPCPackage pack) {
    this.pack = pack;
  }

  /** A presentation whose slides were removed, without what is left of them. */
  static byte[] removed(byte[] presentation) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(presentation))) {
      for (PackagePart main :
          pack.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT)) {
        removeScenarios(main);
      }
      new TemplateRemains(pack).removeUnreached();
      pack.save(out);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
    return out.toByteArray();
  }

  private static void removeScenarios(PackagePart presentation)
      throws InvalidFormatException, IOException {
    List<String> ids = new ArrayList<>();
    for (PackageRelationship relation :
        presentation.getRelationshipsByType(EmbeddedScenarios.RELATION)) {
      try (InputStream in = presentation.getRelatedPart(relation).getInputStream()) {
        String root = new String(in.readNBytes(ROOT_BYTES), StandardCharsets.UTF_8);
        if (root.contains('"' + ScenarioPicture.NAMESPACE + '"')) {
          ids.add(relation.getId());
        }
      }
    }
    ids.forEach(presentation::removeRelationship);
  }

  private void removeUnreached() throws InvalidFormatException {
    reach(pack.getRelationships());
    while (!waiting.isEmpty()) {
      reach(waiting.remove());
    }
    for (PackagePart part : List.copyOf(pack.getParts())) {
      if (!part.isRelationshipPart() && !reached.contains(part.getPartName())) {
        pack.removePart(part.getPartName());
      }
    }
  }

  private void reach(PackagePart part) throws InvalidFormatException {
    if (!part.isRelationshipPart()) {
      reach(part.getRelationships());
    }
  }

  private void reach(PackageRelationshipCollection relations) {
    for (PackageRelationship relation : relations) {
      PackagePart target =
          relation.getTargetMode() == TargetMode.INTERNAL ? part(relation.getTargetURI()) : null;
      if (target != null && reached.add(target.getPartName())) {
        waiting.add(target);
      }
    }
  }

  private @Nullable PackagePart part(URI target) {
    try {
      return pack.getPart(PackagingURIHelper.createPartName(target));
    } catch (InvalidFormatException e) { // some programs write names that lead nowhere
      return null;
    }
  }
}

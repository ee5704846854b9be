package dev.tunewise.export.office;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a package what nothing refers to, such as charts and workbooks of slides that are
 * gone: their names would be in the way of new ones.
 */
final class UnusedParts {
  private final OPCPackage all;
  private final Set<PackagePartName> used = new HashSet<>();
  private final Deque<PackagePart> left = new ArrayDeque<>();

  private UnusedParts(OPCPackage all) {
    this.all = all;
  }

  static void remove(OPCPackage all) {
    try {
      UnusedParts parts = new UnusedParts(all);
      parts.follow(all.getRelationships());
      while (!parts.left.isEmpty()) {
        parts.follow(parts.left.pop().getRelationships());
      }
      for (PackagePart part : Set.copyOf(all.getParts())) {
        if (!part.isRelationshipPart() && !parts.used.contains(part.getPartName())) {
          parts.remove(part.getPartName());
        }
      }
    } catch (InvalidFormatException e) {
      throw new IllegalArgumentException("a part has no relationships", e);
    }
  }

  private void remove(PackagePartName name) {
    all.removePart(name);
    PackagePartName relations = PackagingURIHelper.getRelationshipPartName(name);
    if (all.containPart(relations)) {
      all.removePart(relations);
    }
  }

  private void follow(Iterable<PackageRelationship> relations) {
    for (PackageRelationship relation : relations) {
      PackagePart part =
          relation.getTargetMode() == TargetMode.INTERNAL ? part(relation.getTargetURI()) : null;
      if (part != null && !part.isRelationshipPart() && used.add(part.getPartName())) {
        left.push(part);
      }
    }
  }

  private @Nullable PackagePart part(URI target) {
    try {
      return all.getPart(PackagingURIHelper.createPartName(target));
    } catch (InvalidFormatException e) { // some programs write names that lead nowhere
      return null;
    }
  }
}

package dev.tunewise.export.office;

import dev.tunewise.export.deck.Block;
import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Slide;
import dev.tunewise.file.Bounds;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;

/** A company's presentation or template, whose master, layouts, colors and size a deck takes. */
public final class SlideTemplate {
  /** Its slides, layouts and themes; the library holds them whole, in many times their size. */
  private static final long MOST_XML = 40_000_000;

  private static final String NEEDED =
      "is no PowerPoint presentation or template; a .pptx or .potx file is needed";

  private static final String UNUSABLE =
      "cannot be used as a template: slides cannot be made of its layouts";

  /** All that pages are made of but charts, which bring their own parts. */
  private static final Slide TRIAL =
      new Slide(
          "Title",
          "Subtitle",
          List.of(
              new Slide.Column(
                  1,
                  List.of(
                      new Block.Points("Heading", List.of("Point"), 1),
                      new Block.Table(
                          "Table",
                          List.of(Cell.words("Row"), Cell.number("Number")),
                          List.of(List.of(Cell.words("One"), Cell.number("1"))))))),
          List.of("Footer"),
          List.of("Notes"));

  /** Kept, so that its level is. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

  static {
    // It prints whole stack traces about a damaged template, of which users are told in one line.
    LIBRARY.setLevel(Level.OFF);
  }

  private final byte[] content;

  private SlideTemplate(byte[] content) {
    this.content = content;
  }

  public sealed interface Reading {
    /** The template can be used. */
    record Usable(SlideTemplate template) implements Reading {}

    /** It is no .pptx or .potx, or a damaged one. */
    record Refused(Problem problem) implements Reading {}
  }

  /** Reads and checks a template. Every problem is part of the result; nothing is thrown. */
  public static Reading read(Path file) {
    try {
      if (Files.isDirectory(file)) {
        return refused(file, "is a folder; a .pptx or .potx file is needed");
      }
      TextFile.requireOrdinary(file);
      byte[] content = TextFile.bytes(file, Bounds.TEMPLATE.bytes());
      requireBounds(content);
      return new Reading.Usable(checked(content));
    } catch (ReadException e) {
      return refused(file, e.getMessage());
    } catch (VirtualMachineError tooMuch) { // the library asks for as much as a file makes it
      return refused(file, ReadException.of(tooMuch).getMessage());
    }
  }

  /** Before the library unpacks all of it: parts within their number and size. */
  private static void requireBounds(byte[] file) throws ReadException {
    long left = Bounds.TEMPLATE.unpacked();
    long leftOfXml = MOST_XML;
    int parts = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts++;
        boolean xml = isXml(entry.getName());
        int got = 0;
        while (got >= 0 && left >= 0 && leftOfXml >= 0) {
          got = zip.read(buffer);
          left -= Math.max(0, got);
          leftOfXml -= xml ? Math.max(0, got) : 0;
        }
        if (parts > Bounds.TEMPLATE.parts() || left < 0 || leftOfXml < 0) {
          throw new ReadException(
              "holds too much for a template; at most %s parts, of %s MB unpacked and %s MB of XML"
                  .formatted(
                      Bounds.TEMPLATE.parts(),
                      Bounds.TEMPLATE.unpacked() / 1_000_000,
                      MOST_XML / 1_000_000));
        }
      }
    } catch (IOException | IllegalArgumentException e) { // what is damaged, or no zip at all
      throw new ReadException(NEEDED);
    }
  }

  private static boolean isXml(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    return Stream.of(".xml", ".rels", ".vml").anyMatch(name::endsWith);
  }

  private static Reading refused(Path file, String message) {
    return new Reading.Refused(new Problem(file.toString(), message));
  }

  /** A template without its slides. */
  private static SlideTemplate checked(byte[] file) throws ReadException {
    SlideTemplate template;
    try (XMLSlideShow slides = open(file)) {
      CompanyTemplate.of(slides); // removes them
      template = new SlideTemplate(bytes(slides));
    } catch (IOException | RuntimeException e) { // the library's ways to say that it is damaged
      throw new ReadException(NEEDED);
    }
    try {
      template.tryOut();
      return template;
    } catch (IOException | RuntimeException e) {
      throw new ReadException(UNUSABLE);
    }
  }

  /** Much of a layout is looked at only when a slide is made of it. */
  private void tryOut() throws IOException {
    SlideBase base = base();
    try (XMLSlideShow slides = base.slides()) {
      SlideWriter.write(base, List.of(TRIAL));
      bytes(slides);
    }
  }

  private static byte[] bytes(XMLSlideShow slides) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    slides.write(out);
    return out.toByteArray();
  }

  /** The template, opened anew each time: a deck changes it. */
  SlideBase base() throws IOException {
    return CompanyTemplate.of(open(content));
  }

  private static XMLSlideShow open(byte[] content) throws IOException {
    try {
      OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(content));
      opened.replaceContentType(
          XSLFRelation.PRESENTATIONML_TEMPLATE.getContentType(),
          XSLFRelation.MAIN.getContentType());
      return new XMLSlideShow(opened);
    } catch (InvalidFormatException | POIXMLException | OpenXML4JRuntimeException e) {
      throw new IOException(OneLine.of(String.valueOf(e.getMessage()), 200), e);
    }
  }
}

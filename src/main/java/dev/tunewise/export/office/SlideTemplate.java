package dev.tunewise.export.office;

import dev.tunewise.file.FileReason;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;

/** A company's presentation or template, whose master, layouts, colors and size a deck takes. */
public final class SlideTemplate {
  /** Larger files are refused. */
  public static final int MAX_BYTES = 100_000_000;

  private static final String NEEDED =
      "is no PowerPoint presentation or template; a .pptx or .potx file is needed";

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
      if (Files.size(file) > MAX_BYTES) {
        return refused(file, "is too large; at most 100 MB are allowed");
      }
      return checked(Files.readAllBytes(file))
          .<Reading>map(Reading.Usable::new)
          .orElseGet(() -> refused(file, NEEDED));
    } catch (ReadException e) {
      return refused(file, e.getMessage());
    } catch (IOException | SecurityException e) {
      return refused(file, "cannot be read: " + FileReason.of(e));
    }
  }

  private static Reading refused(Path file, String message) {
    return new Reading.Refused(new Problem(file.toString(), message));
  }

  /** A template without its slides; empty if it cannot be used. */
  private static Optional<SlideTemplate> checked(byte[] file) {
    try (XMLSlideShow slides = open(file)) {
      CompanyTemplate.of(slides); // removes them
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      slides.write(out);
      return Optional.of(new SlideTemplate(out.toByteArray()));
    } catch (IOException | RuntimeException e) { // the library's ways to say that it is damaged
      return Optional.empty();
    }
  }

  /** The template, opened anew each time: a deck changes it. */
  XMLSlideShow open() throws IOException {
    return open(content);
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

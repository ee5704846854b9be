package dev.tunewise.file.scenario;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The kinds of exported files that carry the scenarios they were made from; those of a comparison
 * carry all of them, the baseline first.
 */
public enum ScenarioCarrier {
  PNG("png", "pictures") {
    @Override
    List<byte[]> read(Path file) throws IOException, ReadException {
      if (Files.isDirectory(file)) {
        throw TextFile.folder();
      }
      TextFile.requireSize(file, Bounds.PICTURE.bytes());
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
        return PngTexts.read(in);
      }
    }
  },
  SVG("svg", "pictures") {
    @Override
    List<byte[]> read(Path file) throws ReadException {
      byte[] drawing = TextFile.bytes(file, Bounds.DRAWING.bytes());
      return XmlTexts.read(drawing, "is no SVG drawing", ScenarioMark.MAX_BYTES);
    }
  },
  PPTX("pptx", "decks") {
    @Override
    List<byte[]> read(Path file) throws IOException, ReadException {
      return OfficeTexts.read(file, "ppt/_rels/presentation.xml.rels");
    }
  },
  XLSX("xlsx", "workbooks") {
    @Override
    List<byte[]> read(Path file) throws IOException, ReadException {
      return OfficeTexts.read(file, "xl/_rels/workbook.xml.rels");
    }
  },
  PDF("pdf", "reports") {
    @Override
    List<byte[]> read(Path file) throws IOException, ReadException {
      return PdfTexts.read(TextFile.bytes(file, Bounds.REPORT.bytes()));
    }
  };

  private final String extension;
  private final String plural;

  ScenarioCarrier(String extension, String plural) {
    this.extension = extension;
    this.plural = plural;
  }

  /** Endings of the names of such files, without the dot. */
  public static List<String> extensions() {
    return Stream.of(values()).map(kind -> kind.extension).toList();
  }

  /** Whether a file is of such a kind by its name. */
  public static boolean isCarrier(Path file) {
    return of(file).isPresent();
  }

  /**
   * Whether a file by its name is of a kind that nothing but scenarios are read from, as a workbook
   * is not.
   */
  public static boolean isAlone(Path file) {
    return of(file).filter(kind -> kind != XLSX).isPresent();
  }

  /** What a file is by its name; empty for all others. */
  static Optional<ScenarioCarrier> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(kind -> name.endsWith("." + kind.extension)).findFirst();
  }

  /**
   * The content of scenario files, UTF-8, in their order; none if it carries none.
   *
   * @throws ReadException if it is no such file, is damaged or holds too much
   */
  List<byte[]> texts(Path file) throws ReadException {
    try {
      return read(file);
    } catch (IOException | SecurityException e) {
      throw new ReadException(e);
    }
  }

  /** What is said of a file that carries none. */
  ReadException none() {
    return new ReadException("holds no scenario: only " + plural + " exported by Tunewise do");
  }

  /** As {@link #texts}. */
  abstract List<byte[]> read(Path file) throws IOException, ReadException;
}

package dev.tunewise.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that can be exported. */
public enum ExportFormat {
  /** Pixels, for slides and mail. */
  PNG("png", "Picture (PNG)"),
  /** Lines and real text that can be edited, for slides and print. */
  SVG("svg", "Drawing (SVG)"),
  /** The series in full precision, for spreadsheets and programs. */
  CSV("csv", "Table (CSV)"),
  /** Slides with charts that can be edited. */
  PPTX("pptx", "Slides (PowerPoint)", true),
  /** Pages with real text and charts as drawings, for reading and print. */
  PDF("pdf", "Report (PDF)", true),
  /** A scenario in formulas over its inputs; of a comparison tables of its numbers. */
  XLSX("xlsx", "Workbook (Excel)", true);

  private final String extension;
  private final String label;
  private final boolean document;

  ExportFormat(String extension, String label) {
    this(extension, label, false);
  }

  ExportFormat(String extension, String label, boolean document) {
    this.extension = extension;
    this.label = label;
    this.document = document;
  }

  /** The formats that hold one chart each. */
  public static List<ExportFormat> charts() {
    return Stream.of(values()).filter(format -> !format.document).toList();
  }

  /** The formats that hold a whole deck. */
  public static List<ExportFormat> documents() {
    return Stream.of(values()).filter(ExportFormat::isDocument).toList();
  }

  /** Whether a file of this format holds a whole deck, not one chart. */
  public boolean isDocument() {
    return document;
  }

  public static Optional<ExportFormat> byExtension(String extension) {
    return Stream.of(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  /** Ending of file names, without the dot; also the name on the command line. */
  public String extension() {
    return extension;
  }

  public String label() {
    return label;
  }
}

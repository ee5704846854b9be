package dev.tunewise.export;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files a chart can be exported to. */
public enum ExportFormat {
  /** Pixels, for slides and mail. */
  PNG("png", "Picture (PNG)"),
  /** Lines and real text that can be edited, for slides and print. */
  SVG("svg", "Drawing (SVG)"),
  /** The series in full precision, for spreadsheets and programs. */
  CSV("csv", "Table (CSV)");

  private final String extension;
  private final String label;

  ExportFormat(String extension, String label) {
    this.extension = extension;
    this.label = label;
  }

  public static Optional<ExportFormat> byExtension(String extension) {
    return Stream.of(values()).filter(format -> format.extension.equals(extension)).findFirst();
  }

  /** Ending of file names, without the dot; also the name on the command line. */
  public String extension() {
    return extension;
  }

  /** Name for people. */
  public String label() {
    return label;
  }
}

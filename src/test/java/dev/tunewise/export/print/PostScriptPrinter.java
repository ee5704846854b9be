package dev.tunewise.export.print;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.print.DocFlavor;
import javax.print.StreamPrintServiceFactory;

/** A printer whose paper is PostScript in memory. */
public final class PostScriptPrinter {
  private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

  /** The printer; for one job. */
  public Printer printer() {
    StreamPrintServiceFactory[] factories =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript");
    return new Printer(factories[0].getPrintService(paper));
  }

  /** How many pages came out. */
  public long pages() {
    return paper
        .toString(StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> line.startsWith("%%Page: "))
        .count();
  }

  /** All that came out. */
  public byte[] bytes() {
    return paper.toByteArray();
  }
}

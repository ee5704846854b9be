package dev.tunewise.export.print;

import dev.tunewise.export.PrintSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.Media;
import javax.print.attribute.standard.OrientationRequested;

/**
 * A printer of this computer.
 *
 * @param service prints pages
 */
public record Printer(PrintService service) {
  private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  /** All there are, the usual one first. Asks the system, which can take seconds. */
  public static List<Printer> all() {
    List<PrintService> found =
        new ArrayList<>(List.of(PrintServiceLookup.lookupPrintServices(PAGES, null)));
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    if (usual != null && found.remove(usual)) {
      found.addFirst(usual);
    }
    return found.stream().map(Printer::new).toList();
  }

  public String name() {
    return service.getName();
  }

  /** The paper it takes; all sizes where it does not say. */
  public List<PaperSize> papers() {
    Object media = service.getSupportedAttributeValues(Media.class, PAGES, null);
    List<PaperSize> taken =
        media instanceof Media[] known
            ? Stream.of(PaperSize.values())
                .filter(paper -> List.of(known).contains(paper.media()))
                .toList()
            : List.of();
    return taken.isEmpty() ? List.of(PaperSize.values()) : taken;
  }

  /**
   * Prints, which takes a while; once the progress says not to go on, nothing or a part.
   *
   * @throws PrintException if the system does not take it
   */
  public void print(List<PrintSheet> sheets, PrintOrder order, PrintProgress progress)
      throws PrintException {
    PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName(order.title(), Locale.ROOT));
    wishes.add(new Copies(order.copies()));
    wishes.add(order.paper().media());
    wishes.add(order.landscape() ? OrientationRequested.LANDSCAPE : OrientationRequested.PORTRAIT);
    DocPrintJob job = service.createPrintJob();
    Pages pages = new Pages(sheets, order.paper().format(order.landscape()), progress);
    job.print(new SimpleDoc(pages, PAGES, null), wishes);
  }
}

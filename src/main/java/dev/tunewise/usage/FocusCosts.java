package dev.tunewise.usage;

import dev.tunewise.file.OneLine;
import java.util.Locale;

/** Billing data in the FOCUS columns: what was charged for each service, without calls. */
final class FocusCosts implements ExportReader {
  @Override
  public boolean recognizes(ExportRow row) {
    return row.has("billedcost") && row.has("chargeperiodstart");
  }

  @Override
  public void read(ExportRow row, EntrySink sink) {
    String category = row.text("chargecategory");
    if (!category.isEmpty()
        && !category.equalsIgnoreCase("Usage")
        && !category.equalsIgnoreCase("Purchase")) {
      sink.skip("charges of category " + OneLine.of(category, 40) + ", not paid for usage");
      return;
    }
    UsageEntry entry = ExportReader.entry(row, sink, "chargeperiodend", "chargeperiodstart");
    if (entry == null) {
      return;
    }
    entry.cost = row.number("billedcost");
    entry.currency = row.text("billingcurrency").toUpperCase(Locale.ROOT);
    entry.model = row.text("xmodel", "xmodelname", "servicename");
    entry.key = row.identity(new Period(entry.start, entry.end));
    ExportReader.add(row, entry, sink);
  }
}

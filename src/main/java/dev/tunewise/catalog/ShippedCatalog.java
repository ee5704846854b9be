package dev.tunewise.catalog;

import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The catalog that comes with the program, read once. */
public final class ShippedCatalog {
  private static final String RESOURCE = "/prices/catalog.json";

  private static final Catalog CATALOG = read();

  private ShippedCatalog() {}

  public static Catalog get() {
    return CATALOG;
  }

  private static Catalog read() {
    try (InputStream in = ShippedCatalog.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      return CatalogReader.read(in.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReadException e) {
      throw new IllegalStateException(RESOURCE + ": " + e.getMessage(), e);
    }
  }
}

package dev.tunewise.catalog;

import dev.tunewise.file.OwnFiles;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.WriteException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The user's own catalog, a file in the program's folder, beside the one of the program. */
public final class CatalogStore {
  private static final String FILE = "prices.json";
  private static final String RESOURCE = "/prices/catalog.json";

  private final Path file;

  /**
   * A store.
   *
   * @param folder of the program's settings; need not exist
   */
  public CatalogStore(Path folder) {
    file = folder.resolve(FILE);
  }

  /**
   * All prices there are.
   *
   * @param catalog the program's prices, then the user's
   * @param problem why the user's are missing; empty if nothing is wrong
   */
  public record Contents(Catalog catalog, Optional<Problem> problem) {}

  /** Read when first asked for: who only names the user's file does not wait for it. */
  private static final class Shipped {
    static final Catalog CATALOG = readShipped();

    private Shipped() {}
  }

  /** The catalog that comes with the program. */
  public static Catalog shipped() {
    return Shipped.CATALOG;
  }

  private static Catalog readShipped() {
    try (InputStream in = CatalogStore.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      return CatalogFormat.read(in.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReadException e) {
      throw new IllegalStateException(RESOURCE + ": " + e.getMessage(), e);
    }
  }

  /** The user's file, there or not. */
  public Path file() {
    return file;
  }

  /** Reads both catalogs; a problem of the user's leaves the program's. */
  public Contents load() {
    try {
      return new Contents(shipped().with(own()), Optional.empty());
    } catch (ReadException e) {
      Problem problem = new Problem(file.toString(), e.getMessage());
      return new Contents(shipped(), Optional.of(problem));
    }
  }

  /**
   * Adds models to the user's catalog; those of the same provider and name replace the ones there.
   *
   * @return all prices there are now
   * @throws WriteException if the file cannot be written, or holds what cannot be read and would be
   *     lost
   */
  public Contents add(List<CatalogModel> models) throws WriteException {
    Map<List<String>, CatalogModel> all = new LinkedHashMap<>();
    try {
      own().forEach(model -> all.put(List.of(model.provider(), model.id()), model));
    } catch (ReadException e) {
      throw new WriteException(file, "it is damaged (" + e.getMessage() + ")", e);
    }
    models.forEach(model -> all.put(List.of(model.provider(), model.id()), model));
    write(new ArrayList<>(all.values()));
    return load();
  }

  /**
   * Empties the user's catalog, also a damaged one.
   *
   * @return the prices there are then
   */
  public Contents clear() throws WriteException {
    write(List.of());
    return load();
  }

  private void write(List<CatalogModel> models) throws WriteException {
    OwnFiles.write(file, CatalogFormat.toBytes(models));
  }

  private List<CatalogModel> own() throws ReadException {
    if (!Files.exists(file)) {
      return List.of();
    }
    TextFile.requireOrdinary(file);
    return CatalogFormat.read(TextFile.bytes(file, CatalogFormat.MAX_BYTES), true).models();
  }
}

package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.JsonReason;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads price lists that people keep: the LiteLLM price map, the data file of genai-prices, and
 * catalogs of this program. Which one it is shows in the content. Read entry by entry, so that an
 * odd one costs only itself.
 */
public final class PriceListReader {
  /** What came of reading a price list. */
  public sealed interface Result {}

  public record Read(ImportReport report) implements Result {}

  /** It is none, or damaged; nothing of it is used. */
  public record Refused(Problem problem) implements Result {}

  /** Somebody asked to stop. */
  public record Cancelled() implements Result {}

  /** So many entries that are nothing known, and the file is no price list. */
  private static final int PATIENCE = 100;

  private static final String ALLOWED =
      "a LiteLLM price map, a genai-prices data file or a Tunewise price catalog is needed";

  /** Forgiving, since other programs wrote the lists. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Python writes NaN, which is then no number of one model and no problem of the file.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Excerpts in messages could be as long as the file.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Path file;
  private final Watch watch;
  private final ImportCollector collector;
  private long size;
  private int known;
  private int unknown;

  /** Is told how far reading is and says whether to go on. */
  @FunctionalInterface
  public interface Watch {
    /** Called after each entry with the share that is read, 0 to 1; false stops. */
    boolean goOn(double share);
  }

  private PriceListReader(Path file, LocalDate today, LocalDate written, Watch watch) {
    this.file = file;
    this.watch = watch;
    String name = String.valueOf(file.getFileName());
    collector = new ImportCollector(name, AsOf.day(written), today);
  }

  /**
   * Reads a file; nothing is thrown.
   *
   * @param today prices must hold on this day, and models not be switched off
   */
  public static Result read(Path file, LocalDate today, Watch watch) {
    try {
      if (Files.isDirectory(file)) {
        return refused(file, "is a folder; " + ALLOWED);
      }
      TextFile.requireOrdinary(file);
      if (Files.size(file) > CatalogFormat.MAX_BYTES) {
        return refused(
            file, "is too large; at most " + CatalogFormat.MAX_BYTES + " bytes are allowed");
      }
      LocalDate modified =
          LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneId.systemDefault());
      // A clock that is ahead must not make prices fresher than new.
      LocalDate written = modified.isAfter(today) ? today : modified;
      return new PriceListReader(file, today, written, watch).read();
    } catch (ReadException e) {
      return refused(file, e.getMessage() + "; " + ALLOWED);
    } catch (IOException | SecurityException e) {
      return refused(file, "cannot be read: " + FileReason.of(e));
    }
  }

  private static Refused refused(Path file, String message) {
    return new Refused(new Problem(file.toString(), message));
  }

  private Result read() throws IOException {
    size = Math.max(1, Files.size(file));
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = MAPPER.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        return map(parser);
      }
      if (first == JsonToken.START_ARRAY) {
        return list(parser);
      }
      return refused(file, first == null ? "is empty; " + ALLOWED : "is no price list; " + ALLOWED);
    } catch (JacksonException e) {
      return refused(file, JsonReason.of(e));
    } catch (ReadException e) {
      return refused(file, e.getMessage());
    }
  }

  private boolean stopped(JsonParser parser) {
    long read = Math.max(0, parser.currentLocation().getByteOffset());
    return !watch.goOn(Math.min(1, (double) read / size));
  }

  private Result map(JsonParser parser) throws IOException, ReadException {
    LiteLlmEntries entries = new LiteLlmEntries(collector);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      JsonNode entry = parser.readValueAsTree();
      if (name.equals("format") && entry.asString("").startsWith("tunewise-")) {
        return ownFormat(entry.asString(""));
      }
      boolean one = LiteLlmEntries.isOne(entry);
      known += one ? 1 : 0;
      unknown += one ? 0 : 1;
      requireKnown(PATIENCE);
      entries.add(name, entry);
      if (stopped(parser)) {
        return new Cancelled();
      }
    }
    requireKnown(0);
    requireEnd(parser);
    entries.finish();
    return new Read(collector.report(Format.LITELLM));
  }

  private Result list(JsonParser parser) throws ReadException {
    GenaiEntries entries = new GenaiEntries(collector);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonNode entry = parser.readValueAsTree();
      if (GenaiEntries.isOne(entry)) {
        known++;
        entries.add(entry);
      } else {
        unknown++;
        collector.skip(entry.path("id").asString(""), ImportReport.Reason.MALFORMED, "");
      }
      requireKnown(PATIENCE);
      if (stopped(parser)) {
        return new Cancelled();
      }
    }
    requireKnown(0);
    requireEnd(parser);
    return new Read(collector.report(Format.GENAI_PRICES));
  }

  private void requireKnown(int patience) throws ReadException {
    if (known == 0 && unknown >= patience) {
      throw new ReadException("is no price list; " + ALLOWED);
    }
  }

  private static void requireEnd(JsonParser parser) throws ReadException {
    if (parser.nextToken() != null) {
      throw new ReadException("has content after its end");
    }
  }

  private Result ownFormat(String format) throws IOException, ReadException {
    if (!format.equals(CatalogFormat.FORMAT)) {
      throw new ReadException("is no price list (" + format + "); " + ALLOWED);
    }
    Catalog catalog = CatalogFormat.read(Files.readAllBytes(file), true);
    return new Read(collector.report(Format.TUNEWISE, catalog.models()));
  }
}

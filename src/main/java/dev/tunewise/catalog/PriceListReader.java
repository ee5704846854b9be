package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Format;
import dev.tunewise.file.Bounds;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.JsonReason;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads price lists that people keep: those of other programs, a {@link ForeignList} each, and
 * catalogs of this one. Which one it is shows in the content. Read entry by entry, so that an odd
 * one costs only itself.
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
      "a price list of LiteLLM, genai-prices, models.dev, OpenRouter, Helicone or llm-prices,"
          + " or a Tunewise price catalog is needed";

  /** Under which keys lists of entries stand where they are not the whole file. */
  private static final Set<String> LISTS = Set.of("data", "prices");

  /** Forgiving, since other programs wrote the lists. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(Bounds.PRICES.json()).build())
          // Python writes NaN, which is then no number of one model and no problem of the file.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Excerpts in messages could be as long as the file.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Path file;
  private final Watch watch;
  private final ImportCollector collector;
  private final List<ForeignList> lists;
  private final List<Map.Entry<String, JsonNode>> undecided = new ArrayList<>();
  private long size;
  private @Nullable ForeignList list;

  private PriceListReader(Path file, LocalDate today, LocalDate written, Watch watch) {
    this.file = file;
    this.watch = watch;
    String name = String.valueOf(file.getFileName());
    collector = new ImportCollector(name, AsOf.day(written), today);
    lists = lists(collector);
  }

  private static List<ForeignList> lists(ImportCollector collector) {
    return List.of(
        new LiteLlmList(collector),
        new GenaiList(collector),
        new ModelsDevList(collector),
        new OpenRouterList(collector),
        new HeliconeList(collector),
        new LlmPricesList(collector));
  }

  /** Whether a file that begins so is a price list. */
  public static boolean recognizes(Sniff start) {
    LocalDate anyDay = LocalDate.EPOCH;
    List<ForeignList> kinds = lists(new ImportCollector("", AsOf.day(anyDay), anyDay));
    return start.values().stream()
            .flatMap(PriceListReader::entries)
            .anyMatch(entry -> kinds.stream().anyMatch(kind -> kind.isOne(entry)))
        || start.values().stream()
            .anyMatch(all -> all.path("format").asString("").equals(CatalogFormat.FORMAT));
  }

  /** What may be the entries of a list, in each of the places where they may stand. */
  private static Stream<JsonNode> entries(JsonNode all) {
    Stream<JsonNode> named = LISTS.stream().flatMap(list -> all.path(list).valueStream());
    return Stream.concat(Stream.of(all), Stream.concat(all.valueStream(), named))
        .filter(JsonNode::isObject);
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
        return entries(parser) ? end(parser) : new Cancelled();
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
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && LISTS.contains(name)) {
        if (!entries(parser)) {
          return new Cancelled();
        }
        continue;
      }
      JsonNode entry = parser.readValueAsTree();
      if (name.equals("format") && entry.asString("").startsWith("tunewise-")) {
        return ownFormat(entry.asString(""));
      }
      if (name.equals("updated_at")) {
        AsOf.parseDay(entry.asString("")).ifPresent(collector::dated);
      }
      take(name, entry);
      if (stopped(parser)) {
        return new Cancelled();
      }
    }
    return end(parser);
  }

  /** Reads the entries of a list; false if somebody asked to stop. */
  private boolean entries(JsonParser parser) throws ReadException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      take("", parser.readValueAsTree());
      if (stopped(parser)) {
        return false;
      }
    }
    return true;
  }

  /** The first entry that is one of some kind of list decides which kind it is. */
  private void take(String name, JsonNode entry) throws ReadException {
    if (list == null) {
      list = lists.stream().filter(kind -> kind.isOne(entry)).findFirst().orElse(null);
      if (list == null) {
        undecided.add(Map.entry(name, entry));
        if (undecided.size() >= PATIENCE) {
          throw new ReadException("is no price list; " + ALLOWED);
        }
        return;
      }
      ForeignList kind = list;
      undecided.forEach(odd -> kind.addOdd(odd.getKey(), odd.getValue()));
    }
    if (list.isOne(entry)) {
      list.add(name, entry);
    } else {
      list.addOdd(name, entry);
    }
  }

  private Result end(JsonParser parser) throws ReadException {
    if (list == null) {
      throw new ReadException("is no price list; " + ALLOWED);
    }
    requireEnd(parser);
    list.finish();
    return new Read(collector.report(list.format()));
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

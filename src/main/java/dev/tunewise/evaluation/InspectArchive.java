package dev.tunewise.evaluation;

import dev.tunewise.evaluation.EvaluationFile.Result;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An {@code .eval} log of Inspect: a zip with a header, summaries of samples, and what was written
 * while it ran, of which a run that was stopped has nothing else.
 */
final class InspectArchive {
  static final String CONVERT =
      "is compressed in a way that is not read here; write it as JSON with “inspect log convert --to"
          + " json”";

  private static final String START = "_journal/start.json";
  private static final String HEADER = "header.json";
  private static final String SUMMARIES = "summaries.json";

  /** Of the first version, which had parts of other names. */
  private static final List<String> FIRST = List.of("start.json", "results.json", "summary.json");

  private static final int LOCAL_HEADER = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private InspectArchive() {}

  static boolean recognizes(List<String> parts) {
    return parts.contains(HEADER) || parts.contains(START) || parts.contains(FIRST.getFirst());
  }

  static Result read(Archive archive, String name) throws ReadException, IOException {
    if (!recognizes(archive.parts())) {
      throw new ReadException("is an archive, but no log of Inspect; " + EvaluationFormat.NEEDED);
    }
    Findings findings = new Findings(name);
    InspectReader reader = new InspectReader();
    for (String part : List.of(START, HEADER, FIRST.get(0), FIRST.get(1))) {
      if (archive.holds(part)) {
        try (InputStream in = archive.stream(part);
            JsonPull json = JsonPull.of(in)) {
          reader.header(json);
        }
      }
    }
    samples(archive, reader);
    reader.finish(findings);
    return findings.result(EvaluationFormat.INSPECT);
  }

  private static void samples(Archive archive, InspectReader reader)
      throws ReadException, IOException {
    boolean isSummed = false;
    for (String part : List.of(SUMMARIES, FIRST.get(2))) {
      if (!isSummed && archive.holds(part)) {
        isSummed = true;
        list(archive, part, reader);
      }
    }
    if (!isSummed) {
      for (String part : archive.parts()) {
        if (part.matches("(_journal/)?summaries/\\d+\\.json")) {
          isSummed = true;
          list(archive, part, reader);
        }
      }
    }
    if (!isSummed) {
      for (String part : archive.parts()) {
        if (part.startsWith("samples/") && part.endsWith(".json")) {
          try (InputStream in = archive.stream(part);
              JsonPull json = JsonPull.of(in)) {
            reader.sample(json.tree(InspectReader.WITHOUT));
          }
        }
      }
    }
  }

  private static void list(Archive archive, String part, InspectReader reader)
      throws ReadException, IOException {
    try (InputStream in = archive.stream(part);
        JsonPull json = JsonPull.of(in)) {
      json.items(item -> reader.sample(item.tree(InspectReader.WITHOUT)));
    }
  }

  /** Whether a file is a zip whose first part is compressed in a way that Java does not know. */
  static boolean isCompressedOtherwise(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] header = in.readNBytes(LOCAL_HEADER);
      if (header.length < LOCAL_HEADER
          || header[0] != 'P'
          || header[1] != 'K'
          || header[2] != 3
          || header[3] != 4) {
        return false;
      }
      int method = (header[8] & 0xFF) | (header[9] & 0xFF) << 8;
      return method != STORED && method != DEFLATED;
    } catch (IOException | SecurityException e) {
      return false;
    }
  }
}

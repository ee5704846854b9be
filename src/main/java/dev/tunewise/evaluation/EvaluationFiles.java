package dev.tunewise.evaluation;

import dev.tunewise.evaluation.EvaluationFile.Cancelled;
import dev.tunewise.evaluation.EvaluationFile.Refused;
import dev.tunewise.evaluation.EvaluationFile.Result;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.InputReason;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads result files of evaluation tools and tables of evaluations. What a file is shows in its
 * content, not in its name; the formats are those of {@link EvaluationFormat}.
 */
public final class EvaluationFiles {
  private EvaluationFiles() {}

  /**
   * Reads an ordinary file; every problem is part of the result.
   *
   * @param local how the user writes numbers
   * @param watch is told the share that is read; what has to be looked at twice is told twice
   */
  public static Result read(Path file, Numbers local, Watch watch) {
    String name = String.valueOf(file.getFileName());
    return read(() -> InputFile.open(file, watch), file, name, local);
  }

  /**
   * Reads a text, such as one that was pasted.
   *
   * @param name of the text in messages
   */
  public static Result read(String text, String name, Numbers local) {
    return read(() -> InputFile.of(text, name), null, name, local);
  }

  private static Result read(InputSource source, @Nullable Path file, String name, Numbers local) {
    try (InputFile first = source.open()) {
      return switch (first.layout()) {
        case EMPTY -> refused(name, "is empty; " + EvaluationFormat.NEEDED);
        case JSON, JSON_LINES, JSON_ARRAY ->
            new JsonEvaluations(source, first.layout(), name, local).read();
        case TABLE, TEXT, WORKBOOK -> new TableEvaluations(name, local).read(first);
        case ARCHIVE -> InspectArchive.read(first.archive().orElseThrow(), name);
      };
    } catch (StoppedException e) {
      return new Cancelled();
    } catch (ReadException e) {
      return refused(name, reason(e, file));
    } catch (IOException | JacksonException e) {
      try {
        return refused(name, InputReason.of(e).getMessage());
      } catch (StoppedException stopped) {
        return new Cancelled();
      }
    }
  }

  private static String reason(ReadException e, @Nullable Path file) {
    return file != null && InspectArchive.isCompressedOtherwise(file)
        ? InspectArchive.CONVERT
        : e.getMessage();
  }

  private static Refused refused(String name, String message) {
    return new Refused(List.of(new Problem(name, message)));
  }

  /** Whether what shows at the beginning of a file is one of the formats. */
  public static boolean recognizes(Sniff start) {
    return switch (start.layout()) {
      case EMPTY -> false;
      case JSON, JSON_LINES, JSON_ARRAY -> JsonEvaluations.recognizes(start.values());
      case TABLE, TEXT, WORKBOOK -> TableEvaluations.recognizes(start);
      case ARCHIVE -> InspectArchive.recognizes(start.parts());
    };
  }
}

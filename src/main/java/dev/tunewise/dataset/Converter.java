package dev.tunewise.dataset;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the examples of a training file in a provider's form, one a line. What the form has no
 * place for is left out as a whole example, or dropped and said; an example that has the form
 * already is written as it stands.
 */
public final class Converter {
  private final Path file;
  private final TargetForm target;

  public Converter(Path file, TargetForm target) {
    this.file = file;
    this.target = target;
  }

  /**
   * Tells what would be written; nothing is thrown.
   *
   * @param watch is told the share of the bytes that is read
   */
  public FileOutcome<ConversionReport> preview(Watch watch) {
    Pass pass = new Pass(OutputStream.nullOutputStream());
    return Writing.of(file, List.of(), () -> pass.run(watch), pass::report);
  }

  /**
   * Writes the file, or nothing; nothing is thrown. A file of that name is replaced.
   *
   * @param watch is told the share of the bytes that is read
   */
  public FileOutcome<ConversionReport> write(Path out, Watch watch) {
    Pass[] pass = new Pass[1];
    return Writing.of(
        file,
        List.of(out),
        () ->
            AtomicFiles.write(
                out,
                to -> {
                  pass[0] = new Pass(to);
                  pass[0].run(watch);
                }),
        () -> pass[0].report());
  }

  /**
   * What becomes of an example.
   *
   * @param line null if the form has no place for it
   * @param notes what was dropped or changed, or why there is no line
   */
  private record Converted(
      @Nullable JsonLine line, boolean asItStands, Map<ConversionKind, String> notes) {}

  private Converted convert(String text, Example example) {
    if (example.method() != TrainingMethod.SUPERVISED) {
      return leftOut(ConversionKind.TRAINING, example.method().label());
    }
    if (target.isOf(example)) {
      return new Converted(JsonLine.asItStands(text), true, Map.of());
    }
    Changes changes = new Changes();
    try {
      JsonLine line = JsonLine.of(converted(example, changes));
      String others = OtherKeys.of(text, example);
      if (!others.isEmpty()) {
        changes.add(ConversionKind.KEYS, others);
      }
      return new Converted(line, false, changes.made());
    } catch (CannotSayException e) {
      return leftOut(e.kind(), e.detail());
    }
  }

  private static Converted leftOut(ConversionKind kind, String detail) {
    return new Converted(null, false, Map.of(kind, detail));
  }

  private String converted(Example example, Changes changes) throws CannotSayException {
    StringWriter text = new StringWriter();
    // Not closed where the example cannot be said: that would end what was begun.
    JsonGenerator json = ExampleJson.generator(text);
    target.form().write(example, json, changes);
    json.close();
    return text.toString();
  }

  /** One pass over the file. */
  private final class Pass {
    private final OutputStream out;
    private final UsableExamples found = new UsableExamples();
    private final Map<ConversionKind, LineProblemReport.Tally> notes =
        new EnumMap<>(ConversionKind.class);
    private long written;
    private long asTheyStand;

    Pass(OutputStream out) {
      this.out = out;
    }

    void run(Watch watch) throws IOException {
      Writing.reading(
          () -> {
            found.each(file, watch, () -> Converter.this::convert, this::take);
            if (found.usable() == 0) {
              throw new ReadException(found.nothing());
            } else if (written == 0) {
              throw new ReadException(nothing());
            }
          });
    }

    private String nothing() {
      ConversionNote most =
          report().notes().stream()
              .max(Comparator.comparingLong(ConversionNote::count))
              .orElseThrow();
      return "holds no example that can be written as %s; most of all: %s"
          .formatted(target.label(), Words.uncapitalized(most.kind().label()));
    }

    private void take(long number, Converted converted) throws IOException {
      converted
          .notes()
          .forEach(
              (kind, detail) ->
                  notes
                      .computeIfAbsent(kind, k -> new LineProblemReport.Tally())
                      .add(number, detail));
      if (converted.line() != null) {
        converted.line().writeTo(out);
        written++;
        asTheyStand += converted.asItStands() ? 1 : 0;
      }
    }

    ConversionReport report() {
      return new ConversionReport(
          target,
          found.kind(),
          found.entries(),
          written,
          asTheyStand,
          found.leftOut(),
          notes.entrySet().stream()
              .map(e -> new ConversionNote(e.getKey(), e.getValue().count(), e.getValue().first()))
              .toList());
    }
  }
}

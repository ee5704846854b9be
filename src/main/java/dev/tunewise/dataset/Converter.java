package dev.tunewise.dataset;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.JsonOutput;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
            found.each(file, watch, this::take);
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

    private void take(long number, String text, Example example) throws IOException {
      try {
        write(number, text, example);
        written++;
      } catch (CannotSayException e) {
        note(e.kind(), number, e.detail());
      }
    }

    private void write(long number, String text, Example example)
        throws CannotSayException, IOException {
      if (example.method() != TrainingMethod.SUPERVISED) {
        throw new CannotSayException(ConversionKind.TRAINING, example.method().label());
      }
      if (target.isOf(example)) {
        out.write(JsonOnOneLine.of(text).getBytes(StandardCharsets.UTF_8));
        asTheyStand++;
      } else {
        Changes changes = new Changes();
        out.write(JsonOutput.utf8(converted(example, changes)));
        String others = OtherKeys.of(text, example);
        if (!others.isEmpty()) {
          changes.add(ConversionKind.KEYS, others);
        }
        changes.made().forEach((kind, detail) -> note(kind, number, detail));
      }
      out.write('\n');
    }

    private String converted(Example example, Changes changes) throws CannotSayException {
      StringWriter text = new StringWriter();
      // Not closed where the example cannot be said: that would end what was begun.
      JsonGenerator json = ExampleJson.generator(text);
      target.form().write(example, json, changes);
      json.close();
      return text.toString();
    }

    private void note(ConversionKind kind, long number, String detail) {
      notes.computeIfAbsent(kind, k -> new LineProblemReport.Tally()).add(number, detail);
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

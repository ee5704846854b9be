package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.dataset.LineProblemReport.Place;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FileWorkTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  private final ConversionText conversion = new ConversionText(NUMBERS);
  private final SplitText splitting = new SplitText(NUMBERS);

  private static List<Place> places(String detail, long... lines) {
    return LongStream.of(lines).mapToObj(line -> new Place(line, detail)).toList();
  }

  @Test
  void conversion_namesWhatIsLeftOut_droppedAndChanged() {
    ConversionReport report =
        new ConversionReport(
            TargetForm.BEDROCK,
            ElementKind.ROW,
            1_204,
            1_190,
            0,
            List.of(
                new LineProblemReport(LineProblem.NOTHING_TO_LEARN, 1, places("", 9)),
                new LineProblemReport(LineProblem.EMPTY_ANSWER, 2, places("", 3, 4))),
            List.of(
                new ConversionNote(ConversionKind.AUDIO, 11, places("", 1, 2, 5, 6, 7, 8)),
                new ConversionNote(ConversionKind.WEIGHTS, 1, places("weight 0", 12))));
    assertEquals("1,190 of 1,204 rows as Bedrock", conversion.headline(report));
    assertEquals(
        List.of(
            "Audio: 11 examples left out (rows 1, 2, 5, 6, 7 and 6 more).",
            "Weights: dropped from 1 example (row 12: weight 0).",
            "Every answer has weight 0, nothing to learn: 1 row left out (row 9).",
            "Empty answer: 2 rows left out (rows 3, 4)."),
        conversion.lines(report));
  }

  @Test
  void conversion_ofAll_saysSo() {
    ConversionReport report =
        new ConversionReport(
            TargetForm.OPENAI_CHAT, ElementKind.LINE, 1, 1, 1, List.of(), List.of());
    assertEquals("1 example as OpenAI chat", conversion.headline(report));
    assertEquals(
        List.of("Written as they stand, since they have the form already: 1 example."),
        conversion.lines(report));
  }

  @Test
  void split_saysItsSides_labelsAndEqualExamples() throws ReadException {
    ExampleGroups groups = new ExampleGroups();
    for (int i = 0; i < 1_000; i++) {
      groups.add((long) (i % 998) * 0x9E3779B97F4A7C15L, i % 998 == 0 ? "rare" : "often");
    }
    Split split = Split.of(groups, 0.2, 1);
    assertEquals("800 examples to train on, 200 held out (20\u00a0%)", splitting.headline(split));
    assertEquals(
        List.of(
            "Each of the 2 labels is split by this share, as nearly as whole examples go.",
            "Of 1 label no example is held out, since there are too few.",
            "2 examples equal other ones and stay on their side.",
            "more"),
        splitting.lines(split, List.of("more")));
  }
}

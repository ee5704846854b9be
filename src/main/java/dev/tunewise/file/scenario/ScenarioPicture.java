package dev.tunewise.file.scenario;

import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.scenario.ReadResult.Unreadable;
import dev.tunewise.model.Scenario;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Pictures that carry the scenarios they were made from: each as the content of a scenario file, in
 * a text chunk (iTXt) of a PNG or in the metadata of an SVG; of a comparison all, the baseline
 * first. Reading trusts nothing in the picture: sizes are bounded, and what comes out is checked
 * like any scenario file.
 */
public final class ScenarioPicture {
  /** Keyword of the text chunks of a PNG. */
  public static final String KEYWORD = "Tunewise Scenario";

  /** Namespace of the elements in the metadata of an SVG, and of the parts of other documents. */
  public static final String NAMESPACE = "https://tunewise.dev/scenario";

  /** Local name of these elements. */
  public static final String ELEMENT = "scenario";

  /** Endings of such pictures, without the dot. */
  public static final List<String> EXTENSIONS = List.of("png", "svg");

  /** All scenarios of a picture together: a baseline and four beside it. */
  static final int MAX_BYTES = 5 * ScenarioReader.MAX_BYTES;

  /** Drawings are read as a whole; the largest exports have a tenth of that beside scenarios. */
  private static final int MAX_DRAWING_BYTES = MAX_BYTES + 10_000_000;

  private ScenarioPicture() {}

  /** Whether a file is a picture by its name. */
  public static boolean isPicture(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return EXTENSIONS.stream().anyMatch(extension -> name.endsWith("." + extension));
  }

  /**
   * A scenario as text that a picture can hold: the JSON of its file. Characters that XML has no
   * place for are spelled out, as JSON allows inside texts.
   */
  public static String text(Scenario scenario) {
    String json = new String(ScenarioWriter.toBytes(scenario), StandardCharsets.UTF_8);
    return json.codePoints()
        .mapToObj(c -> c < 0xFFFE || c > 0xFFFF ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  /** Reads what a picture holds: at least one result. Nothing is thrown. */
  static List<ReadResult> read(Path file) {
    String name = file.toString();
    try {
      List<byte[]> texts = texts(file);
      if (texts.isEmpty()) {
        throw new ReadException("holds no scenario: only pictures exported by Tunewise do");
      }
      return texts.stream().map(text -> ScenarioReader.read(text, name)).toList();
    } catch (ReadException e) {
      return List.of(new Unreadable(new Problem(name, e.getMessage())));
    }
  }

  private static List<byte[]> texts(Path file) throws ReadException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".png")) {
      return SvgTexts.read(TextFile.bytes(file, MAX_DRAWING_BYTES));
    }
    if (Files.isDirectory(file)) {
      throw TextFile.folder();
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return PngTexts.read(in);
    } catch (IOException | SecurityException e) {
      throw new ReadException(e);
    }
  }

  static ReadException tooLarge() {
    return new ReadException(
        "is refused: more than " + MAX_BYTES + " bytes of scenarios are in it");
  }
}

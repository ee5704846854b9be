import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a style sheet, with what it imports in it and without rules that nothing uses. */
final class SheetText {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern IMPORT = Pattern.compile("@import\\s+\"([^\"]+)\";");

  /** Quoted texts may hold braces. */
  private static final Pattern RULE =
      Pattern.compile("([^{}]+)\\{((?:[^{}\"]++|\"[^\"]*+\")*+)\\}");

  private static final Pattern STYLE_CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

  private SheetText() {}

  /**
   * Reads a sheet.
   *
   * @param unused style classes that nothing carries: what is said of them is left out
   */
  static String read(Path sheet, Set<String> unused) throws IOException {
    return withoutUnused(flat(sheet), unused);
  }

  /** Imports stand before all rules: what they name takes their place. */
  private static String flat(Path sheet) throws IOException {
    StringBuilder all = new StringBuilder();
    String text = withoutComments(Files.readString(sheet));
    Matcher imports = IMPORT.matcher(text);
    int end = 0;
    while (imports.find()) {
      String name = imports.group(1);
      all.append(name.startsWith("/") ? library(name) : flat(sheet.resolveSibling(name)));
      end = imports.end();
    }
    return all.append(text.substring(end)).toString();
  }

  private static String library(String name) throws IOException {
    try (InputStream in = SheetText.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("No style sheet " + name + " is on the class path.");
      }
      String text = withoutComments(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (IMPORT.matcher(text).find()) {
        throw new IOException("The style sheet " + name + " imports others.");
      }
      return text;
    }
  }

  private static String withoutComments(String text) {
    return COMMENT.matcher(text).replaceAll("");
  }

  private static String withoutUnused(String text, Set<String> unused) {
    return RULE.matcher(text).replaceAll(rule -> Matcher.quoteReplacement(used(rule, unused)));
  }

  private static String used(MatchResult rule, Set<String> unused) {
    String selectors =
        Arrays.stream(rule.group(1).split(","))
            .map(String::strip)
            .filter(selector -> !names(selector, unused))
            .collect(Collectors.joining(",\n"));
    return selectors.isEmpty() ? "" : "\n" + selectors + " {" + rule.group(2) + "}";
  }

  private static boolean names(String selector, Set<String> unused) {
    return STYLE_CLASS
        .matcher(selector)
        .results()
        .anyMatch(styleClass -> unused.contains(styleClass.group(1)));
  }
}

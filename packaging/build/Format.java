import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks or writes the format of all Java sources below some folders. What stands between the
 * comments {@code format:off} and {@code format:on} stays as it is: tables read better by columns.
 *
 * <p>Arguments: {@code check} or {@code write}, the folders.
 */
public final class Format {
  private static final Formatter FORMATTER =
      new Formatter(JavaFormatterOptions.builder().reorderModifiers(true).build());
  private static final Pattern KEPT = Pattern.compile("(?s)// format:off.*?// format:on");

  public static void main(String... arguments) throws IOException {
    boolean write = arguments[0].equals("write");
    List<Path> sources = new ArrayList<>();
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
      }
    }
    long faults = sources.parallelStream().filter(source -> !isFine(source, write)).count();
    if (faults > 0) {
      System.err.println("Format the sources: mvn -q -Pformat");
      System.exit(1);
    }
  }

  private static boolean isFine(Path source, boolean write) {
    try {
      String text = Files.readString(source);
      String formatted = format(text);
      if (formatted.equals(text)) {
        return true;
      }
      if (write) {
        Files.writeString(source, formatted);
        return true;
      }
      System.err.println(source + ": not in the project's format");
    } catch (FormatterException | IOException e) {
      System.err.println(source + ": " + e.getMessage());
    }
    return false;
  }

  private static String format(String text) throws FormatterException {
    String imports = ImportOrderer.reorderImports(text, JavaFormatterOptions.Style.GOOGLE);
    String formatted = FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(imports));
    Matcher kept = KEPT.matcher(text);
    return KEPT.matcher(formatted)
        .replaceAll(any -> Matcher.quoteReplacement(kept.find() ? kept.group() : any.group()));
  }
}

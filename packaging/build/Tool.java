import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Other programs that packaging runs; one that fails ends the build. */
final class Tool {
  private Tool() {}

  /** A tool of this JDK, such as {@code jlink}. */
  static void ofJdk(String tool, List<?> arguments) {
    String[] texts = arguments.stream().map(Object::toString).toArray(String[]::new);
    ToolProvider provider =
        ToolProvider.findFirst(tool)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + tool));
    int code = provider.run(System.out, System.err, texts);
    if (code != 0) {
      System.err.println(tool + " failed: " + String.join(" ", texts));
      System.exit(code);
    }
  }

  /** A program of this machine. */
  static void ofSystem(Path folder, Object... command) throws IOException {
    List<String> texts = Stream.of(command).map(Object::toString).toList();
    Process process = new ProcessBuilder(texts).directory(folder.toFile()).inheritIO().start();
    try {
      int code = process.waitFor();
      if (code != 0) {
        System.err.println("failed with " + code + ": " + String.join(" ", texts));
        System.exit(code);
      }
    } catch (InterruptedException e) {
      process.destroy();
      throw new IllegalStateException("interrupted while packaging", e);
    }
  }
}

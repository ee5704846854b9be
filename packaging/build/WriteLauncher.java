import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Writes the start scripts {@code tunewise} and {@code tunewise.cmd} and the JVM arguments they
 * share, {@code tunewise.args}, into the build folder. The scripts name the JDK this runs on.
 *
 * <p>Arguments: the build folder, the class path.
 */
public final class WriteLauncher {
  private static final String MAIN_CLASS = "dev.tunewise.app.Launcher";

  /** File names reach the launcher and the shells in the platform's own encoding. */
  private static final Charset ENCODING = Charset.forName(System.getProperty("native.encoding"));

  public static void main(String... arguments) throws IOException {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    List<String> modulePath = new ArrayList<>();
    List<String> classPath = new ArrayList<>();
    for (String entry : arguments[1].split(File.pathSeparator)) {
      if (!new File(entry).getName().startsWith("javafx-")) {
        classPath.add(entry);
      } else if (isModule(entry)) {
        modulePath.add(entry);
      }
    }
    write(target.resolve("tunewise.args"), jvmArguments(target, modulePath, classPath));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path script = target.resolve("tunewise");
    write(script, shell(java.toString()));
    script.toFile().setExecutable(true, false);
    write(target.resolve("tunewise.cmd"), cmd(java + ".exe"));
  }

  /** JavaFX publishes an empty jar beside the one of each platform. */
  private static boolean isModule(String jar) throws IOException {
    try (JarFile file = new JarFile(jar)) {
      return file.getEntry("module-info.class") != null;
    }
  }

  private static String jvmArguments(Path target, List<String> modules, List<String> classes) {
    return List.of(
            "--module-path",
            quoted(String.join(File.pathSeparator, modules)),
            "--add-modules",
            // The chart canvas converts images through javafx.swing.
            "javafx.controls,javafx.swing",
            "--class-path",
            quoted(String.join(File.pathSeparator, classes)),
            // JavaFX draws and opens windows through native code.
            "--enable-native-access=javafx.graphics,ALL-UNNAMED",
            // Subpixel text smears on a canvas.
            "-Dprism.lcdtext=false",
            // One small heap, short pauses, quick start.
            "-XX:+UseSerialGC",
            "-Xmx1g",
            // Where charts go when no window can open.
            "-Dtunewise.charts=" + quoted(target.resolve("charts").toString()),
            MAIN_CLASS)
        .stream()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String shell(String java) {
    return """
        #!/bin/sh
        # Starts Tunewise from its build folder. Written by the build.
        self=$0
        while [ -h "$self" ]; do
          link=$(readlink "$self")
          case $link in
            /*) self=$link ;;
            *) self=$(dirname -- "$self")/$link ;;
          esac
        done
        here=$(CDPATH= cd -- "$(dirname -- "$self")" && pwd -P) || exit 1
        java=%s
        if [ ! -x "$java" ]; then
          echo "tunewise: $java is gone; run 'mvn -q compile' again" >&2
          exit 1
        fi
        exec "$java" "@$here/tunewise.args" "$@"
        """
        .formatted("'" + java.replace("'", "'\\''") + "'");
  }

  private static String cmd(String java) {
    return """
        @echo off
        rem Starts Tunewise from its build folder. Written by the build.
        "%s" "@%%~dp0tunewise.args" %%*
        exit /b %%ERRORLEVEL%%
        """
        .formatted(java.replace("%", "%%"))
        .replace("\n", "\r\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(ENCODING));
  }
}

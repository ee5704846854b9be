import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the start scripts {@code tunewise} and {@code tunewise.cmd} and the JVM arguments they
 * share, {@code tunewise.args}, into the build folder. The scripts name the JDK this runs on. In
 * {@code start} beside them lie the compiled classes as a jar, which an ahead-of-time cache needs,
 * the arguments that name the cache, and the cache itself once the program has made it.
 *
 * <p>Arguments: the build folder, the class path. With the name of a class after them only the JVM
 * arguments that start it are written, to {@code bench.args}.
 */
public final class WriteLauncher {
  private static final String MAIN_CLASS = "dev.tunewise.app.Launcher";

  /** File names reach the Java launcher and the shells in the platform's own encoding. */
  private static final Charset ENCODING = Charset.forName(System.getProperty("native.encoding"));

  public static void main(String... arguments) throws IOException {
    Path target = Path.of(arguments[0]).toAbsolutePath();
    ClassPath classPath = ClassPath.of(arguments[1]);
    if (arguments.length > 2) {
      write(target.resolve("bench.args"), jvmArguments(target, classPath, arguments[2]));
      return;
    }
    Path start = Files.createDirectories(target.resolve("start"));
    ClassPath jars = classPath.withJar(start.resolve("tunewise.jar"));
    Path program = target.resolve("tunewise.args");
    write(program, jvmArguments(target, jars, MAIN_CLASS));
    write(start.resolve("cache.args"), cacheArguments(start, jars, program));
    write(start.resolve("training.args"), String.join("\n", Training.OPTIONS) + "\n");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path script = target.resolve("tunewise");
    write(script, shell(java.toString()));
    script.toFile().setExecutable(true, false);
    write(target.resolve("tunewise.cmd"), cmd(java + ".exe"));
  }

  private static String jvmArguments(Path target, ClassPath classPath, String mainClass) {
    List<String> lines = new ArrayList<>();
    lines.add("--module-path");
    lines.add(quoted(ClassPath.joined(classPath.modules())));
    lines.add("--add-modules");
    lines.add(ClassPath.ROOT_MODULES);
    lines.add("--class-path");
    lines.add(quoted(ClassPath.joined(classPath.classes())));
    lines.addAll(ClassPath.JVM_OPTIONS);
    // Where charts go when no window can open.
    lines.add(quoted("-Dtunewise.charts=" + target.resolve("charts")));
    lines.add(mainClass);
    return String.join("\n", lines) + "\n";
  }

  /**
   * A cache is named after the content of all that it is made from. So one that is stale is not
   * found, and the same content finds its cache again.
   */
  private static String cacheArguments(Path start, ClassPath classPath, Path program)
      throws IOException {
    Path cache = start.resolve(classPath.fingerprint(Files.readString(program, ENCODING)) + ".aot");
    return String.join(
            "\n",
            quoted("-XX:AOTCache=" + cache),
            // Where there is no such file, or a damaged one, the program starts without.
            "-Xlog:aot*=off,cds*=off",
            quoted("-Dtunewise.cache=" + cache),
            quoted("-Dtunewise.cache.arguments=" + program))
        + "\n";
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
    %s
    %s
    %s
    exec "$java" $compiler $pages "@$here/start/cache.args" "@$here/tunewise.args" "$@"
    """
        .formatted(
            "'" + java.replace("'", "'\\''") + "'",
            Languages.shell(),
            Compilers.shell(),
            LargePages.shell());
  }

  private static String cmd(String java) {
    return """
    @echo off
    rem Starts Tunewise from its build folder. Written by the build.
    setlocal
    CHOICE
    "JAVA" %compiler% "@%~dp0start\\cache.args" "@%~dp0tunewise.args" %*
    exit /b %ERRORLEVEL%
    """
        .replace("CHOICE", Compilers.cmd())
        .replace("JAVA", java.replace("%", "%%"))
        .replace("\n", "\r\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(ENCODING));
  }
}

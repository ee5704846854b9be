package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start scripts of shells decide, run by a shell. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
  @TempDir private static Path folder;

  private static String languages = "";
  private static String compilers = "";

  @BeforeAll
  static void compile() throws Exception {
    languages = shell("Languages");
    compilers = shell("Compilers");
  }

  private static String shell(String name) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      Path source = Path.of("packaging", "build", name + ".java");
      List<String> options = List.of("-proc:none", "-d", folder.toString());
      compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source)).call();
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Method method = loader.loadClass(name).getDeclaredMethod("shell");
      method.setAccessible(true);
      return (String) method.invoke(null);
    }
  }

  /** Runs lines of a shell with only these variables set, and says what they leave in one. */
  private static String left(
      String variable, String lines, Map<String, String> variables, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add(lines + "\nprintf '%s' \"$" + variable + "\"");
    command.add("tunewise");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  private static Map<String, String> variables(String list) {
    Map<String, String> variables = new TreeMap<>();
    for (String entry : list.isEmpty() ? List.<String>of() : List.of(list.split(" ", -1))) {
      int end = entry.indexOf('=');
      variables.put(entry.substring(0, end), entry.substring(end + 1));
    }
    return variables;
  }

  @ParameterizedTest
  @CsvSource({
    "'',C.UTF-8",
    "LANG=C,C.UTF-8",
    "LANG=POSIX,C.UTF-8",
    "LC_CTYPE=C LANG=C.UTF-8,C.UTF-8",
    "LC_ALL=xx_XX,C.UTF-8",
    "LC_ALL=xx_XX.UTF-8 LANG=C.UTF-8,C.UTF-8",
    "LANG=xx_XX.UTF-8,C.UTF-8",
    "LC_ALL=POSIX LANG=C.UTF-8,C.UTF-8",
    "LANG=C.UTF-8,''",
    "LC_ALL= LANG=C.UTF-8,''",
    "LC_CTYPE=C.UTF-8 LANG=C,''"
  })
  void language_hasAllLetters(String given, String expected) throws Exception {
    assertEquals(expected, left("LC_ALL", languages, variables(given)));
  }

  @Test
  void compilers_areBoth_whereMuchIsCounted() throws Exception {
    String results = Files.createDirectory(folder.resolve("results")).toString();
    String scenarios = Files.createDirectory(folder.resolve("two words")).toString();
    String one = "-XX:TieredStopAtLevel=1";
    assertEquals(one, compiler("help"));
    assertEquals(one, compiler("simulate", "a.tunewise", "--out", results));
    assertEquals(one, compiler("export", scenarios, "--out", results));
    assertEquals("", compiler("simulate", scenarios, "--out", results));
    assertEquals("", compiler("simulate", "--out", results, "a.tunewise", scenarios));
    assertEquals("", compiler("simulate", "a.tunewise", "--draws", "100000"));
    List<String> many = new ArrayList<>(List.of("simulate", "--out", results));
    for (int i = 0; i < 30; i++) {
      many.add(i + ".tunewise");
    }
    assertEquals("", compiler(many.toArray(String[]::new)));
    assertEquals("", compiler("calibrate", "m.csv"));
  }

  private static String compiler(String... arguments) throws Exception {
    return left("compiler", compilers, Map.of("LANG", "C.UTF-8"), arguments);
  }
}

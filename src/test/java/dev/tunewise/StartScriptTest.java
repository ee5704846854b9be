package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ScenarioWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start scripts of shells decide, run by a shell. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
  @RegisterExtension private static final BuildPrograms build = new BuildPrograms();

  @TempDir private Path folder;

  private static String languages = "";
  private static String compilers = "";
  private static String pages = "";

  @BeforeAll
  static void write() throws Throwable {
    languages = (String) build.call("Languages", "shell");
    compilers = (String) build.call("Compilers", "shell");
    pages = (String) build.call("LargePages", "shell");
  }

  /** Runs lines of a shell with only these variables set, and says what they leave in one. */
  private static String left(
      String variable, String lines, Map<String, String> variables, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", "-c"));
    command.add(lines + "\nprintf '%s' \"$" + variable + "\"");
    command.add("tunewise");
    command.addAll(List.of(arguments));
    return said(command, variables);
  }

  /** Runs a command with only these variables of the language set, and says what it prints. */
  private static String said(List<String> command, Map<String, String> variables) throws Exception {
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
    String one = compiler("help");
    assertTrue(one.startsWith("-XX:TieredStopAtLevel=1 "), one);
    assertEquals(one, compiler());
    assertEquals(one, compiler("a.tunewise"));
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

  @ParameterizedTest
  @CsvSource({
    "always [madvise] never,one,-XX:+UseTransparentHugePages",
    "[always] madvise never,one,-XX:+UseTransparentHugePages",
    "always madvise [never],one,''",
    "always [madvise] never,'',''",
    "'',one,''"
  })
  void pages_areLarge_whereTheSystemOffersThem(String offered, String compiler, String expected)
      throws Exception {
    Path offer = folder.resolve("enabled");
    if (!offered.isEmpty()) {
      Files.writeString(offer, offered + "\n");
    }
    String lines = pages.replaceAll("offer=.*", "offer='" + offer + "'");
    assertEquals(expected, left("pages", lines, Map.of("compiler", compiler)));
  }

  private static String compiler(String... arguments) throws Exception {
    return left("compiler", compilers, Map.of("LANG", "C.UTF-8"), arguments);
  }

  /** A checkout's script with the program itself, in languages that this system does not have. */
  @Test
  void scriptOfACheckout_findsAndWritesFilesOfAnyName_inAnyLanguage() throws Throwable {
    Path target = folder.resolve("target");
    String[] arguments = {target.toString(), System.getProperty("java.class.path")};
    build.call("WriteLauncher", "main", (Object) arguments);
    ScenarioWriter.write(Presets.first(), folder.resolve("plain.tunewise"));
    // Names that this JVM itself may be unable to say.
    Path use = folder.resolve("use.sh");
    Files.writeString(
        use,
        """
        cd "$1"
        rm -rf 'gr\u00f6\u00dfer' 'results \u2713'
        mkdir 'gr\u00f6\u00dfer'
        cp plain.tunewise 'gr\u00f6\u00dfer/\u65e5\u672c.tunewise'
        target/tunewise simulate 'gr\u00f6\u00dfer/\u65e5\u672c.tunewise' --out 'results \u2713'
        ls 'results \u2713'
        """);
    List<String> command = List.of("sh", "-e", use.toString(), folder.toString());
    for (String language : List.of("xx_XX.UTF-8", "POSIX")) {
      String said = said(command, Map.of("LC_ALL", language));
      assertEquals("\u65e5\u672c.result.json", said.lines().toList().getLast(), said);
    }
  }

  @Test
  void installedScript_leavesTheCacheOut_whereAJarIsAnother() throws Throwable {
    Path lib = Files.createDirectories(folder.resolve("a program/lib/app"));
    Path library = Files.writeString(lib.resolve("library.jar"), "");
    Path program = Files.writeString(lib.resolve("program.jar"), "");
    Path cache = Files.writeString(lib.resolve("tunewise.aot"), "");
    FileTime time = FileTime.from(Instant.parse("2026-11-23T00:00:00Z"));
    for (Path file : List.of(library, program, cache)) {
      Files.setLastModifiedTime(file, time);
    }
    Path java = folder.resolve("a program/lib/runtime/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Path script = Files.createDirectories(folder.resolve("a program/bin")).resolve("tunewise");
    Object text =
        build.call(
            "LinuxProgram", "script", Path.of("").toAbsolutePath(), List.of(program, library));
    Files.writeString(script, (String) text);

    String app = lib.toRealPath().toString();
    List<String> asInstalled = started(script);
    assertTrue(asInstalled.contains("-XX:AOTCache=" + app + "/tunewise.aot"), "" + asInstalled);
    assertTrue(
        asInstalled.contains(app + "/program.jar:" + app + "/library.jar"), "" + asInstalled);
    assertEquals("two words", asInstalled.getLast());
    for (Instant other : List.of(Instant.EPOCH, Instant.parse("2027-01-01T00:00:00Z"))) {
      Files.setLastModifiedTime(library, FileTime.from(other));
      String exchanged = String.join(" ", started(script));
      assertFalse(exchanged.contains("AOTCache"), exchanged);
    }
  }

  private static List<String> started(Path script) throws Exception {
    return said(List.of("sh", script.toString(), "help", "two words"), Map.of()).lines().toList();
  }
}

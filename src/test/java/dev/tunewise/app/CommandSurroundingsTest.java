package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Commands in processes of their own, where what surrounds them is not as usual: the language, the
 * folder for temporary files, the home, what standard output leads to.
 */
@EnabledOnOs(OS.LINUX)
class CommandSurroundingsTest {
  private static final String JVM =
      "'%s' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx300m -cp '%s' "
          .formatted(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              System.getProperty("java.class.path"));

  private static final String MAIN = "dev.tunewise.app.Launcher ";

  @TempDir private Path folder;

  /**
   * One run.
   *
   * @param script of a shell, in which {@code $t} stands for the program; its folder has the
   *     scenarios {@code grün.tunewise} and {@code plain.tunewise}
   * @param said pattern of all it says
   * @param files that it leaves, beside the scenarios
   */
  private record Case(String name, String script, int code, String said, List<String> files) {}

  private static List<Case> cases() {
    String unknown =
        "has letters that the language set here does not know; set LC_ALL=C\\.UTF-8\\n";
    return List.of(
        new Case(
            "a language with all letters",
            "LC_ALL=C.UTF-8 $t simulate grün.tunewise --out größer",
            0,
            "größer/grün\\.result\\.json\\n",
            List.of("größer/grün.result.json")),
        new Case(
            "a language that is not installed",
            "LC_ALL=xx_XX.UTF-8 $t simulate grün.tunewise --out a",
            2,
            "tunewise: an argument " + unknown,
            List.of()),
        new Case(
            "a folder, in a language that is not installed",
            "LC_ALL=xx_XX.UTF-8 $t simulate . --out b",
            2,
            "\\./gr.*\\.tunewise: its name " + unknown + "b/plain\\.result\\.json\\n",
            List.of("b/plain.result.json")),
        new Case(
            "no folder for temporary files",
            "$t simulate plain.tunewise --out c",
            0,
            "c/plain\\.result\\.json\\n",
            List.of("c/plain.result.json")),
        new Case(
            "no folder for temporary files, which documents do without too",
            "$t export plain.tunewise --charts cost --formats pptx,pdf,xlsx --out d",
            0,
            "d/plain\\.pptx\\nd/plain\\.pdf\\nd/plain\\.xlsx\\n",
            List.of("d/plain.pdf", "d/plain.pptx", "d/plain.xlsx")),
        new Case(
            "nobody reads on",
            "$t simulate plain.tunewise | head -c 1; [ ${PIPESTATUS[0]} = 0 ]",
            0,
            "\\{",
            List.of()),
        new Case(
            "no room for standard output",
            "$t simulate plain.tunewise > /dev/full",
            2,
            "tunewise: standard output cannot be written: the disk is full\\n",
            List.of()),
        new Case(
            "no room for what is said beside files",
            "$t simulate plain.tunewise --out e > /dev/full",
            2,
            "tunewise: standard output cannot be written: the disk is full\\n",
            List.of("e/plain.result.json")),
        new Case("nobody hears of faults", "$t simulate none.tunewise 2>&-", 2, "", List.of()),
        new Case(
            "nothing known of the user",
            "env -i LC_ALL=C.UTF-8 $t prices --search nothing-like-it",
            0,
            "(?s).*",
            List.of()),
        new Case(
            "an end in the midst",
            "mkdir in; for i in {100..499}; do cp plain.tunewise in/$i.tunewise; done;"
                + " timeout 2 $t simulate in --out out > /dev/null;"
                + " rm -f out/*.result.json; [ ! -d out ] || rmdir out",
            0,
            "",
            List.of()),
        new Case(
            "a pipe to read from",
            "cat plain.tunewise | $t validate /dev/stdin",
            0,
            "/dev/stdin: valid\\n",
            List.of()));
  }

  @TestFactory
  Stream<DynamicTest> commands() throws IOException {
    // Begun together, on two cores.
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<DynamicTest> tests =
        cases().stream()
            .map(
                one -> {
                  Future<?> done =
                      two.submit(
                          () -> {
                            run(one);
                            return null;
                          });
                  return DynamicTest.dynamicTest(one.name(), done::get);
                })
            .toList();
    two.shutdown();
    return tests.stream();
  }

  private void run(Case one) throws IOException, InterruptedException {
    Path place = Files.createTempDirectory(folder, "case");
    ScenarioWriter.write(Scenario.DEFAULT.withSampling(100, 1), place.resolve("plain.tunewise"));
    // This process may have no such letters in names itself.
    bash(place, "cp plain.tunewise $'gr\\xc3\\xbcn.tunewise'");
    String program = JVM + "-Djava.io.tmpdir=/sys " + MAIN;
    Ended ended =
        bash(
            place,
            one.script()
                .replace("$t ", program)
                .replace("ü", "$'\\xc3\\xbc'")
                .replace("öß", "$'\\xc3\\xb6\\xc3\\x9f'"));
    assertEquals(one.code(), ended.code(), ended.said());
    assertTrue(Pattern.matches(one.said(), ended.said()), ended.said());
    String left = "find . -type f ! -name '*.tunewise' -printf '%P\\n' | LC_ALL=C sort";
    assertEquals(one.files(), bash(place, left).said().lines().toList());
  }

  private record Ended(int code, String said) {}

  private static Ended bash(Path place, String script) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("bash", "-c", script)
            .directory(place.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    byte[] said = process.getInputStream().readAllBytes();
    return new Ended(process.waitFor(), new String(said, StandardCharsets.UTF_8));
  }
}

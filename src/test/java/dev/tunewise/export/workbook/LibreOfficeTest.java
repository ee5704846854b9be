package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The formulas of a workbook as LibreOffice calculates them, against the simulation: with {@code
 * mvn -Plibreoffice test}, where LibreOffice with its Calc is installed.
 */
class LibreOfficeTest {
  private static final int SCENARIOS = 20;
  private static final int MONTHS = 60;

  @Test
  void results_equalTheSimulators_whenLibreOfficeCalculates(@TempDir Path folder)
      throws IOException, InterruptedException {
    assumeTrue(Boolean.getBoolean("tunewise.libreoffice"), "asked for by mvn -Plibreoffice test");
    assumeTrue(isInstalled(), "LibreOffice is not installed: there is no soffice on the PATH");
    Map<String, Scenario> scenarios = new TreeMap<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("calculated").toString()));
    RecalculatedBook book =
        new RecalculatedBook(RandomScenarios.of(3).with(Parameter.HORIZON_MONTHS, MONTHS));
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Scenario scenario = RandomScenarios.of(seed);
      Path file = folder.resolve("seed-" + seed + ".xlsx");
      book.write(scenario);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.book.write(out); // without any calculated value
      }
      scenarios.put(file.getFileName().toString(), scenario);
      command.add(file.toString());
    }

    calculate(command, folder.resolve("log"));

    Map<String, List<String>> wrong = new TreeMap<>();
    for (Map.Entry<String, Scenario> entry : scenarios.entrySet()) {
      Path file = folder.resolve("calculated").resolve(entry.getKey());
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook calculated = new XSSFWorkbook(in)) {
        List<String> differences =
            new RecalculatedBook(calculated)
                .differences(new Simulator().simulate(entry.getValue()));
        if (!differences.isEmpty()) {
          wrong.put(entry.getKey(), differences);
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
  }

  private static void calculate(List<String> command, Path log)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertTrue(process.waitFor(10, TimeUnit.MINUTES), "LibreOffice does not end");
    } finally {
      process.destroy();
    }
    assertEquals(0, process.exitValue(), Files.readString(log));
  }
}

package dev.tunewise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that harnesses start in processes of their own, to kill or to measure them. */
public final class ChildProgram {
  private static final List<String> OPTIONS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Xmx512m",
          "-Dglass.platform=Headless",
          "-Dprism.order=sw",
          "-Djava.awt.headless=true",
          "-Duser.language=en",
          "--enable-native-access=ALL-UNNAMED");

  private ChildProgram() {}

  /**
   * A program with the classes of this one, which is not started yet.
   *
   * @param options of the virtual machine, besides those that make it quick to start and let it do
   *     without a display
   */
  public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }
}

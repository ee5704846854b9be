import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVM's ahead-of-time cache: the program's classes, loaded and linked while it did by itself
 * what people do with it. The JVM takes it only with the runtime and the options that it was made
 * with, and starts without it otherwise; that a jar was exchanged it does not notice.
 */
final class StartCache {
  /** Stands beside the jars. */
  static final String NAME = "tunewise.aot";

  /** Nothing is said of a cache that is not taken: the program also starts without one. */
  static final List<String> QUIET = List.of("-Xlog:disable");

  private StartCache() {}

  /** What the JVM is told, so that it takes a cache. */
  static List<String> options(String cache) {
    return Stream.concat(Stream.of("-XX:AOTCache=" + cache), QUIET.stream()).toList();
  }

  /**
   * Runs the program for training and makes the cache of what was recorded.
   *
   * @param runtime the Java runtime, with its {@code java}
   * @param classPath the jars in their order, as the program is started with
   * @param work where files of the training go
   */
  static void make(Path runtime, List<Path> classPath, Path work) throws IOException {
    Path recorded = work.resolve("tunewise.aotconf");
    Path cache = classPath.getFirst().resolveSibling(NAME);
    Path training = Files.createDirectories(work.resolve("training"));
    run(
        runtime,
        classPath,
        work,
        List.of("record", "-XX:AOTConfiguration=" + recorded, "-Dtunewise.training=" + training));
    run(
        runtime,
        classPath,
        work,
        List.of("create", "-XX:AOTConfiguration=" + recorded, "-XX:AOTCache=" + cache));
    Files.delete(recorded);
  }

  private static void run(Path runtime, List<Path> classPath, Path work, List<String> mode)
      throws IOException {
    List<Object> command = new ArrayList<>(List.of(runtime.resolve("bin/java")));
    command.add("-XX:AOTMode=" + mode.getFirst());
    command.addAll(mode.subList(1, mode.size()));
    command.addAll(Training.OPTIONS);
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
    command.addAll(ClassPath.JVM_OPTIONS);
    command.addAll(List.of("-cp", ClassPath.joined(classPath), Package.MAIN_CLASS));
    Tool.ofSystem(work, command.toArray());
  }
}

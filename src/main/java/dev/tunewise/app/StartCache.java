package dev.tunewise.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The ahead-of-time cache of a program that is started from its build folder. The build names a
 * file after what stands on the class path and the JVM; where it is missing, a process of its own
 * makes it, at low priority and once, while the user goes on. Nothing that happens here is ever
 * said or in the way: without a cache the program starts as it always did.
 *
 * @param file the cache, there or not
 * @param arguments the file with the JVM arguments that start the program
 */
record StartCache(Path file, Path arguments) {
  private static final String FILE = "tunewise.cache";
  private static final String ARGUMENTS = "tunewise.cache.arguments";

  /** The cache of this program; empty where the build names none, as in the packaged program. */
  static Optional<StartCache> ofThisProgram() {
    String file = System.getProperty(FILE, "");
    String arguments = System.getProperty(ARGUMENTS, "");
    return file.isEmpty() || arguments.isEmpty()
        ? Optional.empty()
        : Optional.of(new StartCache(Path.of(file), Path.of(arguments)));
  }

  /** Stands for a cache that could not be made: nobody tries again until the program changes. */
  Path failed() {
    return file.resolveSibling(file.getFileName() + ".failed");
  }

  /** Where the files of the making lie. */
  Path work() {
    return file.resolveSibling(file.getFileName() + ".making");
  }

  /** The file with the JVM arguments that a cache is made with, besides those of the program. */
  Path training() {
    return file.resolveSibling("training.args");
  }

  /** Held by the process that makes a cache in this folder, and free again when it is killed. */
  Path lock() {
    return file.resolveSibling("making.lock");
  }

  /** The JVM that runs this: a cache fits no other. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}

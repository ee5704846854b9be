package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What makes the packages stands outside of the module, and yet calls its classes: compiled here
 * with the module, so that tests can run it.
 */
final class BuildPrograms implements BeforeAllCallback, AfterAllCallback {
  private static final Path SOURCES = Path.of("packaging", "build");

  private Path folder;
  private URLClassLoader classes;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    folder = Files.createTempDirectory("build-programs");
    List<Path> sources;
    try (Stream<Path> files = Files.list(SOURCES)) {
      // The formatter is run with its own jar and has nothing to do with packages.
      sources =
          files
              .filter(file -> file.toString().endsWith(".java") && !file.endsWith("Format.java"))
              .toList();
    }
    assertFalse(sources.isEmpty());
    StringWriter said = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              said,
              files,
              null,
              List.of("-proc:none", "-d", folder.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertEquals("", said.toString());
    classes =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, BuildPrograms.class.getClassLoader());
  }

  /** Calls a static method of one of the programs; what it throws comes as it was thrown. */
  Object call(String program, String method, Object... arguments) throws Throwable {
    Method called =
        Stream.of(classes.loadClass(program).getDeclaredMethods())
            .filter(m -> m.getName().equals(method) && m.getParameterCount() == arguments.length)
            .findFirst()
            .orElseThrow();
    called.setAccessible(true);
    try {
      return called.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    classes.close();
    try (Stream<Path> compiled = Files.list(folder)) {
      for (Path file : compiled.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}

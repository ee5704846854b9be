package dev.tunewise.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where the program keeps what it remembers, as each operating system wants it. The folders need
 * not exist, and may be the same one. What can be made again is not kept.
 *
 * @param settings settings and the user's own prices: worth a backup
 * @param state copies of unsaved work and the log of faults, of use on this machine only
 * @param runtime what belongs to windows that are open, of use until they are closed
 */
public record ProgramFolders(Path settings, Path state, Path runtime) {
  /** Environment variable that names one folder for all of it. */
  public static final String HOME = "TUNEWISE_HOME";

  /** Files and folders of the program. */
  private static final Set<String> KEPT =
      Set.of("settings.json", "prices.json", "recovery", "log", "windows", "start");

  /** The folders of this user. */
  public static ProgramFolders find() {
    return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  /** All in one folder. */
  public static ProgramFolders in(Path home) {
    return new ProgramFolders(home, home, home);
  }

  /**
   * Takes from others what rights they have to what is kept here: earlier versions of the program
   * left some. What else stands in a folder that the user names stays as it is, and so does that
   * folder.
   */
  public void tighten() {
    for (Path folder : new LinkedHashSet<>(List.of(settings, state, runtime))) {
      boolean foreign = false;
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
        for (Path each : found) {
          if (KEPT.contains(each.getFileName().toString())) {
            OwnFiles.tightenAll(each);
          } else {
            foreign = true;
          }
        }
      } catch (IOException | DirectoryIteratorException e) {
        foreign = true; // or not there
      }
      if (!foreign) {
        OwnFiles.tighten(folder);
      }
    }
  }

  /** Of copies of unsaved work. */
  public Path recovery() {
    return state.resolve("recovery");
  }

  /** Of what is noted of the program's own faults. */
  public Path log() {
    return state.resolve("log");
  }

  /** Where copies of unsaved work were kept while there was one folder for everything. */
  public Path formerRecovery() {
    return settings.resolve("recovery");
  }

  /** The folders on a system, by its name as the JVM has it, the user's home and environment. */
  public static ProgramFolders of(
      String operatingSystem, String home, Map<String, String> environment) {
    String one = environment.getOrDefault(HOME, "");
    if (!one.isBlank()) {
      return in(Path.of(one).toAbsolutePath().normalize());
    }
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      return in(Path.of(home, "Library", "Application Support", "Tunewise"));
    }
    Path user = Path.of(home);
    if (system.contains("win")) {
      Path data = user.resolve("AppData");
      Path local = given(environment, "LOCALAPPDATA", data.resolve("Local")).resolve("Tunewise");
      return new ProgramFolders(
          given(environment, "APPDATA", data.resolve("Roaming")).resolve("Tunewise"), local, local);
    }
    Path state = absolute(environment, "XDG_STATE_HOME", user.resolve(".local/state"));
    return new ProgramFolders(
        absolute(environment, "XDG_CONFIG_HOME", user.resolve(".config")).resolve("tunewise"),
        state.resolve("tunewise"),
        absolute(environment, "XDG_RUNTIME_DIR", state).resolve("tunewise"));
  }

  private static Path given(Map<String, String> environment, String name, Path otherwise) {
    String given = environment.getOrDefault(name, "");
    return given.isEmpty() ? otherwise : Path.of(given);
  }

  /** A relative path is invalid there and to be ignored. */
  private static Path absolute(Map<String, String> environment, String name, Path otherwise) {
    return environment.getOrDefault(name, "").startsWith("/")
        ? given(environment, name, otherwise)
        : otherwise;
  }
}

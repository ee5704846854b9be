package dev.tunewise.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what it remembers, as each operating system wants it. The folders need
 * not exist, and may be the same one. What can be made again is not kept.
 *
 * @param settings settings and the user's own prices: worth a backup
 * @param state copies of unsaved work and the log of faults, of use on this machine only
 */
public record ProgramFolders(Path settings, Path state) {
  /** Environment variable that names one folder for all of it. */
  public static final String HOME = "TUNEWISE_HOME";

  /** The folders of this user. */
  public static ProgramFolders find() {
    return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  /** All in one folder. */
  public static ProgramFolders in(Path home) {
    return new ProgramFolders(home, home);
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
      return new ProgramFolders(
          given(environment, "APPDATA", data.resolve("Roaming")).resolve("Tunewise"),
          given(environment, "LOCALAPPDATA", data.resolve("Local")).resolve("Tunewise"));
    }
    return new ProgramFolders(
        absolute(environment, "XDG_CONFIG_HOME", user.resolve(".config")).resolve("tunewise"),
        absolute(environment, "XDG_STATE_HOME", user.resolve(".local/state")).resolve("tunewise"));
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

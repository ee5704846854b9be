package dev.tunewise.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what it remembers, as each operating system wants it. The folders need
 * not exist, and may be the same one.
 *
 * @param settings settings and the user's own prices: worth a backup
 * @param state copies of unsaved work, of use on this machine only
 * @param cache what can be made again, pictures of recent files
 */
public record ProgramFolders(Path settings, Path state, Path cache) {
  /** Environment variable that names one folder for all of it. */
  public static final String HOME = "TUNEWISE_HOME";

  /** The folders of this user. */
  public static ProgramFolders find() {
    return of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv());
  }

  /** All in one folder. */
  public static ProgramFolders in(Path home) {
    return new ProgramFolders(home, home, home.resolve("cache"));
  }

  /** Of copies of unsaved work. */
  public Path recovery() {
    return state.resolve("recovery");
  }

  /** Where copies of unsaved work were kept while there was one folder for everything. */
  public Path formerRecovery() {
    return settings.resolve("recovery");
  }

  static ProgramFolders of(String operatingSystem, String home, Map<String, String> environment) {
    String one = environment.getOrDefault(HOME, "");
    if (!one.isBlank()) {
      return in(Path.of(one).toAbsolutePath().normalize());
    }
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    if (system.contains("mac")) {
      Path library = Path.of(home, "Library");
      Path support = library.resolve("Application Support").resolve("Tunewise");
      return new ProgramFolders(support, support, library.resolve("Caches").resolve("Tunewise"));
    }
    Path user = Path.of(home);
    if (system.contains("win")) {
      Path data = user.resolve("AppData");
      Path local = given(environment, "LOCALAPPDATA", data.resolve("Local")).resolve("Tunewise");
      return new ProgramFolders(
          given(environment, "APPDATA", data.resolve("Roaming")).resolve("Tunewise"),
          local,
          local.resolve("Cache"));
    }
    return new ProgramFolders(
        absolute(environment, "XDG_CONFIG_HOME", user.resolve(".config")).resolve("tunewise"),
        absolute(environment, "XDG_STATE_HOME", user.resolve(".local/state")).resolve("tunewise"),
        absolute(environment, "XDG_CACHE_HOME", user.resolve(".cache")).resolve("tunewise"));
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

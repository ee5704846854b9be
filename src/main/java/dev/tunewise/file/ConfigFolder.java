package dev.tunewise.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps settings, recovery copies and own prices, as each operating system wants
 * it.
 */
public final class ConfigFolder {
  /** System property that names another folder. */
  public static final String PROPERTY = "tunewise.config.dir";

  private ConfigFolder() {}

  /** The folder, there or not. */
  public static Path find() {
    String other = System.getProperty(PROPERTY, "");
    return other.isEmpty()
        ? of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv())
        : Path.of(other);
  }

  static Path of(String operatingSystem, String home, Map<String, String> environment) {
    String system = operatingSystem.toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String appData = environment.getOrDefault("APPDATA", "");
      return appData.isEmpty()
          ? Path.of(home, "AppData", "Roaming", "Tunewise")
          : Path.of(appData, "Tunewise");
    }
    if (system.contains("mac")) {
      return Path.of(home, "Library", "Application Support", "Tunewise");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    // A relative path is invalid there and to be ignored.
    return config.startsWith("/")
        ? Path.of(config, "tunewise")
        : Path.of(home, ".config", "tunewise");
  }
}

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The Debian package: the program below {@code /usr/lib}, its start on the PATH, and files that
 * desktops, shells and {@code man} find by themselves. It has no scripts: what keeps menus, file
 * types and icons up to date watches these folders, and where it is missing nothing fails.
 */
final class DebPackage {
  private static final String NAME = "tunewise";

  /** Whose library it is, by the names of the libraries that the runtime and JavaFX link. */
  private static final List<String> DEPENDS =
      List.of(
          "libc6",
          "libgtk-3-0t64 | libgtk-3-0",
          "libglib2.0-0t64 | libglib2.0-0",
          "libatk1.0-0t64 | libatk1.0-0",
          "libcairo2",
          "libcairo-gobject2",
          "libpango-1.0-0",
          "libpangocairo-1.0-0",
          "libpangoft2-1.0-0",
          "libgdk-pixbuf-2.0-0 | libgdk-pixbuf2.0-0",
          "libfontconfig1",
          "libfreetype6",
          "libgl1",
          "libx11-6",
          "libxext6",
          "libxi6",
          "libxrender1",
          "libxtst6",
          "libxxf86vm1");

  /** What lets files open by association where a desktop does not bring it. */
  private static final List<String> RECOMMENDS = List.of("desktop-file-utils", "shared-mime-info");

  private final Documents papers;
  private final Path project;
  private final String version;
  private final String maintainer;
  private final Instant time;

  DebPackage(Documents papers, String maintainer) {
    this.papers = papers;
    this.project = papers.parts().project();
    this.version = papers.version();
    this.maintainer = maintainer;
    this.time = papers.time();
  }

  /**
   * Makes the package.
   *
   * @param image the program as {@link LinuxProgram} makes it
   * @param root where the package is put together, not there yet
   * @param result the folder for the package
   */
  void make(Path image, Path root, Path result) throws IOException {
    Path program = root.resolve("usr/lib").resolve(NAME);
    Folders.copy(image.resolve("bin"), program.resolve("bin"));
    Folders.copy(image.resolve("lib"), program.resolve("lib"));
    Path command = root.resolve("usr/bin").resolve(NAME);
    Files.createDirectories(command.getParent());
    Files.createSymbolicLink(command, Path.of("../lib", NAME, "bin", NAME));
    Folders.copy(image.resolve("share"), root.resolve("usr/share"));
    Path documents = root.resolve("usr/share/doc").resolve(NAME);
    // Debian has these texts once for all packages.
    Files.delete(documents.resolve("LICENSE"));
    Files.delete(documents.resolve("LGPL-2.1.txt"));
    Folders.write(
        documents.resolve("copyright"), LicensePapers.debian(papers.parts(), "usr/lib/" + NAME));
    Folders.write(documents.resolve("changelog"), changelog());
    Tool.ofSystem(root, "gzip", "-9n", documents.resolve("changelog"));
    Tool.ofSystem(root, "gzip", "-9n", documents.resolve("CHANGELOG.md"));
    Path overrides = root.resolve("usr/share/lintian/overrides").resolve(NAME);
    Folders.copy(project.resolve("packaging/linux/lintian-overrides"), overrides);
    Folders.permit(root);
    String architecture = architecture();
    Folders.write(root.resolve("DEBIAN/control"), control(root, architecture));
    Folders.write(root.resolve("DEBIAN/md5sums"), sums(root));
    Folders.permit(root.resolve("DEBIAN"));
    Folders.date(root, time);
    Path file = result.resolve("%s_%s_%s.deb".formatted(NAME, version, architecture));
    Tool.ofSystem(
        project,
        "env",
        "SOURCE_DATE_EPOCH=" + time.getEpochSecond(),
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        "--build",
        root,
        file);
  }

  private static String architecture() {
    String name = System.getProperty("os.arch");
    return name.equals("aarch64") ? "arm64" : name;
  }

  private String control(Path root, String architecture) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("Package: " + NAME);
    lines.add("Version: " + version);
    lines.add("Architecture: " + architecture);
    lines.add("Maintainer: " + maintainer);
    lines.add("Installed-Size: " + kibibytes(root));
    lines.add("Depends: " + String.join(", ", DEPENDS));
    lines.add("Recommends: " + String.join(", ", RECOMMENDS));
    lines.add("Section: science");
    lines.add("Priority: optional");
    lines.add("Description: simulator of prompting against fine-tuning a language model");
    for (String paragraph :
        List.of(
            " Shows what prompting, fine-tuning and a hybrid of both cost month by month,",
            " how accurate each gets and when the extra effort pays back, with how sure",
            " that is. Charts, slides, reports and workbooks can be exported, from the",
            " window and from the command line. Works offline.")) {
      lines.add(paragraph);
    }
    return String.join("\n", lines) + "\n";
  }

  /** As Debian counts it: each file by whole kibibytes, all else as one. */
  private static long kibibytes(Path root) throws IOException {
    long sum = 0;
    for (Path path : Folders.walk(root)) {
      boolean file = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
      sum += file ? (Files.size(path) + 1023) / 1024 : 1;
    }
    return sum;
  }

  private static String sums(Path root) throws IOException {
    StringBuilder sums = new StringBuilder();
    for (Path path : Folders.walk(root)) {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          && !path.startsWith(root.resolve("DEBIAN"))) {
        sums.append(md5(Files.readAllBytes(path))).append("  ");
        sums.append(root.relativize(path)).append('\n');
      }
    }
    return sums.toString();
  }

  private static String md5(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("MD5").digest(bytes);
      return "%032x".formatted(new BigInteger(1, sum));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has MD5", e);
    }
  }

  private String changelog() {
    String date =
        DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .format(time.atOffset(ZoneOffset.UTC));
    return """
    %s (%s) unstable; urgency=medium

      * What changed stands in CHANGELOG.md.gz.

     -- %s  %s
    """
        .formatted(NAME, version, maintainer, date);
  }
}

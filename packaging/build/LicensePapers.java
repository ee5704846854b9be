import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is told of the parts: a list for people, and Debian's {@code copyright} file. */
final class LicensePapers {
  private static final String AUTHORS = "2026 the authors of Tunewise";

  private final Parts parts;
  private final List<String> lines = new ArrayList<>();

  private LicensePapers(Parts parts) {
    this.parts = parts;
  }

  /** The list that comes with the program, as Markdown. */
  static String thirdParty(Parts parts) throws IOException {
    LicensePapers papers = new LicensePapers(parts);
    papers.list();
    papers.texts();
    papers.runtime();
    return String.join("\n", papers.lines) + "\n";
  }

  private void list() {
    add("# What Tunewise is made with", "");
    add("The program holds these works of others, each under its own license.", "");
    add("| work | version | license | text |", "|---|---|---|---|");
    for (Library library : parts.libraries()) {
      License license = library.license();
      row(library.name(), library.version(), license.spdx(), place(license));
    }
    int space = Parts.FONT.indexOf(' ');
    row(
        Parts.FONT.substring(0, space),
        Parts.FONT.substring(space + 1),
        License.FONT.spdx(),
        place(License.FONT));
    add("");
    add(
        "The libraries are separate jars in the program's `app` folder and can be exchanged for"
            + " other versions, without the cache `tunewise.aot` beside them from then on; JavaFX"
            + " is part of the runtime. Classes are as published but for the names of variables and"
            + " the numbers of lines, which only debuggers want, and for the form of Java 6 in place"
            + " of older ones; of jtokkit two tables that nothing reads are left out. Notices that"
            + " their authors add stand in `META-INF` of each jar.",
        "");
    add(
        "The source of libraries under the LGPL is published beside them on Maven Central, as"
            + " `NAME-VERSION-sources.jar`; that of JavaFX at https://github.com/openjdk/jfx.");
  }

  private void row(String work, String version, String license, String text) {
    add("| %s | %s | %s | %s |".formatted(work, version, license, text));
  }

  private static String place(License license) {
    return switch (license) {
      case APACHE -> "`LICENSE`";
      case LGPL -> "`LGPL-2.1.txt`";
      case FONT -> "`OFL.txt`";
      case CLASS_PATH -> "`legal/java.base/LICENSE` of the runtime";
      case MIT, BSD -> "below";
    };
  }

  private void texts() throws IOException {
    for (License license : License.values()) {
      if (license.namesOwner() && !parts.under(license).isEmpty()) {
        add("", "## " + license.spdx(), "");
        for (Library library : parts.under(license)) {
          add("* %s: copyright %s".formatted(library.name(), library.owner()));
        }
        add("", parts.text(license));
      }
    }
  }

  private void runtime() {
    parts
        .runtime()
        .ifPresent(
            notices -> {
              add("", "## The Java runtime", "");
              add(
                  "OpenJDK %s by %s (%s, its source too), under %s, and in it and in JavaFX these"
                          .formatted(
                              Runtime.version(),
                              System.getProperty("java.vendor"),
                              System.getProperty("java.vendor.url"),
                              License.CLASS_PATH.spdx())
                      + " works, whose notices stand in its `legal` folder:",
                  "");
              add("| work | notice |", "|---|---|");
              notices
                  .works()
                  .forEach(work -> add("| %s | `%s` |".formatted(work.name(), work.file())));
            });
  }

  /**
   * Debian's {@code copyright} file; what stands further down counts.
   *
   * @param program where the program is installed, without a slash in front
   */
  static String debian(Parts parts, String program) throws IOException {
    LicensePapers papers = new LicensePapers(parts);
    papers.add("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/");
    papers.add("Upstream-Name: Tunewise");
    papers.add("Comment: THIRD-PARTY.md in this folder lists each work that the program is made");
    papers.add(" with; tunewise.cdx.json is the same for programs. Inter, the font, is under the");
    papers.add(" SIL Open Font License in OFL.txt.");
    papers.stanza("*", AUTHORS, License.APACHE);
    papers.stanza(
        program + "/lib/app/*",
        "the authors that META-INF/NOTICE of each jar names",
        License.APACHE);
    papers.stanza(program + "/lib/app/tunewise*", AUTHORS, License.APACHE);
    for (Library library : parts.libraries()) {
      if (!library.owner().isEmpty()) {
        papers.stanza(
            program + "/lib/app/" + library.jar().getFileName(),
            library.owner(),
            library.license());
      }
    }
    papers.stanza(
        program + "/lib/runtime/*",
        "Oracle and/or its affiliates, and others named in its legal folder",
        License.CLASS_PATH);
    for (License license : License.values()) {
      papers.paragraph(license, program);
    }
    return String.join("\n", papers.lines) + "\n";
  }

  private void stanza(String files, String owner, License license) {
    add("", "Files: " + files, "Copyright: " + owner, "License: " + license.debian());
  }

  private void paragraph(License license, String program) throws IOException {
    switch (license) {
      case FONT -> {}
      case MIT, BSD -> {
        add("", "License: " + license.debian());
        parts.text(license).lines().forEach(line -> add(" " + (line.isEmpty() ? "." : line)));
      }
      case CLASS_PATH -> {
        common(license, "GPL-2");
        add(" The exception stands in");
        add(" /%s/lib/runtime/legal/java.base/LICENSE.".formatted(program));
      }
      case APACHE -> common(license, "Apache-2.0");
      case LGPL -> common(license, "LGPL-2.1");
    }
  }

  private void common(License license, String file) {
    add("", "License: " + license.debian());
    add(" On Debian systems the text stands in /usr/share/common-licenses/" + file + ".");
  }

  private void add(String... more) {
    lines.addAll(List.of(more));
  }
}

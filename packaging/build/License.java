import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The licenses that the program's parts may have: those that let it ship them as they are. All
 * others are refused, among them the GPL without the class path exception.
 */
enum License {
  APACHE(
      "Apache-2.0",
      "Apache-2.0",
      List.of(
          "Apache-2.0",
          "Apache License, Version 2.0",
          "The Apache License, Version 2.0",
          "The Apache Software License, Version 2.0")),
  MIT("MIT", "Expat", List.of("MIT", "MIT License", "The MIT License")),
  BSD(
      "BSD-3-Clause",
      "BSD-3-clause",
      List.of(
          "BSD-3-Clause", "BSD 3-Clause License", "http://opensource.org/licenses/BSD-3-Clause")),
  LGPL(
      "LGPL-2.1-or-later",
      "LGPL-2.1+",
      List.of("LGPL-2.1-or-later", "GNU Lesser General Public Licence")),
  CLASS_PATH(
      "GPL-2.0-only WITH Classpath-exception-2.0",
      "GPL-2 with Classpath exception",
      List.of("GPLv2+CE", "GPL-2.0-only WITH Classpath-exception-2.0")),
  FONT("OFL-1.1", "OFL-1.1", List.of());

  private final String spdx;
  private final String debian;
  private final List<String> names;

  License(String spdx, String debian, List<String> names) {
    this.spdx = spdx;
    this.debian = debian;
    this.names = names;
  }

  /**
   * The license that a library's description means; empty if it is none of these.
   *
   * @param nameOrAddress either says it: some descriptions have a vague name and an exact address
   */
  static Optional<License> of(String nameOrAddress) {
    String asked = nameOrAddress.strip().toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(license -> license.names.stream().anyMatch(n -> asked.equals(lower(n))))
        .findFirst();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** As SPDX writes it, an expression where there is an exception. */
  String spdx() {
    return spdx;
  }

  boolean isExpression() {
    return spdx.contains(" ");
  }

  /** As Debian's {@code copyright} files write it. */
  String debian() {
    return debian;
  }

  /** Whether its text holds the name of the owner, and so has to come along with each work. */
  boolean namesOwner() {
    return this == MIT || this == BSD;
  }
}

package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the program ships has a license that lets it. The build lists it; here are hard cases. */
class LicensesTest {
  private static final Path LICENSES = Path.of("packaging", "licenses");

  @TempDir private Path folder;
  @RegisterExtension private static final BuildPrograms build = new BuildPrograms();

  @Test
  void knownLicense_isListed_withVersionAndText() throws Throwable {
    Path jar = library("a.b", "small", license("The Apache Software License, Version 2.0", ""));
    String list = list("", jar);
    assertTrue(list.contains("\n| small | 1.5 | Apache-2.0 | `LICENSE` |\n"), list);
  }

  @Test
  void licenseOfTheParent_counts_whereTheLibraryNamesNone() throws Throwable {
    pom("c.d.e", "above", license("GPLv2+CE", ""));
    Path jar =
        library(
            "a.b",
            "small",
            "<parent><groupId>c.d.e</groupId><artifactId>above</artifactId>"
                + "<version>1.5</version></parent>");
    assertTrue(list("", jar).contains("| GPL-2.0-only WITH Classpath-exception-2.0 |"));
  }

  @Test
  void vagueName_isReadByItsAddress() throws Throwable {
    Path jar =
        library(
            "a", "curves", license("BSD License", "http://opensource.org/licenses/BSD-3-Clause"));
    String list = list("curves=Some One", jar);
    assertTrue(list.contains("| BSD-3-Clause | below |"), list);
    assertTrue(list.contains("* curves: copyright Some One\n"), list);
    assertTrue(list.contains("THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS"), list);
  }

  @Test
  void whatMustNotBeShipped_isRefused_eachInALine() throws IOException {
    Path strict = library("a", "strict", license("GNU General Public License v2.0", ""));
    Path silent = library("a", "silent", "");
    Path nobodys = library("a", "nobodys", license("MIT License", ""));
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> list("gone=Some One", strict, silent, nobodys));
    assertEquals(
        """
        The program cannot ship:
          a:strict:1.5: is under GNU General Public License v2.0, which License.java does not allow
          a:silent:1.5: names no license
          a:nobodys:1.5: owners.properties does not say whose work it is
          gone: in owners.properties, but nothing ships it""",
        refused.getMessage());
  }

  @Test
  void runtimeWithoutTheException_isRefused() throws IOException {
    Path notice = Files.createDirectories(folder.resolve("legal/java.base")).resolve("LICENSE");
    Files.writeString(notice, "The GNU General Public License (GPL)");
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> build.call("RuntimeNotices", "of", folder));
    assertEquals(notice + " does not hold the class path exception", refused.getMessage());
  }

  @Test
  void worksInTheRuntime_areNamedByTheirNotices() throws Throwable {
    Path javaHome = Path.of(System.getProperty("java.home"));
    String works = build.call("RuntimeNotices", "of", javaHome).toString();
    assertTrue(works.contains("zlib"), works);
    assertTrue(works.contains("java.desktop/freetype.md"), works);
  }

  /** The jars of JavaFX bring no notices along: ours are of the works that are in it. */
  @Test
  void noticeOfWhatReadsPictures_isThatOfTheVersionInJavaFx() throws IOException {
    String library = System.mapLibraryName("javafx_iio");
    String content;
    try (InputStream in = ClassLoader.getSystemResourceAsStream(library)) {
      content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    Matcher version =
        Pattern.compile("\\x00(\\d+[a-z]?)  \\d\\d?-[A-Z][a-z]{2}-(\\d{4})\\x00").matcher(content);
    assertTrue(version.find());
    String notice = Files.readString(LICENSES.resolve("javafx.graphics").resolve("jpeg.md"));
    assertTrue(notice.startsWith("## Independent JPEG Group: JPEG release " + version.group(1)));
    assertTrue(notice.contains("(C) 1991-" + version.group(2) + ","), version.group());
    assertTrue(content.contains("(C) " + version.group(2) + ", Thomas G. Lane"), notice);
  }

  /** The list of third parties for these jars. */
  private String list(String owners, Path... jars) throws Throwable {
    StringBuilder classPath = new StringBuilder(folder.toString());
    for (Path jar : jars) {
      classPath.append(File.pathSeparator).append(jar);
    }
    Path project = folder.resolve("project");
    Path texts = Files.createDirectories(project.resolve(LICENSES));
    Files.copy(LICENSES.resolve("BSD-3-Clause.txt"), texts.resolve("BSD-3-Clause.txt"));
    Files.writeString(texts.resolve("owners.properties"), owners);
    Object jarsOfPath = build.call("ClassPath", "of", classPath.toString());
    Object parts = build.call("Parts", "of", project, jarsOfPath);
    return (String) build.call("LicensePapers", "thirdParty", parts);
  }

  private Path library(String group, String name, String more) throws IOException {
    Path jar = pom(group, name, more).resolveSibling(name + "-1.5.jar");
    return Files.writeString(jar, "");
  }

  private Path pom(String group, String name, String more) throws IOException {
    Path version =
        folder.resolve("repository").resolve(group.replace('.', '/')).resolve(name).resolve("1.5");
    return Files.writeString(
        Files.createDirectories(version).resolve(name + "-1.5.pom"),
        "<project><groupId>" + group + "</groupId>" + more + "</project>");
  }

  private static String license(String name, String address) {
    return "<licenses><license><name>%s</name><url>%s</url></license></licenses>"
        .formatted(name, address);
  }
}

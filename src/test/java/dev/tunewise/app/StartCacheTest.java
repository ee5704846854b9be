package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTest {
  @TempDir Path folder;
  private StartCache cache;

  @BeforeEach
  void setUp() {
    cache = new StartCache(folder.resolve("now.aot"), folder.resolve("tunewise.args"));
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return new TreeSet<>(all.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static Path write(Path work, String text) throws IOException {
    return Files.writeString(work.resolve("cache"), text);
  }

  @Test
  void ofThisProgram_none_whereTheBuildNamesNone() {
    assertEquals(Optional.empty(), StartCache.ofThisProgram());
  }

  @Test
  void make_putsTheWholeCacheInPlace_andLeavesNothingElse() throws Exception {
    Files.writeString(folder.resolve("before.aot"), "of an earlier state");
    Files.createDirectories(folder.resolve("before.aot.making/run/exports"));
    Files.writeString(folder.resolve("before.aot.failed"), "");
    Files.writeString(folder.resolve("tunewise.jar"), "stays");

    new StartCacheMaker(
            cache,
            work -> {
              assertTrue(Files.isDirectory(work));
              assertFalse(Files.exists(cache.file()), "no half cache under its name");
              Files.createDirectories(work.resolve("run"));
              return write(work, "cache");
            })
        .make();

    assertEquals("cache", Files.readString(cache.file()));
    assertEquals(Set.of("now.aot", "making.lock", "tunewise.jar"), files());
  }

  @Test
  void make_doesNothing_whereTheCacheIs() throws Exception {
    Files.writeString(cache.file(), "there");
    AtomicInteger made = new AtomicInteger();

    new StartCacheMaker(cache, work -> write(work, "again" + made.incrementAndGet())).make();

    assertEquals("there", Files.readString(cache.file()));
    assertEquals(0, made.get());
  }

  @Test
  void make_oneAtATime() throws Exception {
    AtomicInteger second = new AtomicInteger();

    new StartCacheMaker(
            cache,
            work -> {
              new StartCacheMaker(cache, other -> write(other, "two" + second.incrementAndGet()))
                  .make();
              return write(work, "one");
            })
        .make();

    assertEquals("one", Files.readString(cache.file()));
    assertEquals(0, second.get());
  }

  @Test
  void make_remembersThatItFailed_andTriesForAnotherStateAgain() throws Exception {
    new StartCacheMaker(cache, work -> work.resolve("none")).make();
    assertTrue(Files.exists(cache.failed()));
    assertEquals(Set.of("now.aot.failed", "making.lock"), files());

    StartCache next = new StartCache(folder.resolve("next.aot"), cache.arguments());
    new StartCacheMaker(next, work -> write(work, "next")).make();
    assertEquals(Set.of("next.aot", "making.lock"), files());
  }

  @Test
  void make_leavesNothing_whenItBreaksOff() {
    StartCacheMaker maker =
        new StartCacheMaker(
            cache,
            work -> {
              write(work, "half");
              throw new IOException("no room");
            });

    assertThrows(IOException.class, maker::make);
    assertFalse(Files.exists(cache.work()));
    assertFalse(Files.exists(cache.file()));
  }

  @Test
  void startIfMissing_isQuiet_whereTheFolderIsNone() {
    StartCache lost = new StartCache(folder.resolve("gone/now.aot"), cache.arguments());

    StartCacheMaker.startIfMissing(lost);

    assertFalse(Files.exists(lost.file().resolveSibling("")));
  }

  @Test
  void lowPriority_onEachSystem() {
    assertEquals(List.of("nice", "-n", "19"), StartCacheMaker.lowPriority("Linux"));
    assertEquals("cmd", StartCacheMaker.lowPriority("Windows 11").getFirst());
    assertEquals("nice", StartCacheMaker.lowPriority("Mac OS X").getFirst(), "not win of Darwin");
  }
}

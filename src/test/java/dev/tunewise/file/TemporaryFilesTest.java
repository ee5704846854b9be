package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTest {
  @TempDir private Path folder;

  private List<Path> there() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** As when the process is ended while it writes. */
  @Test
  void whatIsBeingWritten_isRemoved_andNothingElse() throws IOException {
    Path before = Files.writeString(folder.resolve("before"), "old");
    assertThrows(
        WriteException.class,
        () ->
            AtomicFiles.write(
                before,
                out -> {
                  out.write(1);
                  assertEquals(2, there().size());
                  TemporaryFiles.removeOpen();
                  assertEquals(List.of(before), there());
                }));
    assertEquals("old", Files.readString(before));
  }

  @Test
  void whatIsDone_stays() throws IOException {
    Path own = Files.createFile(TemporaryFiles.beside(folder.resolve("a")));
    TemporaryFiles.done(own);
    TemporaryFiles.removeOpen();
    assertTrue(Files.exists(own));
    Path open = Files.createFile(TemporaryFiles.beside(folder.resolve("a")));
    TemporaryFiles.removeOpen();
    assertFalse(Files.exists(open));
    TemporaryFiles.done(open);
  }
}

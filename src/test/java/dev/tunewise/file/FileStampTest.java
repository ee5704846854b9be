package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStampTest {
  @TempDir Path folder;

  @Test
  void of_tellsContents_thatHaveTheSameTimeAndSize() throws IOException {
    Path file = Files.writeString(folder.resolve("plan"), "one");
    FileTime time = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(file, time);
    Optional<FileStamp> before = FileStamp.of(file);
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, time);
    assertNotEquals(before, FileStamp.of(file));
    Files.writeString(file, "one");
    assertEquals(before, FileStamp.of(file), "whenever it was written");
  }

  @Test
  void of_isTheSame_ofBytesAndOfTheirFile() throws IOException {
    byte[] content = new byte[200_000];
    content[100_000] = 1;
    Path file = Files.write(folder.resolve("plan"), content);
    assertEquals(Optional.of(FileStamp.of(content)), FileStamp.of(file));
  }

  /** SHA-256 of "abc" as FIPS 180-4 gives it. */
  @Test
  void text_isReadBack() {
    FileStamp stamp = FileStamp.of("abc".getBytes(StandardCharsets.UTF_8));
    assertEquals(
        "3 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", stamp.text());
    assertEquals(Optional.of(stamp), FileStamp.parse(stamp.text()));
    for (String other : new String[] {"", "3", "3 ba78", "-" + stamp.text(), stamp.text() + "0"}) {
      assertEquals(Optional.empty(), FileStamp.parse(other), other);
    }
  }

  @Test
  void of_isEmpty_withoutAFile_andRefusesFolders() throws IOException {
    assertEquals(Optional.empty(), FileStamp.of(folder.resolve("gone")));
    IOException refused = assertThrows(IOException.class, () -> FileStamp.of(folder));
    assertEquals("it is a folder", FileReason.of(refused));
  }
}

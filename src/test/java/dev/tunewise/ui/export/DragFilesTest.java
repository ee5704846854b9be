package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DragFilesTest {
  @Test
  void files_keepTheirName_andStayUntilTheEnd() throws IOException {
    DragFiles files = new DragFiles();
    Path first = files.write("Plan cost.png", new byte[] {1, 2});
    Path second = files.write("Plan cost.png", new byte[] {3});
    assertEquals("Plan cost.png", String.valueOf(second.getFileName()));
    assertNotEquals(first, second);
    assertArrayEquals(new byte[] {1, 2}, Files.readAllBytes(first));
    files.close();
    assertFalse(Files.exists(first));
    assertFalse(Files.exists(first.getParent().getParent()));
    assertThrows(IOException.class, () -> files.write("late.png", new byte[0]));
  }

  @Test
  void close_isFine_withoutAFile() {
    DragFiles files = new DragFiles();
    files.close();
    assertTrue(
        assertThrows(IOException.class, () -> files.write("x", new byte[0]))
            .getMessage()
            .contains("ends"));
  }
}

package dev.tunewise.export.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of which one part is cut off in the middle. */
class SlideTemplateTest {
  private final List<String> printed = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          printed.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    Logger.getLogger("").removeHandler(handler);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[Content_Types].xml",
        "ppt/_rels/presentation.xml.rels",
        "ppt/slideMasters/slideMaster1.xml",
        "ppt/slideMasters/_rels/slideMaster1.xml.rels",
        "ppt/presentation.xml"
      })
  void read_refusesADamagedTemplate_andPrintsNothing(String part, @TempDir Path folder)
      throws IOException {
    Path file = Files.write(folder.resolve("damaged.pptx"), withHalfOf(part, presentation()));
    assertInstanceOf(SlideTemplate.Reading.Refused.class, SlideTemplate.read(file));
    assertEquals(List.of(), printed);
  }

  private static byte[] presentation() throws IOException {
    try (XMLSlideShow slides = new XMLSlideShow()) {
      slides.createSlide();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      slides.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] withHalfOf(String part, byte[] presentation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(presentation));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean cut = entry.getName().equals(part);
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(cut ? Arrays.copyOf(content, content.length / 2) : content);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}

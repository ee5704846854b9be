package dev.tunewise.export;

import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.ScenarioMark;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** PNG files that say where they come from and carry their scenarios, in text chunks. */
final class PngDocument {
  private static final String FORMAT = "javax_imageio_png_1.0";

  private final IIOMetadataNode texts = new IIOMetadataNode("iTXt");

  /** Latin letters only, and read by more programs. */
  private final IIOMetadataNode plainTexts = new IIOMetadataNode("tEXt");

  private PngDocument() {}

  /**
   * @param title what the picture shows, in a line
   */
  static byte[] bytes(BufferedImage image, String title, Provenance provenance) {
    PngDocument document = new PngDocument();
    document.add("Title", title);
    document.add("Description", String.join("\n", provenance.caption()));
    document.addPlain("Software", "Tunewise " + ProgramVersion.TEXT);
    document.addPlain("Creation Time", provenance.date().toString());
    for (Scenario scenario : provenance.scenarios()) {
      document.add(ScenarioMark.KEYWORD, ScenarioWriter.toText(scenario));
    }
    try {
      return document.written(image);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
  }

  /** Not compressed: it is short beside the pixels, and any program can look at it. */
  private void add(String keyword, String text) {
    IIOMetadataNode entry = new IIOMetadataNode("iTXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("compressionFlag", "FALSE");
    entry.setAttribute("compressionMethod", "0");
    entry.setAttribute("languageTag", "");
    entry.setAttribute("translatedKeyword", "");
    entry.setAttribute("text", SafeText.xml(text)); // no 0, which would end it
    texts.appendChild(entry);
  }

  private void addPlain(String keyword, String text) {
    IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
    entry.setAttribute("keyword", keyword);
    entry.setAttribute("value", text);
    plainTexts.appendChild(entry);
  }

  private byte[] written(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
      IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
      IIOMetadataNode root = new IIOMetadataNode(FORMAT);
      root.appendChild(texts);
      root.appendChild(plainTexts);
      metadata.mergeTree(FORMAT, root);
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}

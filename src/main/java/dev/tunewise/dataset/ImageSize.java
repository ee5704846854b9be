package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.Media;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Width and height of a picture, from its header alone: PNG, JPEG, GIF.
 *
 * @param width in pixels, at least 1
 * @param height in pixels, at least 1
 */
record ImageSize(int width, int height) {
  /** How far into a picture its header is looked for, in characters of base64. */
  private static final int HEADER = 1 << 20;

  private static final int PNG = 0x89504E47;
  private static final int GIF = 0x47494638;
  private static final int JPEG = 0xFFD8;
  private static final int FRAME = 0xC0;
  private static final int FRAME_LAST = 0xCF;
  private static final int IMAGE_CHUNK = 0x49484452; // IHDR

  /** Empty if the picture is elsewhere, or of a format that is not known. */
  static Optional<ImageSize> of(Media image) {
    if (!image.inline()) {
      return Optional.empty();
    }
    String base64 = image.source().substring(0, Math.min(HEADER, image.source().length()));
    byte[] text = base64.getBytes(StandardCharsets.ISO_8859_1);
    try (DataInputStream in =
        new DataInputStream(Base64.getMimeDecoder().wrap(new ByteArrayInputStream(text)))) {
      return read(in).filter(size -> size.width > 0 && size.height > 0);
    } catch (IOException e) {
      return Optional.empty(); // cut off, or no picture
    }
  }

  private static Optional<ImageSize> read(DataInputStream in) throws IOException {
    int magic = in.readInt();
    if (magic == PNG) {
      in.skipNBytes(8);
      return in.readInt() == IMAGE_CHUNK
          ? Optional.of(new ImageSize(in.readInt(), in.readInt()))
          : Optional.empty();
    }
    if (magic == GIF) {
      in.skipNBytes(2);
      return Optional.of(new ImageSize(little(in), little(in)));
    }
    return magic >>> 16 == JPEG ? frame(in, magic & 0xFFFF) : Optional.empty();
  }

  private static int little(InputStream in) throws IOException {
    return in.read() | in.read() << 8;
  }

  /** The frame of a JPEG, behind whatever segments come before it. */
  private static Optional<ImageSize> frame(DataInputStream in, int first) throws IOException {
    int marker = first;
    while (marker >>> 8 == 0xFF) {
      int length = in.readUnsignedShort();
      if (isFrame(marker & 0xFF)) {
        in.skipNBytes(1);
        int height = in.readUnsignedShort();
        return Optional.of(new ImageSize(in.readUnsignedShort(), height));
      }
      in.skipNBytes(Math.max(0, length - 2));
      marker = in.readUnsignedShort();
    }
    return Optional.empty();
  }

  /** All of these but the tables for Huffman codes and for arithmetic coding. */
  private static boolean isFrame(int marker) {
    return marker >= FRAME
        && marker <= FRAME_LAST
        && marker != 0xC4
        && marker != 0xC8
        && marker != 0xCC;
  }
}

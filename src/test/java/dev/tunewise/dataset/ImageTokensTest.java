package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.dataset.Part.Media;
import dev.tunewise.dataset.Part.MediaKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageTokensTest {
  private static Media image(String source, String detail) {
    return new Media(MediaKind.IMAGE, "image/png", source, true, detail);
  }

  private static String picture(int width, int height, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    return Base64.getEncoder().encodeToString(out.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void size_isRead_fromTheHeader(String format) throws IOException {
    assertEquals(
        Optional.of(new ImageSize(300, 200)), ImageSize.of(image(picture(300, 200, format), "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "AAAA", "iVBORw0KGgo=", "/9j/", "/9j/4AAQSkZJRg==", "no base64 at all"})
  void size_isUnknown_ofWhatIsCutOrNoPicture(String source) {
    assertEquals(Optional.empty(), ImageSize.of(image(source, "")));
  }

  /** As in OpenAI's and Anthropic's guides. */
  @ParameterizedTest
  @CsvSource({
    "OPENAI, 1024, 1024, high, 765",
    "OPENAI, 2048, 4096, high, 1105",
    "OPENAI, 512, 512, '', 255",
    "OPENAI, 4096, 8192, low, 85",
    "ANTHROPIC, 200, 200, '', 54",
    "ANTHROPIC, 1000, 1000, '', 1334",
    "ANTHROPIC, 3136, 1568, '', 1640"
  })
  void tokens_areThoseOfThePublishedRules(
      ImageTokens rule, int width, int height, String detail, long tokens) throws IOException {
    assertEquals(OptionalLong.of(tokens), rule.count(image(picture(width, height, "png"), detail)));
  }

  @Test
  void tokens_areUnknown_ofAPictureElsewhere_butForLowDetail() {
    Media there = new Media(MediaKind.IMAGE, "", "https://example.org/a.png", false, "");
    Media low = new Media(MediaKind.IMAGE, "", "https://example.org/a.png", false, "low");
    assertEquals(OptionalLong.empty(), ImageTokens.OPENAI.count(there));
    assertEquals(OptionalLong.of(85), ImageTokens.OPENAI.count(low));
  }
}

package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.Media;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/** Tokens of pictures by the rules that providers have published. */
public enum ImageTokens {
  /** GPT-4o and GPT-4.1: a picture in low detail has 85 tokens. */
  OPENAI("OpenAI's rule for GPT-4o and GPT-4.1 (85 tokens, and 170 per tile)", ImageTokens::tiles),
  /** Claude. */
  ANTHROPIC("Anthropic's rule (width × height / 750)", ImageTokens::area);

  private static final long BASE = 85;
  private static final long PER_TILE = 170;
  private static final double TILE = 512;
  private static final double LONG_SIDE = 2_048;
  private static final double SHORT_SIDE = 768;
  private static final double CLAUDE_LONG_SIDE = 1_568;
  private static final double PIXELS_PER_TOKEN = 750;

  private final String label;
  private final ToLongFunction<ImageSize> rule;

  ImageTokens(String label, ToLongFunction<ImageSize> rule) {
    this.label = label;
    this.rule = rule;
  }

  /** The rule in words. */
  public String label() {
    return label;
  }

  /** The rule for files of a format; empty if none is published. */
  static Optional<ImageTokens> of(ExampleFormat format) {
    return switch (format) {
      case OPENAI_CHAT, OPENAI_PREFERENCE -> Optional.of(OPENAI);
      case CLAUDE_MESSAGES -> Optional.of(ANTHROPIC);
      default -> Optional.empty();
    };
  }

  /** Tokens of a picture; empty if its size is not known and matters. */
  OptionalLong count(Media image) {
    if (this == OPENAI && image.detail().equals("low")) {
      return OptionalLong.of(BASE);
    }
    return ImageSize.of(image).stream().mapToLong(rule).findFirst();
  }

  /** Scaled into 2,048 × 2,048, and its short side down to 768; then cut into tiles of 512. */
  private static long tiles(ImageSize size) {
    double scale = Math.min(1, LONG_SIDE / Math.max(size.width(), size.height()));
    scale = Math.min(scale, SHORT_SIDE / Math.min(size.width(), size.height()));
    return BASE + PER_TILE * across(size.width() * scale) * across(size.height() * scale);
  }

  private static long across(double pixels) {
    return (long) Math.ceil(Math.rint(pixels) / TILE);
  }

  /** Scaled to a long side of at most 1,568 pixels. */
  private static long area(ImageSize size) {
    double scale = Math.min(1, CLAUDE_LONG_SIDE / Math.max(size.width(), size.height()));
    double pixels = size.width() * scale * size.height() * scale;
    return (long) Math.ceil(pixels / PIXELS_PER_TOKEN);
  }
}

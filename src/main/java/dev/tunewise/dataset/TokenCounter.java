package dev.tunewise.dataset;

import dev.tunewise.dataset.LineFacts.Holds;
import dev.tunewise.dataset.LineFacts.TokenCount;
import dev.tunewise.dataset.Part.Media;
import dev.tunewise.dataset.Part.MediaKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts the tokens of examples, each kind by itself; for one thread at a time. */
final class TokenCounter {
  private final TokenMemo repeated = new TokenMemo();
  private final ToolText toolText = new ToolText();

  /** What has no tokens that anybody has published; each kind once. */
  static List<String> uncounted(Example example) {
    if (!example.holdsMedia()) {
      return List.of();
    }
    Optional<ImageTokens> rule = ImageTokens.of(example.format());
    return example
        .parts()
        .map(part -> uncounted(part, rule))
        .filter(what -> !what.isEmpty())
        .distinct()
        .toList();
  }

  private static String uncounted(Part part, Optional<ImageTokens> rule) {
    return switch (part) {
      case Media media when media.kind() != MediaKind.IMAGE -> media.kind().label();
      case Media image when rule.isEmpty() -> "image, for which no rule is published";
      case Media image when rule.get().count(image).isEmpty() -> "image of unknown size";
      case Part.Other(String kind) -> "\"" + kind + "\"";
      default -> "";
    };
  }

  /** What makes the tokens of an example special. */
  static Holds holds(Example example) {
    boolean tools = !example.tools().isEmpty();
    if (!example.holdsMedia()) {
      return new Holds(tools, false, false);
    }
    Optional<ImageTokens> rule = ImageTokens.of(example.format());
    boolean images =
        example.parts().anyMatch(part -> part instanceof Media && uncounted(part, rule).isEmpty());
    boolean uncountedAnswer =
        example.answer().stream()
            .flatMap(turn -> turn.parts().stream())
            .anyMatch(part -> !uncounted(part, rule).isEmpty());
    return new Holds(tools, images, uncountedAnswer);
  }

  private static OptionalLong imageTokens(Example example, Media image) {
    return ImageTokens.of(example.format())
        .filter(rule -> image.kind() == MediaKind.IMAGE)
        .map(rule -> rule.count(image))
        .orElse(OptionalLong.empty());
  }

  Map<Tokenizer, TokenCount> count(Example example) {
    Texts texts = Texts.of(example, toolText.of(example));
    Map<Tokenizer, TokenCount> counts = new EnumMap<>(Tokenizer.class);
    for (Tokenizer tokenizer : Tokenizer.values()) {
      counts.put(
          tokenizer,
          new TokenCount(
              repeated.count(tokenizer, texts.tools()),
              count(tokenizer, texts.system()),
              count(tokenizer, texts.user()),
              count(tokenizer, texts.reasoning()),
              count(tokenizer, texts.answer()),
              count(tokenizer, texts.rejected())));
    }
    return counts;
  }

  private long count(Tokenizer tokenizer, Side side) {
    long tokens = side.images;
    for (String text : side.known) {
      tokens += repeated.count(tokenizer, text);
    }
    for (String text : side.once) {
      tokens += tokenizer.count(text);
    }
    return tokens;
  }

  /** The texts of one kind of tokens, and the tokens of its pictures. */
  private static final class Side {
    /** Texts that tend to come again in the next example. */
    private final List<String> known = new ArrayList<>();

    private final List<String> once = new ArrayList<>();
    private long images;

    /** Text, calls, results and pictures, without thoughts. */
    void add(Example example, List<Part> parts, String text, boolean comesAgain) {
      (comesAgain ? known : once).add(text);
      for (Part part : parts) {
        switch (part) {
          case Part.ToolCall call -> {
            known.add(call.name());
            once.add(call.arguments());
          }
          case Media media -> images += imageTokens(example, media).orElse(0);
          default -> {}
        }
      }
    }
  }

  /** The texts of an example by the kind of their tokens, whichever tokenizer counts them. */
  private record Texts(
      String tools, Side system, Side user, Side reasoning, Side answer, Side rejected) {
    static Texts of(Example example, String tools) {
      Texts texts = new Texts(tools, new Side(), new Side(), new Side(), new Side(), new Side());
      texts.system.add(example, example.system(), Turn.said(example.system()), true);
      for (Turn turn : example.prompt()) {
        if (turn.isSystem()) {
          texts.system.add(example, turn.parts(), turn.text(), true);
        } else {
          add(example, turn, texts.user, texts.user);
        }
      }
      example.answer().ifPresent(turn -> add(example, turn, texts.answer, texts.reasoning));
      if (example.method() == TrainingMethod.PREFERENCE) {
        example.rejected().forEach(turn -> add(example, turn, texts.rejected, texts.rejected));
      }
      return texts;
    }

    private static void add(Example example, Turn turn, Side said, Side thought) {
      InlineThoughts inline = InlineThoughts.of(turn);
      said.add(example, turn.parts(), inline.rest(), turn.isAnswer());
      if (!inline.thoughts().isEmpty()) {
        thought.once.add(inline.thoughts());
      }
      for (Part part : turn.parts()) {
        if (part instanceof Part.Reasoning(String text)) {
          thought.once.add(text);
        }
      }
    }
  }
}

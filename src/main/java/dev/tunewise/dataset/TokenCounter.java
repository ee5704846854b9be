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
    Optional<ImageTokens> rule = ImageTokens.of(example.format());
    boolean images =
        example.parts().anyMatch(part -> part instanceof Media && uncounted(part, rule).isEmpty());
    boolean uncountedAnswer =
        example.answer().stream()
            .flatMap(turn -> turn.parts().stream())
            .anyMatch(part -> !uncounted(part, rule).isEmpty());
    return new Holds(!example.tools().isEmpty(), images, uncountedAnswer);
  }

  private static OptionalLong imageTokens(Example example, Media image) {
    return ImageTokens.of(example.format())
        .filter(rule -> image.kind() == MediaKind.IMAGE)
        .map(rule -> rule.count(image))
        .orElse(OptionalLong.empty());
  }

  Map<Tokenizer, TokenCount> count(Example example) {
    String tools = toolText.of(example);
    Map<Tokenizer, TokenCount> counts = new EnumMap<>(Tokenizer.class);
    for (Tokenizer tokenizer : Tokenizer.values()) {
      counts.put(tokenizer, count(example, tools, tokenizer));
    }
    return counts;
  }

  private TokenCount count(Example example, String tools, Tokenizer tokenizer) {
    long system = repeated.count(tokenizer, Turn.said(example.system()));
    long user = 0;
    for (Part part : example.system()) {
      system += part instanceof Media media ? imageTokens(example, media).orElse(0) : 0;
    }
    for (Turn turn : example.prompt()) {
      if (turn.isSystem()) {
        system += repeated.count(tokenizer, turn.text());
      } else {
        user += answer(example, turn, tokenizer) + reasoning(turn, tokenizer);
      }
    }
    long reasoning = 0;
    long answer = 0;
    if (example.answer().isPresent()) {
      reasoning = reasoning(example.answer().get(), tokenizer);
      answer = answer(example, example.answer().get(), tokenizer);
    }
    long rejected = 0;
    if (example.method() == TrainingMethod.PREFERENCE) {
      for (Turn turn : example.rejected()) {
        rejected += answer(example, turn, tokenizer) + reasoning(turn, tokenizer);
      }
    }
    long declared = repeated.count(tokenizer, tools);
    return new TokenCount(declared, system, user, reasoning, answer, rejected);
  }

  private long reasoning(Turn turn, Tokenizer tokenizer) {
    long tokens = 0;
    for (String thought : thoughts(turn)) {
      tokens += tokenizer.count(thought);
    }
    return tokens;
  }

  /** Text, calls and results of a message, without its thoughts. */
  private long answer(Example example, Turn turn, Tokenizer tokenizer) {
    String text = withoutThoughts(turn);
    long tokens = turn.isAnswer() ? repeated.count(tokenizer, text) : tokenizer.count(text);
    for (Part part : turn.parts()) {
      switch (part) {
        case Part.ToolCall call -> {
          tokens += repeated.count(tokenizer, call.name());
          tokens += tokenizer.count(call.arguments());
        }
        case Media media -> tokens += imageTokens(example, media).orElse(0);
        default -> {}
      }
    }
    return tokens;
  }

  private static List<String> thoughts(Turn turn) {
    List<String> thoughts = new ArrayList<>();
    for (Part part : turn.parts()) {
      if (part instanceof Part.Reasoning(String text)) {
        thoughts.add(text);
      }
    }
    InlineThoughts inline = InlineThoughts.of(turn);
    if (!inline.thoughts().isEmpty()) {
      thoughts.add(inline.thoughts());
    }
    return thoughts;
  }

  private static String withoutThoughts(Turn turn) {
    return InlineThoughts.of(turn).rest();
  }
}

package dev.tunewise.dataset;

import dev.tunewise.dataset.LineFacts.Read;
import dev.tunewise.dataset.LineFacts.Unreadable;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.input.Element;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks at lines one by one; for one thread at a time. */
final class LineAnalysis {
  private static final int MAX_DETAIL = 80;

  private final MessageDigest digest = digest();
  private final TokenCounter tokens = new TokenCounter();

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  LineFacts facts(Element line) {
    switch (line.fault()) {
      case TOO_LONG -> {
        return new Unreadable(line.number(), LineProblem.LINE_TOO_LONG, line.detail());
      }
      case BROKEN -> {
        return new Unreadable(line.number(), LineProblem.NOT_JSON, line.detail());
      }
      case NONE -> {}
    }
    String text = line.text();
    if (text == null) {
      return new Unreadable(line.number(), LineProblem.NOT_UTF8, "");
    }
    try {
      return facts(line.number(), ExampleParser.parse(text));
    } catch (LineException e) {
      return new Unreadable(line.number(), e.problem(), e.detail());
    }
  }

  private Read facts(long number, Example example) {
    EnumSet<LineProblem> structure = ProviderRules.structure(example);
    EnumSet<LineProblem> general = ProviderRules.general(example, structure);
    List<EnumSet<LineProblem>> refusals =
        Stream.of(ProviderRules.values()).map(rules -> rules.refusals(example, structure)).toList();
    return new Read(
        number,
        example.format(),
        example.method(),
        general,
        refusals,
        details(example, general),
        isUsable(general) ? tokens.count(example) : null,
        fingerprint(example),
        OneLine.of(Answers.label(answer(example))),
        TokenCounter.holds(example));
  }

  private static boolean isUsable(EnumSet<LineProblem> problems) {
    return problems.stream().noneMatch(problem -> problem.harm() == LineProblem.Harm.UNUSABLE);
  }

  private static Map<LineProblem, String> details(Example example, EnumSet<LineProblem> general) {
    Map<LineProblem, String> details = new EnumMap<>(LineProblem.class);
    for (LineProblem problem : general) {
      String detail = ProviderRules.detail(example, problem);
      if (!detail.isEmpty()) {
        details.put(problem, OneLine.of(detail, MAX_DETAIL));
      }
    }
    return details;
  }

  /** What may be a label: the answer without its thoughts, or what answers are held to. */
  private static String answer(Example example) {
    return example.method() == TrainingMethod.REINFORCEMENT
        ? example.reference()
        : example.answer().map(turn -> InlineThoughts.of(turn).rest()).orElse("");
  }

  /** The same for examples that differ in white space or in how their format spells them. */
  private long fingerprint(Example example) {
    update("tools", example.tools().json());
    update("system", example.system());
    example.turns().forEach(this::update);
    for (Turn turn : example.rejected()) {
      update("rejected", turn.parts());
    }
    update("reference", example.reference());
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private void update(Turn turn) {
    update(turn.isAnswer() ? "assistant" : turn.role(), turn.parts());
    if (turn.weight() != null && turn.weight() != 1) {
      update("weight", String.valueOf(turn.weight()));
    }
  }

  private void update(String role, List<Part> parts) {
    update(role, Turn.said(parts));
    for (Part part : parts) {
      switch (part) {
        case Part.Text _, Part.Refusal _, Part.ToolResult _ -> {} // said already
        case Part.Reasoning(String text) -> update("reasoning", text);
        case Part.ToolCall call -> update("call", call.name() + "\0" + call.arguments());
        case Part.Media media -> update(media.kind().label(), media.source());
        case Part.Other(String kind) -> update("other", kind);
      }
    }
  }

  private void update(String role, String text) {
    String normal = spaced(text);
    if (!normal.isEmpty()) {
      digest.update((role + "\0" + normal + "\0\0").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The words of a text with one space between them. */
  private static String spaced(String text) {
    char[] normal = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = length > 0;
      } else {
        if (gap) {
          normal[length++] = ' ';
          gap = false;
        }
        normal[length++] = c;
      }
    }
    return new String(normal, 0, length);
  }
}

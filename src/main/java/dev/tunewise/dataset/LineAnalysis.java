package dev.tunewise.dataset;

import dev.tunewise.dataset.LineFacts.Read;
import dev.tunewise.dataset.LineFacts.TokenCount;
import dev.tunewise.dataset.LineFacts.Unreadable;
import dev.tunewise.dataset.LineReader.Line;
import dev.tunewise.file.OneLine;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
  private final MessageDigest digest = digest();
  private final TokenMemo repeated = new TokenMemo();

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  LineFacts facts(Line line) {
    byte[] bytes = line.bytes();
    if (bytes == null) {
      String allowed = "at most " + LineReader.MAX_LINE + " bytes are allowed";
      return new Unreadable(line.number(), LineProblem.LINE_TOO_LONG, allowed);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return facts(line.number(), ExampleParser.parse(text));
    } catch (CharacterCodingException e) {
      return new Unreadable(line.number(), LineProblem.NOT_UTF8, "");
    } catch (LineException e) {
      return new Unreadable(line.number(), e.problem(), e.detail());
    }
  }

  private Read facts(long number, Example example) {
    EnumSet<LineProblem> structure = ProviderRules.structure(example);
    EnumSet<LineProblem> general = ProviderRules.general(example, structure);
    List<EnumSet<LineProblem>> refusals =
        Stream.of(ProviderRules.values()).map(rules -> rules.refusals(example, structure)).toList();
    String answer = example.answer().map(Turn::text).orElse("");
    return new Read(
        number,
        example.format(),
        general,
        refusals,
        OneLine.of(ProviderRules.strangeRole(example), 40),
        isUsable(general) ? tokens(example) : null,
        fingerprint(example),
        OneLine.of(Answers.label(answer)));
  }

  private static boolean isUsable(EnumSet<LineProblem> problems) {
    return problems.stream().noneMatch(problem -> problem.harm() == LineProblem.Harm.UNUSABLE);
  }

  private Map<Tokenizer, TokenCount> tokens(Example example) {
    Map<Tokenizer, TokenCount> counts = new EnumMap<>(Tokenizer.class);
    for (Tokenizer tokenizer : Tokenizer.values()) {
      long system = repeated.count(tokenizer, example.system());
      long user = 0;
      for (Turn turn : example.prompt()) {
        if (turn.isSystem()) {
          system += repeated.count(tokenizer, turn.text());
        } else {
          user += tokenizer.count(turn.text());
        }
      }
      long answer = repeated.count(tokenizer, example.answer().map(Turn::text).orElse(""));
      counts.put(tokenizer, new TokenCount(system, user, answer));
    }
    return counts;
  }

  /** The same for examples that differ in white space or in how their format spells them. */
  private long fingerprint(Example example) {
    update("system", example.system());
    for (Turn turn : example.turns()) {
      update(turn.isAnswer() ? "assistant" : turn.role(), turn.text());
    }
    return ByteBuffer.wrap(digest.digest()).getLong();
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

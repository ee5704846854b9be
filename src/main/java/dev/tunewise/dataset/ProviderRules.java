package dev.tunewise.dataset;

import static dev.tunewise.dataset.ExampleFormat.BEDROCK_CONVERSATION;
import static dev.tunewise.dataset.ExampleFormat.OPENAI_CHAT;
import static dev.tunewise.dataset.ExampleFormat.OPENAI_PREFERENCE;
import static dev.tunewise.dataset.ExampleFormat.PROMPT_COMPLETION;
import static dev.tunewise.dataset.ExampleFormat.VERTEX_CONTENTS;
import static dev.tunewise.dataset.LineProblem.*;
import static dev.tunewise.dataset.TrainingMethod.PREFERENCE;
import static dev.tunewise.dataset.TrainingMethod.REINFORCEMENT;
import static dev.tunewise.dataset.TrainingMethod.SUPERVISED;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider asks of the form of examples, after its fine-tuning guide; the numbers, such as
 * least examples, are in the catalog.
 */
enum ProviderRules {
  /** Any role of chats; the last message is what is learned. */
  OPENAI(
      "openai",
      Map.of(
          SUPERVISED, Set.of(OPENAI_CHAT),
          PREFERENCE, Set.of(OPENAI_PREFERENCE),
          REINFORCEMENT, Set.of(OPENAI_CHAT)),
      Set.of("system", "developer", "user", "assistant", "tool", "function"),
      Set.of(WEIGHT)),
  /** As OpenAI. */
  AZURE("azure-openai", OPENAI.formats, OPENAI.roles, Set.of(WEIGHT)),
  /** Instructions stand apart, in systemInstruction. */
  GOOGLE(
      "google",
      Map.of(SUPERVISED, Set.of(VERTEX_CONTENTS), PREFERENCE, Set.of(VERTEX_CONTENTS)),
      Set.of("user", "model"),
      Set.of()),
  /** Amazon Nova: instructions stand apart, turns begin with the user's and alternate. */
  BEDROCK(
      "aws-bedrock",
      Map.of(SUPERVISED, Set.of(BEDROCK_CONVERSATION), REINFORCEMENT, Set.of(OPENAI_CHAT)),
      Set.of("user", "assistant"),
      Set.of(FIRST_NOT_USER, NOT_ALTERNATING, RESERVED_WORD)),
  /** A system message, if any, comes first; then turns alternate. */
  TOGETHER(
      "together",
      Map.of(
          SUPERVISED,
          Set.of(OPENAI_CHAT, PROMPT_COMPLETION),
          PREFERENCE,
          Set.of(OPENAI_PREFERENCE),
          TrainingMethod.TEXT,
          Set.of(ExampleFormat.TEXT)),
      Set.of("system", "user", "assistant", "tool"),
      Set.of(SYSTEM_NOT_FIRST, FIRST_NOT_USER, NOT_ALTERNATING)),
  /** A system message, if any, comes first. */
  FIREWORKS(
      "fireworks",
      Map.of(
          SUPERVISED, Set.of(OPENAI_CHAT),
          PREFERENCE, Set.of(OPENAI_PREFERENCE),
          REINFORCEMENT, Set.of(OPENAI_CHAT)),
      Set.of("system", "user", "assistant", "tool"),
      Set.of(SYSTEM_NOT_FIRST)),
  /** A system message, if any, comes first. */
  MISTRAL(
      "mistral",
      Map.of(SUPERVISED, Set.of(OPENAI_CHAT)),
      Set.of("system", "user", "assistant", "tool"),
      Set.of(SYSTEM_NOT_FIRST)),
  /** Pairs only. */
  OCI("oci", Map.of(SUPERVISED, Set.of(PROMPT_COMPLETION)), Set.of("user", "assistant"), Set.of());

  private static final Set<String> KNOWN_ROLES =
      Set.of("system", "developer", "user", "assistant", "model", "tool", "function");

  /** Amazon's guide: a training job fails where a prompt holds one of these. */
  private static final List<String> RESERVED =
      List.of("User:", "Bot:", "Assistant:", "System:", "<image>", "<video>", "[EOS]");

  private final String provider;
  private final Map<TrainingMethod, Set<ExampleFormat>> formats;
  private final Set<String> roles;
  private final EnumSet<LineProblem> checked =
      EnumSet.of(EMPTY_ANSWER, EMPTY_PROMPT, LAST_NOT_ANSWER, NOTHING_TO_LEARN);

  ProviderRules(
      String provider,
      Map<TrainingMethod, Set<ExampleFormat>> formats,
      Set<String> roles,
      Set<LineProblem> alsoChecked) {
    this.provider = provider;
    this.formats = formats;
    this.roles = roles;
    checked.addAll(alsoChecked);
  }

  /** Key in the catalog. */
  String provider() {
    return provider;
  }

  /** How examples for a kind of training are spelled; empty if it is not known to train so. */
  Set<ExampleFormat> formats(TrainingMethod method) {
    return formats.getOrDefault(method, Set.of());
  }

  /**
   * Problems for which this provider refuses an example; its length is checked elsewhere.
   *
   * @param structure of the example, see {@link #structure}
   */
  EnumSet<LineProblem> refusals(Example example, EnumSet<LineProblem> structure) {
    EnumSet<LineProblem> found = EnumSet.copyOf(structure);
    found.retainAll(checked);
    if (!knowsRoles(example)) {
      found.add(ROLE);
    }
    return found;
  }

  /** Whether this provider has all roles of an example. */
  boolean knowsRoles(Example example) {
    return !hasRoleOutside(example, roles);
  }

  /**
   * Problems that are worth telling whoever trains.
   *
   * @param structure of the example, see {@link #structure}
   */
  static EnumSet<LineProblem> general(Example example, EnumSet<LineProblem> structure) {
    EnumSet<LineProblem> found = EnumSet.copyOf(structure);
    found.removeAll(Set.of(FIRST_NOT_USER, NOT_ALTERNATING, RESERVED_WORD));
    if (hasRoleOutside(example, KNOWN_ROLES)) {
      found.add(ROLE);
    }
    if (!TokenCounter.uncounted(example).isEmpty()) {
      found.add(NOT_TEXT);
    }
    return found;
  }

  /** The first role that is not among those of any provider; empty text if there is none. */
  private static String strangeRole(Example example) {
    return example.turns().stream()
        .map(Turn::role)
        .filter(role -> !KNOWN_ROLES.contains(role))
        .findFirst()
        .orElse("");
  }

  private static boolean hasRoleOutside(Example example, Set<String> roles) {
    return example.turns().stream().anyMatch(turn -> !roles.contains(turn.role()));
  }

  /** What is wrong with texts, weights and the order of messages, whoever is asked. */
  static EnumSet<LineProblem> structure(Example example) {
    EnumSet<LineProblem> found = EnumSet.noneOf(LineProblem.class);
    switch (example.method()) {
      case SUPERVISED, RATED -> answer(example, found);
      case PREFERENCE -> {
        answer(example, found);
        if (example.rejected().isEmpty() || example.rejected().stream().allMatch(Turn::isEmpty)) {
          found.add(EMPTY_ANSWER);
        }
      }
      case REINFORCEMENT, TEXT -> {}
    }
    if (example.prompt().stream().filter(turn -> !turn.isSystem()).allMatch(Turn::isEmpty)) {
      found.add(EMPTY_PROMPT);
    }
    if (example.turns().stream().skip(1).anyMatch(Turn::isSystem)) {
      found.add(SYSTEM_NOT_FIRST);
    }
    if (strangeWeight(example).isPresent()) {
      found.add(WEIGHT);
    }
    order(example.talk(), found);
    if (RESERVED.stream().anyMatch(word -> holds(example, word))) {
      found.add(RESERVED_WORD);
    }
    return found;
  }

  private static void answer(Example example, EnumSet<LineProblem> found) {
    if (example.answer().isEmpty()) {
      found.add(LAST_NOT_ANSWER);
    } else if (example.answer().get().isEmpty()) {
      found.add(EMPTY_ANSWER);
    } else if (example.turns().stream().noneMatch(Turn::isLearned)) {
      found.add(NOTHING_TO_LEARN);
    }
  }

  private static Optional<Double> strangeWeight(Example example) {
    return example.turns().stream()
        .map(Turn::weight)
        .filter(Objects::nonNull)
        .filter(weight -> weight != 0 && weight != 1)
        .findFirst();
  }

  /** What exactly is wrong, in words; empty if the kind of problem says it all. */
  static String detail(Example example, LineProblem problem) {
    return switch (problem) {
      case ROLE -> {
        String role = strangeRole(example);
        yield role.isEmpty() ? "no role" : "role \"" + role + "\"";
      }
      case WEIGHT ->
          strangeWeight(example)
              .map(weight -> weight.isNaN() ? "no number" : "weight " + weight)
              .orElse("");
      case NOT_TEXT -> String.join(", ", TokenCounter.uncounted(example));
      case EMPTY_ANSWER ->
          example.method() == TrainingMethod.PREFERENCE && !isAnswered(example)
              ? "of a preferred and a rejected answer one is missing"
              : "";
      default -> "";
    };
  }

  private static boolean isAnswered(Example example) {
    return example.answer().isPresent() && example.rejected().stream().noneMatch(Turn::isEmpty);
  }

  private static void order(List<Turn> talk, EnumSet<LineProblem> found) {
    if (!talk.isEmpty() && !talk.getFirst().role().equals("user")) {
      found.add(FIRST_NOT_USER);
    }
    for (int i = 1; i < talk.size(); i++) {
      // Several tools may be called at once, and answer one after the other.
      String role = talk.get(i).role();
      if (role.equals(talk.get(i - 1).role()) && !role.equals("tool")) {
        found.add(NOT_ALTERNATING);
      }
    }
  }

  private static boolean holds(Example example, String word) {
    return Turn.said(example.system()).contains(word)
        || example.prompt().stream().anyMatch(turn -> turn.text().contains(word));
  }
}

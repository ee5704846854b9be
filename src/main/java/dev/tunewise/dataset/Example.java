package dev.tunewise.dataset;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One training example.
 *
 * @param method what kind of training it is for
 * @param tools that the model can call
 * @param system instructions that stand apart from the messages; empty for none
 * @param turns in their order; of preference data, the last ones are the preferred answer
 * @param rejected the answer that is not wanted, in preference data; of {@link
 *     TrainingMethod#RATED} one the answer itself, if it was found bad
 * @param reference what answers are held to, in reinforcement data; JSON where it is no text
 */
record Example(
    ExampleFormat format,
    TrainingMethod method,
    ToolDefinitions tools,
    List<Part> system,
    List<Turn> turns,
    List<Turn> rejected,
    String reference) {
  Example {
    system = List.copyOf(system);
    turns = List.copyOf(turns);
    rejected = List.copyOf(rejected);
  }

  /** The last message, if it is the model's: what is learned. */
  Optional<Turn> answer() {
    return turns.isEmpty() || !turns.getLast().isAnswer()
        ? Optional.empty()
        : Optional.of(turns.getLast());
  }

  /** What comes before the answer; all messages if there is none. */
  List<Turn> prompt() {
    return answer().isEmpty() ? turns : turns.subList(0, turns.size() - 1);
  }

  /** The messages without instructions. */
  List<Turn> talk() {
    return turns.stream().filter(turn -> !turn.isSystem()).toList();
  }

  /** Whether it holds anything besides texts and calls of tools. */
  boolean holdsMedia() {
    return holdsMedia(system)
        || turns.stream().anyMatch(turn -> holdsMedia(turn.parts()))
        || rejected.stream().anyMatch(turn -> holdsMedia(turn.parts()));
  }

  private static boolean holdsMedia(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Media || part instanceof Part.Other) {
        return true;
      }
    }
    return false;
  }

  /** Everything that is written in it. */
  Stream<Part> parts() {
    return Stream.concat(
        system.stream(),
        Stream.concat(turns.stream(), rejected.stream()).flatMap(turn -> turn.parts().stream()));
  }
}

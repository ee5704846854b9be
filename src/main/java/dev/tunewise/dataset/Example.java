package dev.tunewise.dataset;

import java.util.List;
import java.util.Optional;

/**
 * One training example.
 *
 * @param system instructions that stand apart from the messages; empty for none
 * @param turns in their order
 */
record Example(ExampleFormat format, String system, List<Turn> turns) {
  Example {
    turns = List.copyOf(turns);
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

  boolean holdsMoreThanText() {
    return turns.stream().anyMatch(Turn::more);
  }
}

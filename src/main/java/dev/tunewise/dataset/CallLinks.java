package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.ToolCall;
import dev.tunewise.dataset.Part.ToolResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Which result answers which call of a tool: by its id, else by the name of the tool, else in their
 * order. Calls and results are asked for one by one, in the order of the example.
 */
final class CallLinks {
  private final List<ToolCall> calls = new ArrayList<>();
  private final List<Integer> results = new ArrayList<>();
  private final List<Boolean> answered = new ArrayList<>();
  private int nextCall;
  private int nextResult;

  private CallLinks() {}

  /**
   * @throws CannotSayException if a call has no name, or a result no call
   */
  static CallLinks of(List<Turn> turns) throws CannotSayException {
    CallLinks links = new CallLinks();
    for (Turn turn : turns) {
      for (Part part : turn.parts()) {
        switch (part) {
          case ToolCall call -> links.add(call);
          case ToolResult result -> links.add(result);
          default -> {}
        }
      }
    }
    return links;
  }

  private void add(ToolCall call) throws CannotSayException {
    if (call.name().isEmpty()) {
      throw new CannotSayException(ConversionKind.TOOL_CALL, "no name");
    }
    calls.add(call);
    answered.add(false);
  }

  private void add(ToolResult result) throws CannotSayException {
    int call = find(result);
    if (call < 0) {
      throw new CannotSayException(ConversionKind.TOOL_RESULT, result.name());
    }
    answered.set(call, true);
    results.add(call);
  }

  private int find(ToolResult result) {
    for (int i = 0; i < calls.size(); i++) {
      ToolCall call = calls.get(i);
      boolean fits =
          (!result.id().isEmpty() && !call.id().isEmpty())
              ? call.id().equals(result.id())
              : (result.name().isEmpty() || call.name().equals(result.name()));
      if (fits && !answered.get(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The place of the next call among all, from 0. */
  int nextCall() {
    return nextCall++;
  }

  /** The place of the call that the next result answers. */
  int nextAnswered() {
    return results.get(nextResult++);
  }

  ToolCall call(int place) {
    return calls.get(place);
  }
}

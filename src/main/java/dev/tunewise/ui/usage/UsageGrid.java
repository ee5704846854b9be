package dev.tunewise.ui.usage;

import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.usage.UsageTally;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** What models or months add up to, a row each; the first column names them. */
final class UsageGrid extends GridPane {
  private record Head(String title, String help) {}

  private static final List<Head> FIGURES =
      List.of(
          new Head("Calls a day", "Requests, failed ones included, by the days covered"),
          new Head("Tokens in", "Mean per call, those from the cache included"),
          new Head("Tokens out", "Mean per call, reasoning included"),
          new Head("Reasoning", "Mean of a call’s tokens out that nobody sees"),
          new Head("Cached", "Share of the input tokens that came from the cache"),
          new Head("Batch", "Share of the calls that went through a batch API"),
          new Head("Cost", "Paid in the whole period, as the export has it"));

  private final UsageWords words;

  UsageGrid(String first, UsageWords words) {
    super(14, 5);
    this.words = words;
    getColumnConstraints().setAll(Grids.growing());
    FIGURES.forEach(figure -> getColumnConstraints().add(Grids.fitted(HPos.RIGHT)));
    Stream<Label> heads = FIGURES.stream().map(UsageGrid::head);
    addRow(
        0,
        Stream.concat(Stream.of(Nodes.label(first, "tw-usage-head")), heads).toArray(Node[]::new));
  }

  private static Label head(Head figure) {
    Label head = Nodes.label(figure.title(), "tw-usage-head");
    Tips.say(head, figure.help());
    return head;
  }

  /**
   * Adds a row.
   *
   * @param days by which calls a day are counted
   */
  void add(Node name, UsageTally tally, int days) {
    Stream<Label> figures =
        Stream.of(
                words.perDay(tally.calls(), days),
                words.tokens(tally.inputTokens()),
                words.tokens(tally.outputTokens()),
                words.tokens(tally.reasoningTokens()),
                words.share(tally.cachedInputShare()),
                words.share(tally.batchShare()),
                words.costs(tally))
            .map(Label::new);
    addRow(getRowCount(), Stream.concat(Stream.of(name), figures).toArray(Node[]::new));
  }
}

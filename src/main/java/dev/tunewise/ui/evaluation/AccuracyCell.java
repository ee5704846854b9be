package dev.tunewise.ui.evaluation;

import dev.tunewise.statistics.WilsonInterval;
import dev.tunewise.text.Numbers;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The share of right answers of a row, and where the true one lies with 80 %. */
final class AccuracyCell extends TableCell<TypedRow, TypedRow> {
  private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");

  private final Numbers numbers;
  private final Predicate<TypedRow> unused;

  AccuracyCell(Numbers numbers, Predicate<TypedRow> unused) {
    this.numbers = numbers;
    this.unused = unused;
    getStyleClass().add("tw-evaluation-accuracy");
  }

  @Override
  protected void updateItem(@Nullable TypedRow item, boolean empty) {
    super.updateItem(item, empty);
    boolean known = !empty && item != null && item.complete().isPresent();
    boolean idle = known && item != null && unused.test(item);
    setText(known && item != null ? text(item, idle) : "");
    setTooltip(idle ? new Tooltip("Shown, not used: see the notes beside the table") : null);
    pseudoClassStateChanged(UNUSED, idle);
  }

  private String text(TypedRow row, boolean idle) {
    WilsonInterval interval = WilsonInterval.of(row.correct(), row.evaluated());
    String share = numbers.fixed(100 * row.correct() / row.evaluated(), 1) + "\u00a0%  ";
    return idle
        ? share + "not used"
        : "%s(%s … %s)"
            .formatted(
                share,
                numbers.fixed(100 * interval.low(), 0),
                numbers.fixed(100 * interval.high(), 0));
  }
}

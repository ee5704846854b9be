package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Strategy;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TablePosition;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the table, as spreadsheets have them: typing starts a number or chooses a strategy by
 * its first letter, Enter goes down, and in the row at the end to what it lacks, Tab to the right
 * and then to the next row, Delete deletes rows.
 */
final class EvaluationKeys {
  private static final int LAST_COLUMN = TypedRow.Column.values().length;

  private final EvaluationsTable table;

  EvaluationKeys(EvaluationsTable table) {
    this.table = table;
  }

  void install() {
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    boolean used =
        table.editing() != null
            ? pressedInField(event)
            : table.getEditingCell() == null && pressedOnCell(event);
    if (used) {
      event.consume();
    }
  }

  private boolean pressedInField(KeyEvent event) {
    return switch (event.getCode()) {
      case ENTER -> event.isShiftDown() ? leave(-1, 0) : enter();
      case DOWN -> leave(1, 0);
      case UP -> leave(-1, 0);
      case TAB -> leave(0, event.isShiftDown() ? -1 : 1);
      case ESCAPE -> cancel();
      default -> false;
    };
  }

  private boolean pressedOnCell(KeyEvent event) {
    return switch (event.getCode()) {
      case DELETE, BACK_SPACE -> {
        table.deleteSelected();
        yield true;
      }
      case ESCAPE -> {
        // JavaFX would keep it, though there is nothing to cancel.
        table.getParent().fireEvent(event.copyFor(table.getParent(), table.getParent()));
        yield true;
      }
      case TAB -> !event.isShortcutDown() && step(event.isShiftDown() ? -1 : 1);
      case INSERT -> {
        table.begin();
        yield true;
      }
      case ENTER, F2 -> {
        open();
        yield true;
      }
      default -> false;
    };
  }

  private @Nullable TablePosition<?, ?> focus() {
    TablePosition<?, ?> focused = table.getFocusModel().getFocusedCell();
    return focused == null || focused.getRow() < 0 || focused.getColumn() < 0 ? null : focused;
  }

  private void open() {
    TablePosition<?, ?> focused = focus();
    if (focused != null && focused.getColumn() <= LAST_COLUMN) {
      table.open(focused.getRow(), focused.getColumn());
    }
  }

  private boolean enter() {
    TablePosition<?, ?> at = table.getEditingCell();
    if (at == null || at.getRow() < table.draftIndex()) {
      return leave(1, 0);
    }
    if (table.commitPending()) {
      table.select(table.draftIndex(), table.nextColumn());
    }
    return true;
  }

  /** Takes over what is typed and goes on; stays where it is no legal number. */
  private boolean leave(int down, int right) {
    TablePosition<?, ?> at = table.getEditingCell();
    if (at == null || !table.commitPending()) {
      return true;
    }
    int row = at.getRow() + down;
    int column = at.getColumn() + right;
    if (column > LAST_COLUMN) {
      column = 1;
      row++;
    }
    table.select(Math.clamp(row, 0, table.getItems().size() - 1), Math.max(0, column));
    if (right > 0) {
      open(); // whoever types a row goes on typing
    }
    return true;
  }

  private boolean cancel() {
    NumberCell cell = table.editing();
    if (cell != null) {
      cell.cancelEdit();
      table.requestFocus();
    }
    return true;
  }

  /** To the next cell; beyond the first and the last one the focus leaves the table. */
  private boolean step(int direction) {
    TablePosition<?, ?> focused = focus();
    if (focused == null) {
      return false;
    }
    int cells = LAST_COLUMN + 1;
    int next = focused.getRow() * cells + Math.min(focused.getColumn(), LAST_COLUMN) + direction;
    if (next < 0 || next >= cells * table.getItems().size()) {
      return false;
    }
    table.select(next / cells, next % cells);
    return true;
  }

  private void typed(KeyEvent event) {
    TablePosition<?, ?> focused = focus();
    String text = event.getCharacter();
    boolean text1 = text.length() == 1 && text.charAt(0) > ' ' && text.charAt(0) != 0x7f;
    if (!text1 || focused == null || table.getEditingCell() != null || event.isShortcutDown()) {
      return;
    }
    if (focused.getColumn() == 0) {
      byFirstLetter(text).ifPresent(table::choose);
      event.consume();
    } else if (Character.isDigit(text.charAt(0)) && focused.getColumn() <= LAST_COLUMN) {
      open();
      NumberCell cell = table.editing();
      if (cell != null) {
        cell.type(text);
      }
      event.consume();
    }
  }

  private static Optional<Strategy> byFirstLetter(String letter) {
    return Stream.of(Strategy.values())
        .filter(s -> s.label().substring(0, 1).equals(letter.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}

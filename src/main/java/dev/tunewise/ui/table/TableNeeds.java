package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.ui.table.TableFit.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The room that the texts of the table take where none is cut.
 *
 * @param labels of the metrics
 * @param columns one for each strategy
 */
record TableNeeds(double labels, List<Column> columns) {
  TableNeeds {
    columns = List.copyOf(columns);
  }

  /**
   * The widest texts of a strategy.
   *
   * @param difference from the baseline; 0 if there is none
   */
  record Column(double name, double value, double difference) {
    double room(boolean stacked) {
      double figures = stacked ? Math.max(value, difference) : value + difference;
      return Math.max(name, figures);
    }
  }

  /** The room that texts take in letters of a size. */
  static TableNeeds of(TableHeader header, List<TableRow> rows, Letters letters) {
    double labels = rows.stream().mapToDouble(row -> row.labelRoom(letters)).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      int i = strategy.ordinal();
      double value = 0;
      double difference = 0;
      for (TableRow row : rows) {
        value = Math.max(value, row.valueRoom(i, letters));
        difference = Math.max(difference, row.differenceRoom(i));
      }
      columns.add(new Column(header.room(i, letters), value, difference));
    }
    return new TableNeeds(labels, columns);
  }

  double width(boolean stacked) {
    return labels + columns.stream().mapToDouble(c -> c.room(stacked)).sum();
  }

  /** Whether all texts fit columns that were made for others. */
  boolean fit(TableColumns places) {
    return labels <= places.labels()
        && IntStream.range(0, columns.size())
            .allMatch(
                i ->
                    columns.get(i).room(places.stacked()) <= places.width(i)
                        && columns.get(i).value() <= places.value(i)
                        && columns.get(i).difference() <= places.difference(i));
  }
}

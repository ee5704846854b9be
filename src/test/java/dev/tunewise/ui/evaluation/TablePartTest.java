package dev.tunewise.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TablePartTest {
  @Test
  void isOneCell_tellsANumberFromATable() {
    assertTrue(TablePart.isOneCell(" 168\n"));
    assertFalse(TablePart.isOneCell("168\t200"));
    assertFalse(TablePart.isOneCell("1\n2"));
    assertFalse(TablePart.isOneCell("1,2"));
  }
}

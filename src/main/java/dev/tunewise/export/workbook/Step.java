package dev.tunewise.export.workbook;

/**
 * One calculated cell: a named step of the model.
 *
 * <p>In its formula, parameters and other steps stand by name; {@code [column]} means a column of
 * the monthly tables: {@code [calls:]} the cells of month 0…H, {@code [calls@0]} and {@code
 * [calls@1]} those of month 0 and 1, {@code [calls@H]} the last one.
 *
 * @param name unique in the workbook, as formulas and readers refer to it
 * @param label what people call it
 * @param section of the model where it is defined
 * @param formula as in a cell, without the equals sign
 */
record Step(String name, String label, String section, Figure figure, String formula) {}

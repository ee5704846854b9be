package dev.tunewise.export.workbook;

/**
 * One column of a monthly table: a step of the model that is calculated for month 0 and for each of
 * 1…H.
 *
 * <p>In its formulas {@code [column]} is the cell of the same month, {@code [column-]} that of the
 * month before, {@code [column:]} all months; everything else as in {@link Step}.
 *
 * @param name unique among the columns
 * @param label what people call it; the strategy stands in the heading above
 * @param section of the model where it is defined
 * @param setUp the cell of month 0
 * @param month the cell of month 1…H
 */
record MonthStep(
    String name, String label, String section, Figure figure, String setUp, String month) {}

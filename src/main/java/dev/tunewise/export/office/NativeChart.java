package dev.tunewise.export.office;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A chart that Office draws itself.
 *
 * @param xml the chart, without the reference to its workbook
 * @param workbook the numbers that it refers to
 * @param shapes drawn on the chart; empty for none
 * @param note for those who do not see the chart; may be empty
 */
record NativeChart(String xml, XSSFWorkbook workbook, String shapes, String note) {}

package dev.tunewise.export.office;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A chart that Office draws itself.
 *
 * @param xml the chart, without the reference to its workbook
 * @param workbook the numbers that it refers to
 */
record NativeChart(String xml, XSSFWorkbook workbook) {}

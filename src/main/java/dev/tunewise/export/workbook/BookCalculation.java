package dev.tunewise.export.workbook;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.BaseXSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Calculates a workbook whose names, formulas and sheets are complete. The library's own evaluator
 * searches the list of names for each that it meets, and reads names, formulas and cells anew each
 * time: in a workbook of hundreds of names that takes most of the time. Here each is found by its
 * text or place and read once.
 */
final class BookCalculation extends BaseXSSFEvaluationWorkbook {
  private final Map<String, KnownName> names = new HashMap<>();
  private final KnownName[] nameAt;
  private final KnownSheet[] sheets;
  private final Map<String, Integer> sheetIndex = new HashMap<>();
  private final WorkbookEvaluator evaluator;

  BookCalculation(XSSFWorkbook workbook) {
    super(workbook);
    sheets = new KnownSheet[workbook.getNumberOfSheets()];
    for (int i = 0; i < sheets.length; i++) {
      sheets[i] = new KnownSheet(workbook.getSheetAt(i), i);
      sheetIndex.put(workbook.getSheetName(i), i);
    }
    nameAt = new KnownName[workbook.getNumberOfNames()];
    int at = 0;
    for (XSSFName name : workbook.getAllNames()) {
      nameAt[at] = new KnownName(name, at);
      names.put(key(name.getNameName()), nameAt[at++]);
    }
    evaluator = new WorkbookEvaluator(this, null, null);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** What a cell comes to: a number, a text, a truth value or an error. */
  ValueEval value(XSSFCell cell) {
    KnownSheet sheet = sheets[getSheetIndex(cell.getSheet().getSheetName())];
    return evaluator.evaluate(sheet.getCell(cell.getRowIndex(), cell.getColumnIndex()));
  }

  /** Forgets results, after values were written into cells that were there. */
  void forget() {
    evaluator.clearAllCachedResultValues();
    for (KnownSheet sheet : sheets) {
      sheet.cells().filter(cell -> !cell.isFormula).forEach(KnownCell::read);
    }
  }

  /** Leaves in each cell with a formula what it comes to, for who reads without calculating. */
  void keepValues() {
    for (KnownSheet sheet : sheets) {
      sheet.cells().filter(cell -> cell.isFormula).forEach(this::keep);
    }
  }

  private void keep(KnownCell known) {
    XSSFCell cell = known.cell;
    switch (evaluator.evaluate(known)) {
      case NumberEval number -> cell.setCellValue(number.getNumberValue());
      case StringEval text -> cell.setCellValue(text.getStringValue());
      case BoolEval truth -> cell.setCellValue(truth.getBooleanValue());
      case ErrorEval error -> cell.setCellErrorValue(FormulaError.forInt(error.getErrorCode()));
      case ValueEval other -> throw new IllegalStateException(cell.getReference() + ": " + other);
    }
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    KnownCell known = (KnownCell) cell;
    if (known.formula.length == 0) {
      known.formula =
          FormulaParser.parse(
              known.cell.getCellFormula(),
              this,
              known.isArray ? FormulaType.ARRAY : FormulaType.CELL,
              known.sheet.index,
              known.row);
    }
    return known.formula;
  }

  @Override
  public @Nullable EvaluationName getName(String name, int sheet) {
    return names.get(key(name));
  }

  @Override
  public EvaluationName getName(NamePtg reference) {
    return nameAt[reference.getIndex()];
  }

  @Override
  public EvaluationSheet getSheet(int index) {
    return sheets[index];
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return ((KnownSheet) sheet).index;
  }

  @Override
  public int getSheetIndex(String name) {
    Integer index = sheetIndex.get(name);
    return index == null ? super.getSheetIndex(name) : index;
  }

  /** A sheet whose cells are found by row and column, not by a search. */
  private static final class KnownSheet implements EvaluationSheet {
    private final int index;
    private final KnownCell[][] rows;

    private KnownSheet(XSSFSheet sheet, int index) {
      this.index = index;
      rows = new KnownCell[sheet.getLastRowNum() + 1][];
      for (int r = 0; r < rows.length; r++) {
        XSSFRow row = sheet.getRow(r);
        rows[r] = new KnownCell[row == null ? 0 : Math.max(0, row.getLastCellNum())];
        for (int c = 0; row != null && c < rows[r].length; c++) {
          XSSFCell cell = row.getCell(c);
          if (cell != null) {
            rows[r][c] = new KnownCell(this, cell, r, c);
          }
        }
      }
    }

    private Stream<KnownCell> cells() {
      return Stream.of(rows).flatMap(Stream::of).filter(Objects::nonNull);
    }

    @Override
    public @Nullable EvaluationCell getCell(int row, int column) {
      return row < rows.length && column < rows[row].length ? rows[row][column] : null;
    }

    @Override
    public int getLastRowNum() {
      return rows.length - 1;
    }

    @Override
    public boolean isRowHidden(int row) {
      return false; // no function of the workbook asks
    }

    @Override
    public void clearAllCachedResultValues() {
      // Cells stay where they are.
    }
  }

  /** A cell whose content is read once, and anew where it may have been written. */
  private static final class KnownCell implements EvaluationCell {
    private final KnownSheet sheet;
    private final XSSFCell cell;
    private final int row;
    private final int column;
    private final boolean isFormula;
    private final boolean isArray;
    private Ptg[] formula = {};
    private CellType type = CellType.BLANK;
    private double number;

    private KnownCell(KnownSheet sheet, XSSFCell cell, int row, int column) {
      this.sheet = sheet;
      this.cell = cell;
      this.row = row;
      this.column = column;
      isFormula = cell.getCellType() == CellType.FORMULA;
      isArray = isFormula && cell.isPartOfArrayFormulaGroup();
      read();
    }

    private void read() {
      type = isFormula ? CellType.FORMULA : cell.getCellType();
      number = type == CellType.NUMERIC ? cell.getNumericCellValue() : 0;
    }

    @Override
    public Object getIdentityKey() {
      return this;
    }

    @Override
    public EvaluationSheet getSheet() {
      return sheet;
    }

    @Override
    public int getRowIndex() {
      return row;
    }

    @Override
    public int getColumnIndex() {
      return column;
    }

    @Override
    public CellType getCellType() {
      return type;
    }

    @Override
    public double getNumericCellValue() {
      return number;
    }

    @Override
    public String getStringCellValue() {
      return cell.getStringCellValue();
    }

    @Override
    public boolean getBooleanCellValue() {
      return cell.getBooleanCellValue();
    }

    @Override
    public int getErrorCellValue() {
      return cell.getErrorCellValue();
    }

    @Override
    public CellRangeAddress getArrayFormulaRange() {
      return cell.getArrayFormulaRange();
    }

    @Override
    public boolean isPartOfArrayFormulaGroup() {
      return isArray;
    }

    @Override
    public CellType getCachedFormulaResultType() {
      return cell.getCachedFormulaResultType();
    }
  }

  /** A name whose cells are read once. */
  private final class KnownName implements EvaluationName {
    private final XSSFName name;
    private final int index;
    private Ptg[] cells = {};

    private KnownName(XSSFName name, int index) {
      this.name = name;
      this.index = index;
    }

    @Override
    public Ptg[] getNameDefinition() {
      if (cells.length == 0) {
        cells =
            FormulaParser.parse(
                name.getRefersToFormula(),
                BookCalculation.this,
                FormulaType.NAMEDRANGE,
                name.getSheetIndex());
      }
      return Arrays.copyOf(cells, cells.length);
    }

    @Override
    public String getNameText() {
      return name.getNameName();
    }

    @Override
    public boolean hasFormula() {
      return true;
    }

    @Override
    public boolean isFunctionName() {
      return false;
    }

    @Override
    public boolean isRange() {
      return true;
    }

    @Override
    public NamePtg createPtg() {
      return new NamePtg(index);
    }
  }
}

package dev.tunewise.export.office;

import dev.tunewise.export.SafeText;
import dev.tunewise.export.page.TextMeasure;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.main.CTSolidColorFillProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;

/** Text of slides: sizes are fixed, since it was measured before. */
final class Texts {
  private Texts() {}

  /** An empty text box without any inner space. */
  static void prepare(XSLFTextShape shape) {
    shape.clearText();
    shape.setWordWrap(true);
    withoutInsets(shape);
  }

  static void withoutInsets(XSLFTextShape shape) {
    shape.setLeftInset(0);
    shape.setRightInset(0);
    shape.setTopInset(0);
    shape.setBottomInset(0);
  }

  /** A run at the end of a paragraph. */
  static XSLFTextRun add(
      XSLFTextParagraph paragraph, String text, double size, boolean bold, String color) {
    XSLFTextRun run = paragraph.addNewTextRun();
    // A cell without a run would be as high as the letters of the theme.
    run.setText(text.isEmpty() ? "\u00a0" : SafeText.xml(text));
    run.setFontSize(size);
    run.setBold(bold);
    color(run, color);
    return run;
  }

  /** Lines as far apart as they were measured. */
  static void spacing(XSLFTextParagraph paragraph, double size, double after) {
    paragraph.setLineSpacing(-size * TextMeasure.LEADING);
    paragraph.setSpaceBefore(-0.0);
    paragraph.setSpaceAfter(-after);
  }

  private static void color(XSLFTextRun run, String color) {
    XmlObject properties = run.getRPr(true);
    if (properties instanceof CTTextCharacterProperties rPr && !color.equals(DeckColors.INK)) {
      fill(rPr.addNewSolidFill(), color);
    }
  }

  static void fill(CTSolidColorFillProperties fill, String color) {
    if (color.matches("[0-9A-Fa-f]{6}")) {
      fill.addNewSrgbClr().setVal(HexFormat.of().parseHex(color));
    } else {
      fill.addNewSchemeClr().setVal(STSchemeColorVal.Enum.forString(color));
    }
  }

  /** One paragraph per entry. */
  static void paragraphs(XSLFTextShape shape, List<String> texts, double size, String color) {
    prepare(shape);
    for (String text : texts) {
      XSLFTextParagraph paragraph = shape.addNewTextParagraph();
      spacing(paragraph, size, 0);
      add(paragraph, text, size, false, color);
    }
  }
}

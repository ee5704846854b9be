/**
 * Slides (.pptx) and workbooks (.xlsx) with native charts and tables. The library has no types for
 * parts of a chart, so charts are written as XML, elements in the order of the schema.
 */
@NullMarked
package dev.tunewise.export.office;

import org.jspecify.annotations.NullMarked;

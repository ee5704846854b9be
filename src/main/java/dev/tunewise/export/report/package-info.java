/** Whole decks as files: slides, reports and workbooks; the one door to all of them. */
@NullMarked
package dev.tunewise.export.report;

import org.jspecify.annotations.NullMarked;

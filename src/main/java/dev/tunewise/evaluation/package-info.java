/** Tables of evaluations as people have them: CSV files and cells pasted from a spreadsheet. */
@NullMarked
package dev.tunewise.evaluation;

import org.jspecify.annotations.NullMarked;

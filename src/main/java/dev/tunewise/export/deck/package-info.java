/**
 * What a deck says: slides of sentences, tables and charts, made from outcomes. Knows no file
 * format; slides, reports and workbooks are all made from it.
 */
@NullMarked
package dev.tunewise.export.deck;

import org.jspecify.annotations.NullMarked;

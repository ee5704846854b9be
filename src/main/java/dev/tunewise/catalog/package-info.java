/**
 * Prices of models and of GPU hours, each with its date and source: the list that comes with the
 * program, the user's own beside it, and what they make of a scenario. It knows no window.
 */
@NullMarked
package dev.tunewise.catalog;

import org.jspecify.annotations.NullMarked;

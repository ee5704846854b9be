/**
 * Scenarios side by side: which ones, their curves, their figures and what makes the difference.
 */
@NullMarked
package dev.tunewise.ui.compare;

import org.jspecify.annotations.NullMarked;

/** A team's own evaluations: their table, and what they say of accuracy. */
@NullMarked
package dev.tunewise.ui.evaluation;

import org.jspecify.annotations.NullMarked;

/**
 * Exports of usage and cost: what calls there were by day, model and month, and what of it becomes
 * numbers of the scenario.
 */
@NullMarked
package dev.tunewise.ui.usage;

import org.jspecify.annotations.NullMarked;

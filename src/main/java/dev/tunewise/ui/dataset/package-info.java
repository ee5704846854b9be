/** Training files: what they hold, who would take them, and what they say about the scenario. */
@NullMarked
package dev.tunewise.ui.dataset;

import org.jspecify.annotations.NullMarked;

/** The start page: a team's own feature in a few questions, presets, and recent files. */
@NullMarked
package dev.tunewise.ui.start;

import org.jspecify.annotations.NullMarked;

/** The comparison table below the charts. */
@NullMarked
package dev.tunewise.ui.table;

import org.jspecify.annotations.NullMarked;

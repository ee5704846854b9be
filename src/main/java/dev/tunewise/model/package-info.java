/** What a scenario is: its inputs, their legal values, and nothing that computes. */
@NullMarked
package dev.tunewise.model;

import org.jspecify.annotations.NullMarked;

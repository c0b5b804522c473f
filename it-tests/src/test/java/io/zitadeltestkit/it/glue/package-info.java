/**
 * Counts the lines that a test needs before it can test anything: by hand, and with the toolkit.
 */
@NullMarked
package io.zitadeltestkit.it.glue;

import org.jspecify.annotations.NullMarked;

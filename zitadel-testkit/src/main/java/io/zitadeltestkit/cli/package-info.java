/**
 * The command line: what the toolkit keeps on this machine, and what it has left behind elsewhere.
 */
@NullMarked
package io.zitadeltestkit.cli;

import org.jspecify.annotations.NullMarked;

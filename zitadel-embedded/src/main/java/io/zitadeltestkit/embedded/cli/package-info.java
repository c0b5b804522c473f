/** The command line of the self-contained server. */
@NullMarked
package io.zitadeltestkit.embedded.cli;

import org.jspecify.annotations.NullMarked;

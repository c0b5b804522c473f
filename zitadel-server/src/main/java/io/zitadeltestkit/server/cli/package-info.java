/** The command line of the self-contained server. */
@NullMarked
package io.zitadeltestkit.server.cli;

import org.jspecify.annotations.NullMarked;

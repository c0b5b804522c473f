/** The command line: manages snapshots on this machine, and leftovers on other servers. */
@NullMarked
package io.zitadeltestkit.cli;

import org.jspecify.annotations.NullMarked;
